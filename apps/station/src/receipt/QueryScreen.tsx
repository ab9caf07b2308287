import { parseReceiptCode } from '@concord/domain/receipt';
import { AppLink } from '@concord/ui/AppLink';
import { FormSummary } from '@concord/ui/FormSummary';
import { BigButton } from '@concord/ui/public/BigButton';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { go, to } from '../device/useAddress.ts';
import { isKiosk } from '../device/useKiosk.ts';

/** Says what is wrong with a code before anybody is asked. */
const wrongCode =
  '这不是完整的查询码:应是 10 位数字和字母,如 7K3MP-9QXD4,没有 0、1、I、O。请对照回执再看一遍';

/** 查询进度: the code from the receipt. */
export function QueryScreen() {
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const look = () => {
    const parsed = parseReceiptCode(code);
    if (parsed) go(`/r#${parsed}`);
    else setWrong(true);
  };
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <h1>查询进度</h1>
      <FormSummary errors={isWrong ? [{ field: 'code', message: '请核对查询码' }] : []} />
      <TextField
        id="code"
        label="查询码"
        hint="在回执上,10 位,大小写都可以,中间的横线可以不写。"
        value={code}
        onValue={(value) => {
          setCode(value);
          setWrong(false);
        }}
        input={{
          autoComplete: 'off',
          spellCheck: false,
          autoCapitalize: 'characters',
          enterKeyHint: 'search',
        }}
        {...(isWrong && { error: wrongCode })}
      />
      <div className="st-next">
        <BigButton type="submit">查询</BigButton>
      </div>
      {!isKiosk && (
        <p className="st-links">
          <AppLink href={to('/receipts')}>看本机的回执</AppLink>
        </p>
      )}
      <p className="st-note">查询码找不到了?请到原联络站,请工作人员帮您查进度。</p>
    </form>
  );
}

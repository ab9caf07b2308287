import { parseReceiptCode } from '@concord/domain/receipt';
import { FormSummary } from '@concord/ui/FormSummary';
import { TextField } from '@concord/ui/public/TextField';
import { BigButton } from '@concord/ui/public/BigButton';
import { useEffect, useState } from 'react';
import { go, useAddress } from '../device/address.tsx';
import { client, sentenceOf } from '../device/client.tsx';
import { type Progress, ProgressPanel } from './ProgressPanel.tsx';

/** 查询进度: by code, typed or from the receipt's link. */
export function QueryScreen() {
  const { fragment } = useAddress();
  const [code, setCode] = useState(fragment);
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ask = async (typed: string) => {
    const whole = parseReceiptCode(typed);
    if (!whole) return setProblem('查询码不对,请核对:10 位字母和数字,没有字母 I、L、O 和数字 0、1');
    setBusy(true);
    setProblem(undefined);
    await client.receipt.byCode
      .mutate({ code: whole })
      .then(setProgress)
      .catch((error) => setProblem(sentenceOf(error)));
    setBusy(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the receipt's link asks once
  useEffect(() => {
    if (fragment) void ask(fragment);
  }, [fragment]);
  if (progress) return <ProgressPanel code={code} progress={progress} onProgress={setProgress} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (parseReceiptCode(code) && code !== fragment) go(`/query#${code}`);
        else void ask(code);
      }}
    >
      <h1 className="st-title">查询进度</h1>
      <FormSummary errors={problem ? [{ field: 'code', message: problem }] : []} title="没有查到" />
      <TextField id="code" label="查询码" hint="在回执上,如 XXXXX-XXXXX" value={code} onValue={setCode} input={{ autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, maxLength: 20 }} {...(problem && { error: problem })} />
      <BigButton type="submit" disabled={busy}>
        查询
      </BigButton>
    </form>
  );
}

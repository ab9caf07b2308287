import { BigButton } from '@concord/ui/public/BigButton';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';

type StationCodeFormProps = {
  /** Whether there is a station with this code. */
  onCode: (code: string) => boolean;
};

/** The code printed on the poster, typed. */
export function StationCodeForm({ onCode }: StationCodeFormProps) {
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const take = () => {
    if (code.trim() === '') setProblem('请输入海报上的编号');
    else if (!onCode(code)) setProblem('没有这个编号的联络站,请对照海报再看一遍');
  };
  return (
    <form
      className="st-reveal"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        id="station-code"
        label="或者输入联络站编号"
        hint="印在海报二维码的下面。"
        value={code}
        onValue={(value) => {
          setCode(value);
          setProblem(undefined);
        }}
        input={{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false, enterKeyHint: 'go' }}
        {...(problem && { error: problem })}
      />
      <BigButton look="plain" type="submit">
        就去这个站
      </BigButton>
    </form>
  );
}

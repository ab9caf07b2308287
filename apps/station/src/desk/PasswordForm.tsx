import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { clerk } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';

/** The one-time password must give way to one's own before anything else. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { act, isBusy, problem } = useAct();
  const change = () =>
    act(async () => {
      await clerk.session.changePassword.mutate({ current, next });
      onDone();
    });
  return (
    <form
      className="st-form st-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <h1>请先换成自己的密码</h1>
      {problem && (
        <Notice tone="error" title="没有修改" live>
          {problem}
        </Notice>
      )}
      <TextField
        id="current"
        label="现在的密码"
        value={current}
        onValue={setCurrent}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <TextField
        id="next"
        label="新密码"
        value={next}
        onValue={setNext}
        input={{ type: 'password', autoComplete: 'new-password' }}
      />
      <div className="st-next">
        <BigButton type="submit" disabled={isBusy}>
          修改密码
        </BigButton>
      </div>
    </form>
  );
}

import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { clerk } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';

/** For people who work at the station. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const { act, isBusy, problem } = useAct();
  const signIn = () =>
    act(async () => {
      await clerk.session.signIn.mutate({ loginName, password });
      onDone();
    });
  return (
    <form
      className="st-form st-narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <h1>工作人员登录</h1>
      <p>群众反映情况、查询进度不用登录。</p>
      {problem && (
        <Notice tone="error" title="没有登录" live>
          {problem}
        </Notice>
      )}
      <TextField
        id="login"
        label="登录名"
        value={loginName}
        onValue={setLoginName}
        input={{ autoComplete: 'username', autoCapitalize: 'none', spellCheck: false }}
      />
      <TextField
        id="password"
        label="密码"
        value={password}
        onValue={setPassword}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <div className="st-next">
        <BigButton type="submit" disabled={isBusy}>
          {isBusy ? '正在登录…' : '登录'}
        </BigButton>
      </div>
    </form>
  );
}

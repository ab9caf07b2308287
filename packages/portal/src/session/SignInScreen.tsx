import { Mark } from '@concord/ui/Mark';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { client, queryClient, sentenceOf } from '../trpc.tsx';

/** The door of a staff portal. A wrong password says so and keeps the name. */
export function SignInScreen() {
  const signIn = useMutation({
    mutationFn: (given: { loginName: string; password: string }) => client.session.signIn.mutate(given),
    meta: { quiet: true },
    onSuccess: () => void queryClient.invalidateQueries(),
  });
  return (
    <main className="p-door">
      <div className="p-door-card">
        <Mark />
        <h1>登录</h1>
        {signIn.isError && (
          <Alert type="error" role="alert" title={sentenceOf(signIn.error)} style={{ marginBottom: 16 }} />
        )}
        <Form layout="vertical" requiredMark={false} onFinish={(given) => signIn.mutate(given)}>
          <Form.Item name="loginName" label="登录名" rules={[{ required: true, message: '请输入登录名' }]}>
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            登录
          </Button>
        </Form>
        <p className="p-note">忘记密码,请联系本单位系统管理员重置。</p>
      </div>
    </main>
  );
}

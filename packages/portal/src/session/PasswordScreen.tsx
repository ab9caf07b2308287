import { Mark } from '@concord/ui/Mark';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { tell } from '../frame/tell.tsx';
import { client, queryClient, sentenceOf } from '../trpc.tsx';

type Given = { current: string; next: string; again: string };

/** Changing one's password; `forced` when a first or expired one must be changed before anything else. */
export function PasswordScreen({ forced = false }: { forced?: boolean }) {
  const change = useMutation({
    mutationFn: ({ current, next }: Given) => client.session.changePassword.mutate({ current, next }),
    meta: { quiet: true },
    onSuccess: () => {
      tell('密码已修改', 'success');
      void queryClient.invalidateQueries();
    },
  });
  const form = (
    <Form layout="vertical" requiredMark={false} onFinish={(given: Given) => change.mutate(given)}>
      {change.isError && (
        <Alert type="error" role="alert" title={sentenceOf(change.error)} style={{ marginBottom: 16 }} />
      )}
      <Form.Item name="current" label="现在的密码" rules={[{ required: true, message: '请输入现在的密码' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label="新密码"
        extra="至少 8 位,含大写字母、小写字母、数字、符号中的三种,不含登录名和姓名"
        rules={[{ required: true, message: '请输入新密码' }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次新密码"
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error('两次输入的新密码不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        修改密码
      </Button>
    </Form>
  );
  if (!forced)
    return (
      <section className="p-card" style={{ maxWidth: 480 }}>
        <h2>修改密码</h2>
        {form}
      </section>
    );
  return (
    <main className="p-door">
      <div className="p-door-card">
        <Mark />
        <h1>请先修改密码</h1>
        {form}
      </div>
    </main>
  );
}

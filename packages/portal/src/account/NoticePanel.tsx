import { NoticePreference } from '@concord/domain/notice';
import { AppLink } from '@concord/ui/AppLink';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { tell } from '../frame/tell.tsx';
import { client, trpc } from '../trpc.tsx';

type Given = { quietFrom?: string; quietTo?: string; digest: boolean };

/** How this capacity wants to hear of things, and what it follows. */
export function NoticePanel() {
  const preference = useQuery(trpc.notice.preference.queryOptions());
  return (
    <section className="p-card">
      <h2>通知设置</h2>
      <p className="p-note">只对当前身份有效。</p>
      <ScreenState query={preference}>{(data) => <PreferenceForm preference={data} />}</ScreenState>
      <Followed />
    </section>
  );
}

function PreferenceForm({ preference }: { preference: NoticePreference }) {
  const [form] = Form.useForm<Given>();
  const [problem, setProblem] = useState<string>();
  const save = useMutation({
    mutationFn: (wanted: NoticePreference) => client.notice.savePreference.mutate(wanted),
    onSuccess: () => tell('已保存', 'success'),
  });
  const submit = ({ quietFrom, quietTo, digest }: Given) => {
    const wanted = NoticePreference.safeParse({
      quietFrom: quietFrom || null,
      quietTo: quietTo || null,
      digest,
    });
    setProblem(wanted.error?.issues[0]?.message);
    if (wanted.success) save.mutate(wanted.data);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{
        quietFrom: preference.quietFrom ?? '',
        quietTo: preference.quietTo ?? '',
        digest: preference.digest,
      }}
      onFinish={submit}
    >
      <div className="p-filters">
        <Form.Item name="quietFrom" label="免打扰从">
          <Input type="time" style={{ width: 130 }} />
        </Form.Item>
        <Form.Item name="quietTo" label="到">
          <Input type="time" style={{ width: 130 }} />
        </Form.Item>
      </div>
      <p className="p-note">这段时间里的通知过后再显示;已超期的提醒照常显示。两项都不填就是不设。</p>
      <Form.Item name="digest" valuePropName="checked">
        <Checkbox>每天一条今日提要(待办和到期件数)</Checkbox>
      </Form.Item>
      {problem && <Alert type="error" showIcon title={problem} style={{ marginBottom: 12 }} />}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        保存通知设置
      </Button>
    </Form>
  );
}

function Followed() {
  const base = useBase();
  const followed = useQuery(trpc.notice.followed.queryOptions());
  const unfollow = useMutation({ mutationFn: (id: string) => client.notice.unfollow.mutate({ id }) });
  const rows = followed.data ?? [];
  return (
    <>
      <h3>关注的事项</h3>
      {followed.isSuccess && rows.length === 0 && (
        <p className="p-note">还没有。在事项页面上点“关注”,有新进展会通知您。</p>
      )}
      <ul className="p-plain">
        {rows.map(({ kind, id, title }) => (
          <li key={id}>
            {kindName(kind)} <AppLink href={placeOf(base, kind, id) ?? base}>{title}</AppLink>{' '}
            <Button size="small" aria-label={`取消关注${title}`} onClick={() => unfollow.mutate(id)}>
              取消关注
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

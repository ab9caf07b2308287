import { PageHead } from '@concord/ui/staff/PageHead';
import { RecordTable } from '@concord/ui/staff/RecordTable';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { ScreenState } from '../frame/ScreenState.tsx';
import { moment } from '../frame/time.tsx';
import { PasswordScreen } from '../session/PasswordScreen.tsx';
import { client, trpc } from '../trpc.tsx';
import { NoticePanel } from './NoticePanel.tsx';

/** 我的账号: password, and where I am signed in. */
export function AccountScreen() {
  const sessions = useQuery(trpc.session.sessions.queryOptions());
  const revoke = useMutation({ mutationFn: (id: string) => client.session.revoke.mutate({ id }) });
  const everywhere = useMutation({
    mutationFn: () => client.session.signOutEverywhere.mutate(),
    onSuccess: () => window.location.reload(),
  });
  return (
    <>
      <PageHead title="我的账号" />
      <NoticePanel />
      <PasswordScreen />
      <section className="p-card">
        <h2>登录情况</h2>
        <ScreenState query={sessions}>
          {(rows) => (
            <RecordTable
              label="登录情况"
              rowKey={({ id }) => id}
              rows={rows}
              columns={[
                { title: '登录时间', render: ({ createdAt }) => moment(createdAt) },
                { title: '最近使用', render: ({ lastSeenAt }) => moment(lastSeenAt) },
                { title: '来自', render: ({ address }) => address },
                {
                  title: '操作',
                  render: ({ id, isCurrent }) =>
                    isCurrent ? (
                      '本次登录'
                    ) : (
                      <Button size="small" onClick={() => revoke.mutate(id)}>
                        退出
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </ScreenState>
        <Button danger style={{ marginTop: 12 }} onClick={() => everywhere.mutate()}>
          在所有设备上退出
        </Button>
      </section>
    </>
  );
}

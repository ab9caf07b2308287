import { roleNames } from '@concord/domain/actor';
import { organizationKindNames } from '@concord/domain/organization';
import { Qr } from '@concord/ui/public/Qr';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Table, Tabs } from 'antd';
import { useState } from 'react';
import { CommandDialog, type Step } from '../form/CommandPanel.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { tell } from '../frame/tell.tsx';
import { DeadLetterPanel } from '../outbox/DeadLetterPanel.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import '../frame/frame.css';

/** 组织与站点: stations with their posters, units, and who acts where. */
export function OrganizationScreen() {
  const { me } = useSession();
  return (
    <>
      <PageHead title="组织与站点" />
      <section className="p-card">
        <Tabs
          items={[
            { key: 'stations', label: '联络站', children: <Stations /> },
            { key: 'tree', label: '组织', children: <Tree /> },
            { key: 'people', label: '人员', children: <People /> },
            ...(me.current.role === 'systemAdministrator'
              ? [{ key: 'letters', label: '发送失败', children: <DeadLetterPanel /> }]
              : []),
          ]}
        />
      </section>
    </>
  );
}

function Stations() {
  const { me } = useSession();
  const stations = useQuery(trpc.organization.stations.queryOptions({ committeeId: me.current.committeeId }));
  return (
    <ScreenState query={stations}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="还没有联络站">由系统管理员在“组织”中添加。</EmptyState>
        ) : (
          <>
            <Button onClick={() => window.print()} style={{ marginBottom: 16 }}>
              打印海报
            </Button>
            <div className="p-posters">
              {rows.map(({ id, code, name }) => (
                <figure key={id} className="p-poster">
                  <figcaption>
                    <strong>{name}</strong>
                  </figcaption>
                  <Qr text={`${window.location.origin}/station/s/${code}`} title={`${name}的二维码`} />
                  <p>扫码反映情况、查询进度</p>
                </figure>
              ))}
            </div>
          </>
        )
      }
    </ScreenState>
  );
}

function Tree() {
  const { me } = useSession();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const tree = useQuery(trpc.organization.tree.queryOptions());
  const run = useAdministration();
  const isAdministrator = me.current.role === 'systemAdministrator';
  const step: Step = {
    label: '添加组织',
    fields: [
      { name: 'kind', label: '类型', kind: 'choice', options: organizationKindNames },
      { name: 'name', label: '全称', kind: 'line', max: 80 },
      { name: 'shortName', label: '简称', kind: 'line', max: 40 },
      { name: 'code', label: '编码', kind: 'line', max: 40 },
    ],
  };
  return (
    <ScreenState query={tree}>
      {(rows) => (
        <>
          <div className="p-filters" style={{ marginBottom: 12 }}>
            <Input.Search
              aria-label="查找组织"
              placeholder="查找组织"
              style={{ width: 240 }}
              onSearch={setWords}
              allowClear
            />
            {isAdministrator && <Button onClick={() => setAsked(true)}>添加组织</Button>}
          </div>
          <Table
            size="small"
            rowKey="id"
            pagination={{ pageSize: 20, showSizeChanger: false }}
            dataSource={rows.filter(({ name, code }) => `${name}${code}`.includes(words))}
            columns={[
              { title: '名称', dataIndex: 'name' },
              {
                title: '类型',
                dataIndex: 'kind',
                render: (kind: keyof typeof organizationKindNames) => organizationKindNames[kind],
              },
              { title: '编码', dataIndex: 'code' },
              { title: '起', dataIndex: 'from' },
              { title: '止', dataIndex: 'to', render: (to: string | null) => to ?? '在用' },
            ]}
          />
          {asked && (
            <CommandDialog
              step={step}
              busy={run.isPending}
              onClose={() => setAsked(false)}
              onConfirm={(facts) =>
                run
                  .mutateAsync({ type: 'addOrganization', parentId: me.current.committeeId, ...facts })
                  .then(() => setAsked(false))
              }
            />
          )}
        </>
      )}
    </ScreenState>
  );
}

function People() {
  const { me } = useSession();
  const people = useQuery(trpc.organization.people.queryOptions());
  const run = useAdministration();
  const isAdministrator = me.current.role === 'systemAdministrator';
  return (
    <ScreenState query={people}>
      {(rows) => (
        <Table
          size="small"
          rowKey="id"
          pagination={{ pageSize: 20, showSizeChanger: false }}
          dataSource={rows}
          columns={[
            { title: '姓名', dataIndex: 'name' },
            { title: '组织', dataIndex: 'organization' },
            {
              title: '身份',
              dataIndex: 'role',
              render: (role: keyof typeof roleNames, { title }) => title || roleNames[role],
            },
            { title: '登录名', dataIndex: 'loginName', render: (login: string | null) => login ?? '—' },
            {
              title: '状态',
              dataIndex: 'isDisabled',
              render: (disabled: boolean) => (disabled ? '已停用' : '在用'),
            },
            ...(isAdministrator
              ? [
                  {
                    title: '操作',
                    key: 'act',
                    render: (_: unknown, { personId, isDisabled }: (typeof rows)[number]) => (
                      <>
                        <Button size="small" onClick={() => run.mutate({ type: 'resetPassword', personId })}>
                          重置密码
                        </Button>{' '}
                        <Button
                          size="small"
                          danger={!isDisabled}
                          onClick={() => run.mutate({ type: isDisabled ? 'enable' : 'disable', personId })}
                        >
                          {isDisabled ? '启用' : '停用'}
                        </Button>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </ScreenState>
  );
}

/** Acts of administration; a one-time password is shown once and kept nowhere. */
function useAdministration() {
  return useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.organization.run.mutate({ command: command as never, key: newKey() }),
    onSuccess: ({ firstPassword }) => {
      if (firstPassword)
        Modal.info({ title: '一次性密码', content: `请当面告知本人,首次登录须修改:${firstPassword}` });
      else tell('已办', 'success');
    },
  });
}

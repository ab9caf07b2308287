import { type Role, roleNames } from '@concord/domain/actor';
import { RecordTable } from '@concord/ui/staff/RecordTable';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { useSession } from '../session/session.tsx';
import { type client, trpc } from '../trpc.tsx';
import { useAdministration } from './administration.tsx';

type Row = Awaited<ReturnType<typeof client.organization.people.query>>[number];
type Asked = { type: 'addPerson' } | { type: 'addMembership' | 'endMembership'; row: Row };

const accountKeepers: readonly Role[] = ['systemAdministrator'];
const roleKeepers: readonly Role[] = ['systemAdministrator', 'securityAdministrator'];

/** Who acts where: a person may hold several capacities, each a row; one that has ended stays to be read. */
export function PeoplePanel() {
  const { me } = useSession();
  const people = useQuery(trpc.organization.people.queryOptions());
  const tree = useQuery(trpc.organization.tree.queryOptions());
  const run = useAdministration();
  const [asked, setAsked] = useState<Asked>();
  const keepsAccounts = accountKeepers.includes(me.current.role);
  const keepsRoles = roleKeepers.includes(me.current.role);
  const places = Object.fromEntries(
    (tree.data ?? []).filter(({ to }) => to === null).map(({ id, shortName }) => [id, shortName]),
  );
  const act = (command: Record<string, unknown>) => run.mutate(command);
  return (
    <ScreenState query={people}>
      {(rows) => (
        <>
          {keepsAccounts && (
            <Button style={{ marginBottom: 12 }} onClick={() => setAsked({ type: 'addPerson' })}>
              添加人员
            </Button>
          )}
          <RecordTable
            label="人员与身份"
            rowKey={({ id }) => id}
            rows={rows}
            columns={[
              { title: '姓名', render: ({ name }) => name },
              { title: '组织', render: ({ organization }) => organization },
              { title: '身份', render: ({ role, title }) => title || roleNames[role as Role] },
              { title: '任期', render: ({ from, to }) => `${from} 至 ${to ?? '今'}` },
              { title: '登录名', render: ({ loginName }) => loginName ?? '—' },
              { title: '状态', render: ({ isDisabled }) => (isDisabled ? '已停用' : '在用') },
              ...(keepsRoles
                ? [
                    {
                      title: '操作',
                      render: (row: Row) => (
                        <div className="p-filters">
                          <Button size="small" onClick={() => setAsked({ type: 'addMembership', row })}>
                            增加身份
                          </Button>
                          {row.to === null && (
                            <Button size="small" onClick={() => setAsked({ type: 'endMembership', row })}>
                              免去
                            </Button>
                          )}
                          {keepsAccounts && <AccountButtons row={row} onAct={act} />}
                        </div>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {run.dialog}
          {asked && (
            <CommandDialog
              step={stepFor(asked, places)}
              busy={run.isPending}
              onClose={() => setAsked(undefined)}
              onConfirm={(facts) => run.mutateAsync(commandOf(asked, facts)).then(() => setAsked(undefined))}
            />
          )}
        </>
      )}
    </ScreenState>
  );
}

function AccountButtons({
  row: { personId, isDisabled },
  onAct,
}: {
  row: Row;
  onAct: (command: Record<string, unknown>) => void;
}) {
  return (
    <>
      <Button size="small" onClick={() => onAct({ type: 'resetPassword', personId })}>
        重置密码
      </Button>
      <Button
        size="small"
        danger={!isDisabled}
        onClick={() => onAct({ type: isDisabled ? 'enable' : 'disable', personId })}
      >
        {isDisabled ? '启用' : '停用'}
      </Button>
    </>
  );
}

function stepFor(asked: Asked, places: Record<string, string>): Step {
  const capacity: Step['fields'] = [
    { name: 'organizationId', label: '组织', kind: 'choice', options: places },
    { name: 'role', label: '身份', kind: 'choice', options: roleNames },
    { name: 'title', label: '职务', kind: 'line', max: 40, required: false },
  ];
  if (asked.type === 'addPerson')
    return {
      label: '添加人员',
      hint: '登录名不能重复,用来区分同名的人。首次登录用一次性密码,登录后须修改。',
      fields: [
        { name: 'name', label: '姓名', kind: 'line', max: 40 },
        { name: 'loginName', label: '登录名', kind: 'line', max: 40, help: '只用字母、数字、点、横线' },
        ...capacity,
      ],
    };
  if (asked.type === 'addMembership')
    return { label: '增加身份', hint: `${asked.row.name}在右上角切换身份办事。`, fields: capacity };
  return {
    label: '免去',
    danger: true,
    hint: `${asked.row.name}从今天起不再是${asked.row.organization}${asked.row.title || roleNames[asked.row.role]};办过的事仍记在名下。`,
    fields: [{ name: 'sure', label: '我已核对', kind: 'check' }],
  };
}

function commandOf(asked: Asked, facts: Record<string, unknown>): Record<string, unknown> {
  if (asked.type === 'addPerson') return { type: asked.type, ...facts, title: facts.title ?? '' };
  if (asked.type === 'addMembership')
    return { type: asked.type, personId: asked.row.personId, ...facts, title: facts.title ?? '' };
  return { type: asked.type, id: asked.row.id };
}

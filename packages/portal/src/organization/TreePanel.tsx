import { organizationKindNames } from '@concord/domain/organization';
import { RecordTable } from '@concord/ui/staff/RecordTable';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { useSession } from '../session/session.tsx';
import { type client, trpc } from '../trpc.tsx';
import { useAdministration } from './administration.tsx';

type Row = Awaited<ReturnType<typeof client.organization.tree.query>>[number];
type Asked = { type: 'addOrganization' } | { type: 'rename' | 'end'; row: Row };

/** The committee's organisations; an administrator adds, renames and ends them. Nothing is ever deleted. */
export function TreePanel() {
  const { me } = useSession();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const tree = useQuery(trpc.organization.tree.queryOptions());
  const run = useAdministration();
  const isAdministrator = me.current.role === 'systemAdministrator';
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
            {isAdministrator && (
              <Button onClick={() => setAsked({ type: 'addOrganization' })}>添加组织</Button>
            )}
          </div>
          <RecordTable
            label="组织"
            rowKey={({ id }) => id}
            rows={rows.filter(({ name, code }) => `${name}${code}`.includes(words))}
            columns={[
              { title: '名称', render: ({ name }) => name },
              { title: '类型', render: ({ kind }) => organizationKindNames[kind] },
              { title: '编码', render: ({ code }) => code },
              { title: '起', render: ({ from }) => from },
              { title: '止', render: ({ to }) => to ?? '在用' },
              ...(isAdministrator ? [actions(setAsked)] : []),
            ]}
          />
          {run.dialog}
          {asked && (
            <CommandDialog
              step={stepFor(asked, rows)}
              busy={run.isPending}
              onClose={() => setAsked(undefined)}
              onConfirm={(facts) =>
                run
                  .mutateAsync(commandOf(asked, me.current.committeeId, facts))
                  .then(() => setAsked(undefined))
              }
            />
          )}
        </>
      )}
    </ScreenState>
  );
}

const actions = (ask: (asked: Asked) => void) => ({
  title: '操作',
  render: (row: Row) =>
    row.to === null && (
      <>
        <Button size="small" onClick={() => ask({ type: 'rename', row })}>
          更名
        </Button>{' '}
        <Button size="small" danger onClick={() => ask({ type: 'end', row })}>
          撤销
        </Button>
      </>
    ),
});

function stepFor(asked: Asked, rows: readonly Row[]): Step {
  if (asked.type === 'addOrganization')
    return {
      label: '添加组织',
      fields: [
        { name: 'kind', label: '类型', kind: 'choice', options: organizationKindNames },
        { name: 'name', label: '全称', kind: 'line', max: 80 },
        { name: 'shortName', label: '简称', kind: 'line', max: 40 },
        { name: 'code', label: '编码', kind: 'line', max: 40 },
      ],
    };
  const { row } = asked;
  if (asked.type === 'rename')
    return {
      label: '更名',
      hint: `“${row.name}”改为:`,
      fields: [
        { name: 'name', label: '全称', kind: 'line', max: 80, initial: row.name },
        { name: 'shortName', label: '简称', kind: 'line', max: 40, initial: row.shortName },
      ],
    };
  const heirs = rows.filter(({ id, kind, to }) => id !== row.id && kind === row.kind && to === null);
  return {
    label: '撤销',
    danger: true,
    hint: `“${row.name}”从今天起不再承接新的事项,已有的记录都保留。`,
    fields: [
      {
        name: 'successorId',
        label: '由谁承接',
        kind: 'choice',
        required: false,
        options: Object.fromEntries(heirs.map(({ id, shortName }) => [id, shortName])),
      },
    ],
  };
}

function commandOf(asked: Asked, committeeId: string, facts: Record<string, unknown>) {
  if (asked.type === 'addOrganization') return { type: asked.type, parentId: committeeId, ...facts };
  const { id } = asked.row;
  return asked.type === 'rename'
    ? { type: asked.type, id, ...facts }
    : { type: asked.type, id, successorId: facts.successorId ?? null };
}

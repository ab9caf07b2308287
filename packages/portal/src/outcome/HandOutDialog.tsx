import type { AssignmentRole } from '@concord/domain/assignment';
import { assignmentRoleNames } from '@concord/domain/assignment/labels';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNames } from '../frame/names.tsx';
import { tell } from '../frame/tell.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, sentenceOf, trpc } from '../trpc.tsx';
import { type Column, ordersOf, type Part } from './orders.tsx';
import './outcome.css';

type HandOutDialogProps = {
  matter: { kind: string; id: string };
  /** Because of what a leader wrote; what is required goes along. */
  directive?: { id: string; requirement: string };
  onClose: () => void;
};

/** 交办建议: suggestions down, units across; each box says what part a unit has in a suggestion. */
export function HandOutDialog({ matter, directive, onClose }: HandOutDialogProps) {
  const isOutcome = matter.kind === 'outcome';
  const suggestions = useQuery({
    ...trpc.outcome.suggestions.queryOptions({ id: matter.id }),
    enabled: isOutcome,
  });
  const [columns, setColumns] = useState<Column[]>([]);
  const [instruction, setInstruction] = useState(directive?.requirement ?? '');
  const [problem, setProblem] = useState<string>();
  const [key] = useState(newKey);
  const resolution = useQuery({
    ...trpc.resolution.byId.queryOptions({ id: matter.id }),
    enabled: matter.kind === 'resolution',
  });
  const lines = suggestions.data?.lines ?? [];
  const parts: Part[] = resolution.data?.parts ?? lines;
  const holders = useHolders(lines);
  const give = useMutation({
    mutationFn: (orders: ReturnType<typeof ordersOf>) =>
      directive
        ? client.directive.handOut.mutate({ id: directive.id, orders, key })
        : client.assignment.order.mutate({
            matterKind: matter.kind as never,
            matterId: matter.id,
            orders,
            key,
          }),
    onSuccess: () => {
      tell('已交办', 'success');
      onClose();
    },
    onError: (error) => setProblem(sentenceOf(error)),
    meta: { quiet: true },
  });
  const confirm = () => {
    const orders = ordersOf(columns, parts, instruction);
    if (orders.length === 0) return setProblem('请先添加单位,并选择它办理哪几条建议');
    setProblem(undefined);
    give.mutate(orders);
  };
  const change = (index: number, facts: Partial<Column>) =>
    setColumns(columns.map((one, i) => (i === index ? { ...one, ...facts } : one)));
  return (
    <Modal
      open
      title={directive ? '按批示交办' : '交办建议'}
      okText="交办"
      cancelText="取消"
      maskClosable={false}
      width={900}
      confirmLoading={give.isPending}
      onCancel={onClose}
      onOk={confirm}
    >
      <UnitAdder taken={columns} onAdd={(column) => setColumns([...columns, column])} />
      {columns.length > 0 && (
        <section className="o-matrix" aria-label="建议与单位" tabIndex={-1}>
          <table>
            <thead>
              <tr>
                <th scope="col">建议</th>
                {columns.map(({ organizationId, name }, index) => (
                  <th key={organizationId} scope="col">
                    {name}{' '}
                    <Button
                      size="small"
                      type="text"
                      aria-label={`去掉${name}`}
                      onClick={() => setColumns(columns.filter((_, i) => i !== index))}
                    >
                      ×
                    </Button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(parts.length > 0 ? parts : [{ number: 0, text: '整件' }]).map(({ number, text }) => (
                <tr key={number}>
                  <th scope="row">
                    {number > 0 && `${number}. `}
                    {text}
                    {holders(number) && <span className="p-note"> 已交:{holders(number)}</span>}
                  </th>
                  {columns.map((column, index) => (
                    <td key={column.organizationId}>
                      <RoleChoice
                        label={`${column.name}办理${number > 0 ? `第 ${number} 条` : '整件'}`}
                        column={column}
                        number={number}
                        onChange={(roles) => change(index, { roles })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">要求答复的日期</th>
                {columns.map((column, index) => (
                  <td key={column.organizationId}>
                    <input
                      type="date"
                      aria-label={`${column.name}答复的日期`}
                      value={column.dueBy}
                      onChange={(event) => change(index, { dueBy: event.target.value })}
                    />
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
      )}
      <label htmlFor="hand-out-instruction">办理要求</label>
      <Input.TextArea
        id="hand-out-instruction"
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        value={instruction}
        onChange={(event) => setInstruction(event.target.value)}
      />
      <p className="p-note">
        每条建议有一个主办或独办单位,或至少两个分办单位;其他政协是邀请,可以谢绝。日期不填则按规则的期限。
      </p>
      {problem && <Alert type="error" showIcon title={problem} />}
    </Modal>
  );
}

type Line = Awaited<ReturnType<typeof client.outcome.suggestions.query>>['lines'][number];

/** Who has a suggestion already, by its number. */
function useHolders(lines: readonly Line[]): (number: number) => string {
  const holding = (line: Line) =>
    line.shares.filter(({ status, parentId }) => !parentId && status !== 'revoked' && status !== 'declined');
  const nameOf = useNames(lines.flatMap((line) => holding(line).map(({ organizationId }) => organizationId)));
  return (number) => {
    const line = lines.find((one) => one.number === number);
    return line
      ? holding(line)
          .map(({ organizationId }) => nameOf(organizationId))
          .join('、')
      : '';
  };
}

const roleOptions = [
  { value: '', label: '—' },
  ...(Object.keys(assignmentRoleNames) as AssignmentRole[]).map((value) => ({
    value,
    label: assignmentRoleNames[value],
  })),
];
const invitedOptions = [
  { value: '', label: '—' },
  { value: 'separate', label: '请办' },
];

function RoleChoice({
  label,
  column,
  number,
  onChange,
}: {
  label: string;
  column: Column;
  number: number;
  onChange: (roles: Column['roles']) => void;
}) {
  return (
    <Select
      aria-label={label}
      size="small"
      style={{ width: 84 }}
      value={column.roles[number] ?? ''}
      options={column.isInvited ? invitedOptions : roleOptions}
      onChange={(role: AssignmentRole | '') => onChange({ ...column.roles, [number]: role })}
    />
  );
}

function UnitAdder({ taken, onAdd }: { taken: readonly Column[]; onAdd: (column: Column) => void }) {
  const { me } = useSession();
  const units = useQuery(trpc.organization.units.queryOptions());
  const committees = useQuery(trpc.organization.committees.queryOptions());
  const free = ({ id }: { id: string }) => taken.every(({ organizationId }) => organizationId !== id);
  const others = (committees.data ?? []).filter(({ id }) => id !== me.current.committeeId).filter(free);
  const own = (units.data ?? []).filter(free);
  return (
    <Select
      aria-label="添加单位"
      placeholder="添加承办单位或其他政协(名称或拼音首字母)"
      style={{ width: '100%', marginBottom: 12 }}
      value={null}
      loading={units.isPending}
      showSearch={{
        filterOption: (typed, option) =>
          Boolean(option && 'find' in option && String(option.find).includes(typed.toLowerCase())),
      }}
      options={[
        {
          label: '本级单位',
          title: '本级单位',
          options: own.map(({ id, shortName, sortKey }) => ({
            value: id,
            label: shortName,
            find: `${shortName} ${sortKey.replaceAll(' ', '')} ${initials(sortKey)}`,
          })),
        },
        {
          label: '其他政协',
          title: '其他政协',
          options: others.map(({ id, shortName }) => ({ value: id, label: shortName, find: shortName })),
        },
      ]}
      onChange={(id: string | null) => {
        const unit = own.find((one) => one.id === id);
        const other = others.find((one) => one.id === id);
        const name = unit?.shortName ?? other?.shortName;
        if (id && name) onAdd({ organizationId: id, name, isInvited: !unit, roles: {}, dueBy: '' });
      }}
    />
  );
}

const initials = (sortKey: string): string =>
  sortKey
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');

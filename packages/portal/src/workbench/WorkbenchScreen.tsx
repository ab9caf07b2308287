import { administratorRoles } from '@concord/domain/actor';
import type { AppRouter } from '@concord/server/router';
import { CountCards } from '@concord/ui/staff/CountCards';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { Segmented } from 'antd';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { deskKindName, deskPlace } from '../frame/places.tsx';
import { StatusCell, type StatusKind } from '../frame/StatusCell.tsx';
import { dayOf, daysUntil } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import { AdministratorPanel } from './AdministratorPanel.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';

const trays = { todo: '待办', waiting: '在办', done: '已办' } as const;
type Tray = keyof typeof trays;

/** What each waits for, in the words of the next step; on my desk it is mine to take. */
const waits: Record<string, Record<string, string>> = {
  opinion: {
    clarifying: '群众补充',
    routed: '承办单位签收',
    answering: '承办单位答复',
    merged: '专题答复',
    received: '受理',
    accepted: '转办或答复',
    reopened: '处理重办要求',
    answered: '回访',
    calledBack: '办结',
  },
  assignment: {
    proposed: '交办',
    objected: '裁定退办',
    auditing: '审核',
    issued: '签收',
    accepted: '拟写答复',
    working: '拟写答复',
    drafted: '签发',
    countersigned: '签发',
    countersigning: '会签',
    signed: '送审',
  },
  invitation: { issued: '答复邀请', accepted: '报送贡献', working: '报送贡献' },
  contribution: { submitted: '签发' },
};

type Line = inferRouterOutputs<AppRouter>['workbench']['desk'][number];

function waitsFor({ kind, status, role, asks, waits: step, isInvitation }: Line): string {
  if (asks === 'extension') return '审批延期';
  const isAssisting = role === 'assist' && (status === 'accepted' || status === 'working');
  if (isAssisting) return '报送协办意见';
  return step ?? waits[isInvitation ? 'invitation' : kind]?.[status] ?? '';
}

/** 工作台: what I must do now, what is lost first on top. */
export function WorkbenchScreen() {
  const { me } = useSession();
  const isAdministrator = administratorRoles.includes(me.current.role);
  return (
    <>
      <PageHead title="工作台" {...(!isAdministrator && { actions: <CalendarMenu /> })} />
      {isAdministrator ? <AdministratorPanel /> : <Desk />}
    </>
  );
}

function Desk() {
  const base = useBase();
  const router = useRouter();
  const { filters, set } = useFilters();
  const tray = (filters.tray ?? 'todo') as Tray;
  const counts = useQuery(trpc.workbench.counts.queryOptions());
  const desk = useQuery(trpc.workbench.desk.queryOptions({ tray }));
  const all = desk.data ?? [];
  const rows = all.filter(({ dueOn }) => inWindow(dueOn, filters.due));
  const nameOf = useNames(rows.map(({ organizationId }) => organizationId));
  const open = (row: { kind: string; id: string }) => router.history.push(deskPlace(base, row));
  const n = counts.data;
  return (
    <>
      {n && (
        <CountCards
          label="待办概况"
          cards={[
            {
              label: '已超期',
              count: n.overdue,
              href: `${base}/?due=late`,
              light: 'red',
              current: filters.due === 'late',
            },
            {
              label: '今日到期',
              count: n.today,
              href: `${base}/?due=today`,
              light: 'yellow',
              current: filters.due === 'today',
            },
            {
              label: '将到期',
              count: n.soon,
              href: `${base}/?due=soon`,
              light: 'yellow',
              current: filters.due === 'soon',
            },
            {
              label: '等他人',
              count: n.waiting,
              href: `${base}/?tray=waiting`,
              light: 'grey',
              current: tray === 'waiting',
            },
          ]}
        />
      )}
      <WorkTable
        label={trays[tray]}
        storageKey="concord.desk"
        rows={rows}
        loading={desk.isPending}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={open}
        onAct={open}
        {...(filters.at && { current: filters.at })}
        onCurrent={(at) => set({ at })}
        tools={
          <Segmented
            value={tray}
            onChange={(next) => set({ tray: next, due: undefined, at: undefined })}
            options={Object.entries(trays).map(([value, label]) => ({ value, label }))}
          />
        }
        empty={
          <EmptyState title={tray === 'todo' ? '都办完了' : '这里还没有内容'}>
            新的事项到来时会出现在这里。
          </EmptyState>
        }
        columns={[
          {
            key: 'due',
            title: '期限',
            width: 120,
            render: ({ dueOn, isProvisional }) =>
              tray === 'done' ? '—' : <DueCell dueOn={dueOn} isProvisional={isProvisional} />,
          },
          {
            key: 'title',
            title: '事项',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          {
            key: 'kind',
            title: '类型',
            width: 100,
            render: ({ kind, isInvitation }) => (isInvitation ? '联动邀请' : deskKindName(kind)),
          },
          {
            key: 'from',
            title: '来自 / 承办',
            width: 190,
            render: ({ organizationId }) => nameOf(organizationId),
          },
          {
            key: 'status',
            title: '状态',
            width: 110,
            render: ({ kind, status }) => <StatusCell kind={kind as StatusKind} status={status} />,
          },
          {
            key: 'waits',
            title: '等',
            width: 110,
            render: (row) => (tray === 'done' ? '' : waitsFor(row)),
          },
          { key: 'at', title: '收到', width: 110, optional: true, render: ({ at }) => (at ? dayOf(at) : '') },
        ]}
      />
    </>
  );
}

function inWindow(dueOn: string | null, due: string | undefined): boolean {
  if (!due) return true;
  if (!dueOn) return false;
  const days = daysUntil(dueOn);
  return due === 'late' ? days < 0 : due === 'today' ? days === 0 : days > 0 && days <= 3;
}

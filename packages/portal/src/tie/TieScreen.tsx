import { activityKindName } from '@concord/domain/activity';
import { committeeStaffRoles } from '@concord/domain/actor';
import { type TieCommandType, tieRule } from '@concord/domain/tie';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusLight } from '@concord/ui/StatusLight';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { whenInShort } from '../activity/when.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { standingOf } from './standing.tsx';

type TieCase = inferRouterOutputs<AppRouter>['tie']['byId'];

const steps = ({ note }: TieCase): Partial<Record<TieCommandType, Step>> => ({
  note: {
    label: '修改附注',
    fields: [{ name: 'note', label: '附注', kind: 'text', max: 300, required: false, initial: note }],
  },
  end: {
    label: '结束联系',
    danger: true,
    hint: '从所填日期起不再联系;联系记录都保留。',
    fields: [
      { name: 'on', label: '从哪天起不再联系', kind: 'date', initial: today() },
      { name: 'reason', label: '原因', kind: 'text', max: 300 },
    ],
  },
});

/** One contact relation: who with whom since when, and every time they met. */
export function TieScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const tie = useQuery(trpc.tie.byId.queryOptions({ id }));
  return <ScreenState query={tie}>{(data) => <Case tie={data} />}</ScreenState>;
}

function Case({ tie }: { tie: TieCase }) {
  const base = useBase();
  const nameOf = useNames([tie.committeeId, tie.subjectId]);
  const timeline = useQuery(trpc.tie.timeline.queryOptions({ id: tie.id }));
  return (
    <>
      <PageHead
        title={`${tie.holder}联系${nameOf(tie.subjectId)}`}
        back={{ href: `${base}/ties`, label: '联系' }}
        badges={<StatusCell kind="tie" status={tie.status} />}
      >
        {nameOf(tie.committeeId)}
        {tie.title} · {tie.from} 起{tie.to && ` · 到 ${tie.to} 止`}
      </PageHead>
      <div className="p-case">
        <div>
          {(tie.note || tie.endReason) && (
            <section className="p-card">
              {tie.note && <p className="p-text">{tie.note}</p>}
              {tie.endReason && <p className="p-note">结束原因:{tie.endReason}</p>}
            </section>
          )}
          <section className="p-card">
            <Tabs
              label="联系的各方面"
              items={[
                { key: 'log', label: '联系记录', children: <Log tieId={tie.id} /> },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <Card tie={tie} />
        </aside>
      </div>
    </>
  );
}

function Card({ tie }: { tie: TieCase }) {
  const base = useBase();
  const router = useRouter();
  const { me } = useSession();
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.tie.run.mutate({ id: tie.id, version: tie.version, command: command as never, key: newKey() }),
    onSuccess: () => tell('已办', 'success'),
  });
  const isKeeper =
    committeeStaffRoles.includes(me.current.role) && me.current.committeeId === tie.committeeId;
  const county = tieRule(tie.kind).keptBy === 'city' ? `&county=${tie.subjectId}` : '';
  return (
    <section className="p-card">
      <h2>现在怎么样</h2>
      <dl className="p-facts">
        <dt>上次联系</dt>
        <dd>{tie.lastContactOn ?? '还没有'}</dd>
        {tie.contactDueOn && (
          <>
            <dt>下次不晚于</dt>
            <dd>
              <StatusLight light={standingOf(tie, today()).light}>{tie.contactDueOn}</StatusLight>
            </dd>
          </>
        )}
      </dl>
      <div className="p-actions" style={{ margin: '12px 0 8px' }}>
        {isKeeper && tie.status === 'active' && (
          <Button
            type="primary"
            block
            onClick={() => router.history.push(`${base}/activities/new?tie=${tie.id}${county}`)}
          >
            安排走访
          </Button>
        )}
      </div>
      <CommandPanel
        commands={tie.commands}
        steps={steps(tie)}
        busy={run.isPending}
        onRun={(type, facts) =>
          run.mutateAsync({ type, ...facts, ...(type === 'note' && { note: facts.note ?? '' }) })
        }
      />
    </section>
  );
}

/** Every time they met, or are to meet. */
function Log({ tieId }: { tieId: string }) {
  const base = useBase();
  const list = useInfiniteQuery(
    trpc.activity.list.infiniteQueryOptions(
      { tieId },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  return (
    <ScreenState query={list}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0)
          return <EmptyState title="还没有联系记录">安排走访并登记已举行后,会记在这里。</EmptyState>;
        return (
          <>
            <ul className="p-plain">
              {rows.map((row) => (
                <li key={row.id}>
                  {whenInShort(row)} <AppLink href={`${base}/activities/${row.id}`}>{row.title}</AppLink>{' '}
                  <span className="p-note">{activityKindName(row.kind)}</span>{' '}
                  <StatusCell kind="activity" status={row.status} />
                </li>
              ))}
            </ul>
            {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()}>更早的</Button>}
          </>
        );
      }}
    </ScreenState>
  );
}

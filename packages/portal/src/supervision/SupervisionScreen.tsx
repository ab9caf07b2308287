import type { SupervisionCommandType } from '@concord/domain/matter/supervision';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type Supervision = inferRouterOutputs<AppRouter>['supervision']['byId'];

const steps: Partial<Record<SupervisionCommandType, Step>> = {
  plan: {
    label: '制定督办方案',
    fields: [{ name: 'scheme', label: '方案:看什么、怎么看、几时看', kind: 'text', max: 3000 }],
  },
  visit: {
    label: '记录实地督办',
    fields: [
      { name: 'on', label: '日期', kind: 'date' },
      { name: 'who', label: '谁去、见了谁(单位和职务)', kind: 'line', max: 100 },
      { name: 'summary', label: '看到的情况', kind: 'text', max: 1000 },
    ],
  },
  opine: {
    label: '提出督办意见',
    fields: [{ name: 'opinion', label: '督办意见', kind: 'text', max: 3000 }],
  },
  close: {
    label: '办结',
    primary: true,
    fields: [{ name: 'note', label: '说明', kind: 'text', max: 500, required: false }],
  },
  withdraw: {
    label: '撤销督办',
    danger: true,
    fields: [{ name: 'reason', label: '原因', kind: 'text', max: 500 }],
  },
  reopen: { label: '恢复督办', fields: [{ name: 'reason', label: '原因', kind: 'text', max: 500 }] },
};

const commandOf = (type: SupervisionCommandType, facts: Record<string, unknown>) =>
  type === 'visit' ? { type, visit: facts } : { type, ...facts };

/** One supervision: what is pursued, what the supervisor did, what came of it. */
export function SupervisionScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const one = useQuery(trpc.supervision.byId.queryOptions({ id }));
  return <ScreenState query={one}>{(data) => <Case one={data} />}</ScreenState>;
}

function Case({ one }: { one: Supervision }) {
  const base = useBase();
  const timeline = useQuery(trpc.supervision.timeline.queryOptions({ id: one.id }));
  const run = useMutation({
    mutationFn: (command: object) =>
      client.supervision.run.mutate({
        id: one.id,
        version: one.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const pursued = one.pursued && placeOf(base, one.pursued.kind, one.pursued.id);
  return (
    <>
      <PageHead
        title={one.title}
        back={{ href: `${base}/supervisions`, label: '监督' }}
        badges={<StatusCell kind="supervision" status={one.stage} />}
      >
        {one.year} 年度 · {one.leader}领衔
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card">
            <p className="p-text">{one.summary}</p>
            {one.pursued && pursued && (
              <p className="p-note">
                督办的{kindName(one.pursued.kind)}:<AppLink href={pursued}>{one.pursued.title}</AppLink>
              </p>
            )}
            {one.parts.length > 0 && (
              <ol>
                {one.parts.map(({ number, text }) => (
                  <li key={number} value={number}>
                    {text}
                  </li>
                ))}
              </ol>
            )}
          </section>
          <Done one={one} />
          <section className="p-card">
            <Tabs
              label="督办"
              items={[
                { key: 'handling', label: '结果', children: <OnMatterPanel matterId={one.id} /> },
                { key: 'river', label: '来龙去脉', children: <RiverPanel kind="supervision" id={one.id} /> },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <CommandPanel
              commands={one.commands}
              steps={steps}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync(commandOf(type, facts))}
            />
          </section>
        </aside>
      </div>
    </>
  );
}

function Done({ one: { scheme, visits, opinion } }: { one: Supervision }) {
  if (!scheme) return null;
  return (
    <section className="p-card">
      <h2>督办方案</h2>
      <p className="p-text">{scheme}</p>
      {visits.length > 0 && (
        <>
          <h2>实地督办</h2>
          <ul className="p-plain">
            {visits.map(({ on, who, summary }) => (
              <li key={`${on} ${who}`}>
                <strong>{on}</strong> {who}
                <p className="p-text">{summary}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {opinion && (
        <>
          <h2>督办意见</h2>
          <p className="p-text">{opinion}</p>
        </>
      )}
    </section>
  );
}

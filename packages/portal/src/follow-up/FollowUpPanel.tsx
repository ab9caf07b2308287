import type { FollowUpCommandType } from '@concord/domain/follow-up';
import type { AppRouter } from '@concord/server/router';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { DueCell } from '../frame/DueCell.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type FollowUp = inferRouterOutputs<AppRouter>['followUp']['of'][number];

const steps: Partial<Record<FollowUpCommandType, Step>> = {
  report: { label: '报告进展', fields: [{ name: 'text', label: '进展', kind: 'text', max: 500 }] },
  change: {
    label: '变更期限',
    fields: [
      { name: 'dueOn', label: '新的完成日期', kind: 'date' },
      { name: 'reason', label: '原因', kind: 'text', max: 500 },
    ],
  },
  claim: {
    label: '报请核实',
    primary: true,
    fields: [{ name: 'text', label: '兑现情况', kind: 'text', max: 500 }],
  },
  confirm: {
    label: '核实已兑现',
    primary: true,
    fields: [{ name: 'note', label: '核实情况', kind: 'text', max: 500 }],
  },
  break: {
    label: '认定未兑现',
    danger: true,
    fields: [{ name: 'reason', label: '依据', kind: 'text', max: 500 }],
  },
};

/** What the answers to one assignment promised, and whether it was kept. */
export function FollowUpPanel({ assignmentId }: { assignmentId: string }) {
  const promised = useQuery(trpc.followUp.of.queryOptions({ assignmentId }));
  if (!promised.data || promised.data.length === 0) return null;
  return (
    <section className="p-card" aria-label="承诺">
      <h2>承诺跟踪</h2>
      <ul className="p-plain">
        {promised.data.map((one) => (
          <PromiseRow key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function PromiseRow({ one }: { one: FollowUp }) {
  const run = useMutation({
    mutationFn: (command: object) =>
      client.followUp.run.mutate({
        id: one.id,
        version: one.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  return (
    <li>
      {one.part && `第 ${one.part} 条 `}
      {one.text} <StatusCell kind="followUp" status={one.status} />{' '}
      {one.endedAt ? one.dueOn : <DueCell dueOn={one.dueOn} isProvisional={false} />}
      {one.changes > 0 && <span className="p-note"> 改期 {one.changes} 次</span>}
      {one.progress && <p className="p-note p-text">{one.progress}</p>}
      <CommandPanel
        commands={one.commands.filter((type) => type in steps)}
        steps={steps}
        busy={run.isPending}
        onRun={(type, facts) => run.mutateAsync({ type, ...facts })}
      />
    </li>
  );
}

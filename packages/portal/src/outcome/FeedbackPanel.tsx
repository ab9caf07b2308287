import { type FeedbackSide, feedbackSides } from '@concord/domain/matter/outcome';
import { feedbackSideNames } from '@concord/domain/matter/outcome/labels';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusLight } from '@concord/ui/StatusLight';
import type { Light } from '@concord/ui/tokens';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import './outcome.css';

export type OutcomeCase = inferRouterOutputs<AppRouter>['outcome']['byId'];
type Paper = inferRouterOutputs<AppRouter>['dispatch']['about'][number];

const FeedbackDialog = lazy(async () => ({ default: (await import('./FeedbackDialog.tsx')).FeedbackDialog }));

/** 三方反馈: whether party committee, government and CPPCC were told what came of it, each with its receipt. */
export function FeedbackPanel({ outcome }: { outcome: OutcomeCase }) {
  const papers = useQuery(trpc.dispatch.about.queryOptions({ aboutId: outcome.id }));
  return (
    <>
      <p className="p-note">办结前向党委、政府、政协分别反馈落实情况并取得回执;不反馈的写明原因。</p>
      <div className="o-sides">
        {feedbackSides.map((side) => (
          <Side key={side} side={side} outcome={outcome} papers={papers.data ?? []} />
        ))}
      </div>
    </>
  );
}

type State = { light: Light; word: string; href?: string; note?: string };

/** How far the telling of one side is. */
function stateOf(outcome: OutcomeCase, papers: readonly Paper[], side: FeedbackSide, base: string): State {
  const told = outcome.feedback.find((one) => one.side === side);
  if (told?.reason) return { light: 'grey', word: '不反馈', note: `${told.on}:${told.reason}` };
  const paper = papers.find(({ id }) => id === told?.dispatchId);
  if (!paper || paper.status === 'withdrawn' || paper.status === 'discarded')
    return { light: 'grey', word: paper ? '反馈公文已撤回' : '未反馈' };
  const href = `${base}/dispatches/${paper.id}`;
  const to = paper.recipients.map(({ name }) => name).join('、');
  if (outcome.received.includes(side))
    return { light: 'blue', word: '已反馈并有回执', href, note: `${paper.number ?? ''} ${to}` };
  return paper.status === 'issued'
    ? { light: 'yellow', word: '已印发,等回执', href, note: `${paper.number ?? ''} ${to}` }
    : { light: 'yellow', word: '公文流程中', href, note: to };
}

type SideProps = { side: FeedbackSide; outcome: OutcomeCase; papers: readonly Paper[] };

function Side({ side, outcome, papers }: SideProps) {
  const base = useBase();
  const [asked, setAsked] = useState<'paper' | 'waive'>();
  const close = () => setAsked(undefined);
  const { light, word, href, note } = stateOf(outcome, papers, side, base);
  const waive = useMutation({
    mutationFn: (facts: Record<string, unknown>) =>
      client.outcome.run.mutate({
        id: outcome.id,
        version: outcome.version,
        command: { type: 'waive', side, ...facts } as never,
        key: newKey(),
      }),
    onSuccess: () => {
      tell('已登记', 'success');
      close();
    },
  });
  const mayTell = outcome.commands.includes('giveFeedback') && !href;
  return (
    <section className="o-side" aria-label={`向${feedbackSideNames[side]}反馈`}>
      <h3>{feedbackSideNames[side]}</h3>
      <p>
        <StatusLight light={light}>{word}</StatusLight>
      </p>
      {note && <p className="p-note">{note}</p>}
      {href && (
        <p>
          <AppLink href={href}>查看反馈公文</AppLink>
        </p>
      )}
      {mayTell && (
        <p className="p-actions-row">
          <Button size="small" onClick={() => setAsked('paper')}>
            起草反馈公文
          </Button>
          {word !== '不反馈' && (
            <Button size="small" onClick={() => setAsked('waive')}>
              写明原因
            </Button>
          )}
        </p>
      )}
      {asked === 'waive' && (
        <CommandDialog
          step={waiving(side)}
          busy={waive.isPending}
          onClose={close}
          onConfirm={(facts) => waive.mutateAsync(facts)}
        />
      )}
      {asked === 'paper' && (
        <Suspense>
          <FeedbackDialog outcome={outcome} side={side} onClose={close} />
        </Suspense>
      )}
    </section>
  );
}

const waiving = (side: FeedbackSide): Step => ({
  label: `不向${feedbackSideNames[side]}反馈`,
  fields: [{ name: 'reason', label: '原因', kind: 'text', max: 300 }],
});

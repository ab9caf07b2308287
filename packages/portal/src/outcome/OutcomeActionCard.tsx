import { AppLink } from '@concord/ui/AppLink';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';
import type { OutcomeCase } from './FeedbackPanel.tsx';
import { commandOf, outcomeSteps } from './steps.tsx';

const PrepareDialog = lazy(async () => ({ default: (await import('./PrepareDialog.tsx')).PrepareDialog }));
const HandOutDialog = lazy(async () => ({ default: (await import('./HandOutDialog.tsx')).HandOutDialog }));

/** The steps open to me; the first is the one the outcome waits for. */
export function OutcomeActionCard({ outcome }: { outcome: OutcomeCase }) {
  const base = useBase();
  const [asked, setAsked] = useState<'prepare' | 'hand'>();
  const run = useMutation({
    mutationFn: (command: object) =>
      client.outcome.run.mutate({
        id: outcome.id,
        version: outcome.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const { commands, status, isOwn, isResearched, parts, form } = outcome;
  const isWritten = isOwn && (status === 'drafting' || status === 'approved');
  const mayHand = commands.includes('giveFeedback') && parts.length > 0;
  const close = () => setAsked(undefined);
  return (
    <>
      <h3>可以做的</h3>
      {commands.length === 0 && <p className="p-note">这一步不由您办理。</p>}
      {isWritten && commands.length > 0 && !commands.includes('prepare') && (
        <p className="p-note">
          {missingWords({ isResearched, parts: parts.length, form, decided: outcome.decision !== null })}
        </p>
      )}
      {status === 'issuing' && outcome.paperId && (
        <p>
          <AppLink href={`${base}/dispatches/${outcome.paperId}`}>去看公文的流程</AppLink>
        </p>
      )}
      <div className="p-actions" style={{ marginBottom: 8 }}>
        {commands.includes('prepare') && (
          <Button type="primary" block onClick={() => setAsked('prepare')}>
            拟文
          </Button>
        )}
        {mayHand && (
          <Button type={status === 'issued' ? 'primary' : 'default'} block onClick={() => setAsked('hand')}>
            交办建议
          </Button>
        )}
      </div>
      <CommandPanel
        commands={commands}
        steps={outcomeSteps}
        busy={run.isPending}
        onRun={(type, facts) => run.mutateAsync(commandOf(type, facts))}
      />
      <Suspense>
        {asked === 'prepare' && <PrepareDialog outcome={outcome} onClose={close} />}
        {asked === 'hand' && <HandOutDialog matter={{ kind: 'outcome', id: outcome.id }} onClose={close} />}
      </Suspense>
    </>
  );
}

type Missing = { isResearched: boolean; parts: number; form: string; decided: boolean };

/** Why it cannot go out yet, in the order in which it is usually mended. */
function missingWords({ isResearched, parts, form, decided }: Missing): string {
  const missing = [
    ...(parts === 0 && form !== 'minutes' ? ['至少写一条建议'] : []),
    ...(form === 'recommendation' && !decided ? ['登记审定它的会议决定'] : []),
    ...(isResearched ? [] : ['办结一次调研活动并关联到本成果或其联动专题(不调研不建言)']),
  ];
  return missing.length > 0 ? `拟文前还须:${missing.join(';')}。` : '拟文前请先写好正文。';
}

import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';
import { issueSteps } from './steps.tsx';

const CommandDialog = lazy(async () => ({
  default: (await import('../form/CommandDialog.tsx')).CommandDialog,
}));
const GiveDialog = lazy(async () => ({ default: (await import('./GiveDialog.tsx')).GiveDialog }));

type Row = Awaited<ReturnType<typeof client.issue.list.query>>['rows'][number];
const verbs = ['confirm', 'verify', 'strikeOff'] as const;

/** Several at once: each is carried out by itself, and what was refused is told with its reason. */
export function BatchBar({ chosen, onDone }: { chosen: readonly Row[]; onDone: () => void }) {
  const [asked, setAsked] = useState<(typeof verbs)[number] | 'give'>();
  const run = useMutation({
    mutationFn: async (facts: Record<string, unknown>) => {
      const failures: string[] = [];
      for (const { id, version, title } of chosen) {
        const command = { type: asked, ...facts } as never;
        await client.issue.run
          .mutate({ id, version, command, key: newKey() })
          .catch((error) => failures.push(`${title}:${sentenceOf(error)}`));
      }
      return failures;
    },
    onSuccess: (failures) => {
      const done = chosen.length - failures.length;
      if (failures.length > 0) tell(`办好 ${done} 项;${failures.length} 项未办:${failures[0]}`);
      else tell(`已办 ${done} 项`, 'success');
      setAsked(undefined);
      onDone();
    },
  });
  const steps = issueSteps();
  const step = asked && asked !== 'give' ? steps[asked] : undefined;
  return (
    <>
      {verbs.map((verb) => (
        <Button key={verb} size="small" onClick={() => setAsked(verb)}>
          {steps[verb]?.label}
        </Button>
      ))}
      <Button size="small" onClick={() => setAsked('give')}>
        交办
      </Button>
      <Suspense>
        {step && (
          <CommandDialog
            step={step}
            busy={run.isPending}
            onClose={() => setAsked(undefined)}
            onConfirm={(facts) => run.mutateAsync(facts)}
          />
        )}
        {asked === 'give' && (
          <GiveDialog
            items={chosen}
            onClose={() => setAsked(undefined)}
            onDone={() => {
              setAsked(undefined);
              onDone();
            }}
          />
        )}
      </Suspense>
    </>
  );
}

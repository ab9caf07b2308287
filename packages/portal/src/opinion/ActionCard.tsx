import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { deskPlace } from '../frame/places.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { Opinion } from './opinion.tsx';
import { opinionSteps } from './steps.tsx';

const OrderDialog = lazy(async () => ({
  default: (await import('../assignment/OrderDialog.tsx')).OrderDialog,
}));
const RedactDialog = lazy(async () => ({ default: (await import('./RedactDialog.tsx')).RedactDialog }));
const ContactDialog = lazy(async () => ({ default: (await import('./ContactDialog.tsx')).ContactDialog }));

/** The steps open to me; after acting, the next of my queue is one key away. */
export function ActionCard({ opinion }: { opinion: Opinion }) {
  const base = useBase();
  const router = useRouter();
  const [ordering, setOrdering] = useState(false);
  const [redacting, setRedacting] = useState(false);
  const [calling, setCalling] = useState(false);
  const desk = useQuery(trpc.workbench.desk.queryOptions({ tray: 'todo' }));
  const next = desk.data?.find(({ id }) => id !== opinion.id);
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.opinion.run.mutate({
        id: opinion.id,
        version: opinion.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const mayOrder =
    opinion.commands.includes('transfer') ||
    (opinion.status === 'accepted' && opinion.commands.includes('answer'));
  return (
    <>
      <h3>可以做的</h3>
      {opinion.commands.length === 0 && <p className="p-note">这一步不由您办理。</p>}
      {mayOrder && opinion.status === 'accepted' && (
        <Button type="primary" block style={{ marginBottom: 8 }} onClick={() => setOrdering(true)}>
          转办
        </Button>
      )}
      <CommandPanel
        commands={opinion.commands}
        steps={opinionSteps}
        busy={run.isPending}
        onRun={async (type, facts) => {
          if (type === 'release') return setRedacting(true);
          return run.mutateAsync({ type, ...facts });
        }}
      />
      {opinion.hasContact && (
        <Button block style={{ marginTop: 8 }} onClick={() => setCalling(true)}>
          查看联系方式
        </Button>
      )}
      {next && (
        <Button
          type="link"
          block
          className="p-next"
          onClick={() => router.history.push(deskPlace(base, next))}
        >
          下一件:{next.title}
        </Button>
      )}
      <Suspense>
        {ordering && (
          <OrderDialog matterKind="citizenOpinion" matterId={opinion.id} onClose={() => setOrdering(false)} />
        )}
        {redacting && (
          <RedactDialog
            opinion={opinion}
            busy={run.isPending}
            onClose={() => setRedacting(false)}
            onConfirm={(body) => run.mutateAsync({ type: 'release', body }).then(() => setRedacting(false))}
          />
        )}
        {calling && <ContactDialog id={opinion.id} onClose={() => setCalling(false)} />}
      </Suspense>
    </>
  );
}

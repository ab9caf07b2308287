import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { OutcomeCase } from './FeedbackPanel.tsx';

/** The texts its joint matter's committees wrote together and froze: one of them becomes the outcome's own. */
export function TextPanel({ outcome, onTaken }: { outcome: OutcomeCase; onTaken: () => void }) {
  const { id, version, body } = outcome;
  const [asked, setAsked] = useState<{ documentId: string; number: number }>();
  const texts = useQuery(trpc.outcome.texts.queryOptions({ id }));
  const take = useMutation({
    mutationFn: (text: { documentId: string; number: number }) =>
      client.outcome.takeText.mutate({ id, version, ...text, key: newKey() }),
    onSuccess: () => {
      tell('正文已换成共写的文稿', 'success');
      onTaken();
    },
  });
  if (!texts.data || texts.data.length === 0)
    return <p className="p-note">共写文稿存为一版后,可以在这里取来作正文。</p>;
  return (
    <>
      <ul className="p-plain" aria-label="共写文稿">
        {texts.data.map(({ documentId, title, number, name, at }) => (
          <li key={documentId}>
            《{title}》第 {number} 版 {name} <span className="p-note">{dayOf(at)}</span>{' '}
            <Button
              size="small"
              disabled={take.isPending}
              onClick={() =>
                body.trim() === '' ? take.mutate({ documentId, number }) : setAsked({ documentId, number })
              }
            >
              取作正文
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <CommandDialog
          step={{ label: '替换正文', hint: '用这份文稿替换现在的正文;建议不变。' }}
          busy={take.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={async () => {
            await take.mutateAsync(asked);
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

const step = {
  label: '向群众公布',
  hint: '反映过此事的群众会在回执上看到这句话。请写结果,不写人名、电话和内部情况。',
  fields: [{ name: 'text', label: '给群众的话', kind: 'text' as const, max: 200 }],
};

/** 给群众的话 of a joint matter or an outcome: what was told, and for its lead the way to tell more. */
export function PublicWordPanel({ matterId }: { matterId: string }) {
  const asked = useQuery(trpc.lineage.words.queryOptions({ matterId }));
  const [key, setKey] = useState<string>();
  const say = useMutation({
    mutationFn: ({ text }: { text: string }) =>
      client.lineage.tell.mutate({ matterId, text, key: key ?? newKey() }),
    onSuccess: () => {
      setKey(undefined);
      tell('已公布,群众可在回执上看到', 'success');
    },
  });
  const takeBack = useMutation({
    mutationFn: (id: string) =>
      client.lineage.runWord.mutate({ matterId, id, command: { type: 'withdraw' }, key: newKey() }),
    onSuccess: () => tell('已撤回', 'success'),
  });
  if (!asked.data) return null;
  const { words, mayTell } = asked.data;
  if (words.length === 0 && !mayTell) return null;
  return (
    <section className="r-words" aria-label="给群众的话">
      <h3>给群众的话</h3>
      {words.length === 0 && <p className="p-note">还没有公布。公布后,反映过此事的群众会在回执上看到。</p>}
      {words.map(({ id, text, at, commands }) => (
        <blockquote key={id} className="r-word">
          {text}
          <span className="p-note"> {dayOf(at)}</span>
          {commands.includes('withdraw') && (
            <Popconfirm
              title="撤回后群众不再看到这句话"
              okText="撤回"
              cancelText="取消"
              onConfirm={() => takeBack.mutate(id)}
            >
              <Button type="link" size="small" danger>
                撤回
              </Button>
            </Popconfirm>
          )}
        </blockquote>
      ))}
      {mayTell && <Button onClick={() => setKey(newKey())}>向群众公布一句话</Button>}
      {key && (
        <CommandDialog
          step={step}
          busy={say.isPending}
          onClose={() => setKey(undefined)}
          onConfirm={(facts) => say.mutateAsync({ text: String(facts.text ?? '') })}
        />
      )}
    </section>
  );
}

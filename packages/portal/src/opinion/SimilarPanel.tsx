import { AppLink } from '@concord/ui/AppLink';
import { EmptyState, PageSkeleton } from '@concord/ui/staff/States';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { Opinion } from './opinion.tsx';

const step = {
  label: '归为专题',
  hint: '所选意见与本件一起归并;每位群众仍各自收到答复。',
  fields: [
    { name: 'title', label: '专题名称', kind: 'line' as const, max: 40, help: '如:机井冬季冻裂' },
    { name: 'summary', label: '共同反映的问题', kind: 'text' as const, max: 500 },
  ],
};

/** Opinions that seem to tell of the same cause; those that do become a theme together. */
export function SimilarPanel({ opinion }: { opinion: Opinion }) {
  const base = useBase();
  const router = useRouter();
  const similar = useQuery(trpc.opinion.similar.queryOptions({ id: opinion.id }));
  const [chosen, setChosen] = useState<string[]>([]);
  const [asked, setAsked] = useState(false);
  const open = useMutation({
    mutationFn: ({ title, summary }: { title: string; summary: string }) =>
      client.theme.open.mutate({
        theme: { title, summary, category: opinion.category },
        opinionIds: [opinion.id, ...chosen],
        key: newKey(),
      }),
    onSuccess: ({ id }) => router.history.push(`${base}/themes/${id}`),
  });
  if (similar.isPending) return <PageSkeleton rows={3} />;
  const rows = similar.data ?? [];
  if (rows.length === 0)
    return <EmptyState title="没有相似的意见">以后有人反映同样的事,会列在这里。</EmptyState>;
  return (
    <>
      <ul className="p-plain">
        {rows.map(({ id, title, status, themeId, score }) => (
          <li key={id}>
            <Checkbox
              disabled={themeId !== null || !opinion.commands.includes('merge')}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
              aria-label={title}
            />{' '}
            <AppLink href={`${base}/opinions/${id}`}>{title}</AppLink>{' '}
            <StatusCell kind="opinion" status={status} /> 相似度 {Math.round(score * 100)}%
          </li>
        ))}
      </ul>
      {opinion.commands.includes('merge') && (
        <Button type="primary" disabled={chosen.length === 0} onClick={() => setAsked(true)}>
          归为专题({chosen.length + 1} 件)
        </Button>
      )}
      {asked && (
        <CommandDialog
          step={step}
          busy={open.isPending}
          onClose={() => setAsked(false)}
          onConfirm={(facts) => open.mutateAsync(facts as { title: string; summary: string })}
        />
      )}
    </>
  );
}

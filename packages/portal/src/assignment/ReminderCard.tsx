import { AppLink } from '@concord/ui/AppLink';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

type ReminderCardProps = { assignment: { id: string; mayRemindByPaper: boolean } };

/** 催办函: drafts one about a late answer, and shows those there are. */
export function ReminderCard({ assignment: { id, mayRemindByPaper } }: ReminderCardProps) {
  const base = useBase();
  const router = useRouter();
  const [key] = useState(newKey);
  const papers = useQuery(trpc.dispatch.about.queryOptions({ aboutId: id }));
  const begin = useMutation({
    mutationFn: () => client.assignment.remindByPaper.mutate({ id, key }),
    onSuccess: ({ paperId }) => router.history.push(`${base}/dispatches/${paperId}`),
  });
  const rows = papers.data ?? [];
  if (!mayRemindByPaper && rows.length === 0) return null;
  return (
    <section className="p-card" aria-label="催办函">
      <h2>催办函</h2>
      {rows.length > 0 && (
        <ul className="p-plain">
          {rows.map((paper) => (
            <li key={paper.id}>
              <AppLink href={`${base}/dispatches/${paper.id}`}>{paper.number ?? paper.title}</AppLink>{' '}
              <StatusCell kind="dispatch" status={paper.status} />
            </li>
          ))}
        </ul>
      )}
      {mayRemindByPaper && (
        <>
          <p className="p-note">已超期未答复。起草后送核、签发,再发给承办单位。</p>
          <Button block loading={begin.isPending} onClick={() => begin.mutate()}>
            起草催办函
          </Button>
        </>
      )}
    </section>
  );
}

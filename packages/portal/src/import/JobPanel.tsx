import { importStatusNames } from '@concord/domain/import';
import { AppLink } from '@concord/ui/AppLink';
import { JobCorner } from '@concord/ui/staff/JobCorner';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../trpc.tsx';

const everyOtherSecond = 2000;

/** Imports that are under way, in the corner of every screen: left and found again. */
export function JobPanel({ base }: { base: string }) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [watched, setWatched] = useState<readonly string[]>([]);
  const batches = useQuery({
    ...trpc.import.list.queryOptions({ limit: 5 }),
    refetchInterval: ({ state }) => (state.data?.some(isWorking) ? everyOtherSecond : false),
  });
  const working = (batches.data ?? []).filter(isWorking).map(({ id }) => id);
  const fresh = working.filter((id) => !watched.includes(id));
  if (fresh.length > 0) setWatched([...watched, ...fresh]);
  const shown = (batches.data ?? []).filter(({ id }) => watched.includes(id) && !dismissed.includes(id));
  return (
    <JobCorner
      onDismiss={(id) => setDismissed([...dismissed, id])}
      jobs={shown.map((batch) => ({
        id: batch.id,
        title: batch.fileName,
        state: isWorking(batch) ? ('running' as const) : ('done' as const),
        note: importStatusNames[batch.status],
        cancel: <AppLink href={`${base}/imports/${batch.id}`}>查看进度</AppLink>,
        actions: <AppLink href={`${base}/imports/${batch.id}`}>查看结果</AppLink>,
      }))}
    />
  );
}

const isWorking = ({ status }: { status: string }): boolean => status === 'running' || status === 'undoing';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';

/** 经过 of a joint matter, from the newest back as far as one asks. */
export function MatterHistoryPanel({ id }: { id: string }) {
  const timeline = useInfiniteQuery(
    trpc.jointMatter.timeline.infiniteQueryOptions(
      { id },
      { getNextPageParam: ({ before }) => before ?? undefined },
    ),
  );
  const entries = timeline.data?.pages.toReversed().flatMap((page) => page.entries) ?? [];
  return (
    <>
      {timeline.hasNextPage && (
        <Button block loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          更早的经过
        </Button>
      )}
      <ScreenState query={timeline}>{() => <HistoryPanel entries={entries} />}</ScreenState>
    </>
  );
}

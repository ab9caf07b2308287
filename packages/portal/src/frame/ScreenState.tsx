import { ErrorState, ForbiddenState, PageSkeleton } from '@concord/ui/staff/States';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isNotFound, sentenceOf } from '../trpc.tsx';

/** What every screen shows until its data is there: a skeleton, a way to try again, or that there is nothing. */
export function ScreenState<T>({
  query,
  children,
}: {
  query: UseQueryResult<T, unknown>;
  children: (data: T) => ReactNode;
}) {
  if (query.isPending) return <PageSkeleton />;
  if (query.isError && query.data === undefined) {
    if (isNotFound(query.error)) return <ForbiddenState />;
    return <ErrorState onRetry={() => void query.refetch()}>{sentenceOf(query.error)}</ErrorState>;
  }
  return <>{children(query.data as T)}</>;
}

import {
  bucketOf,
  type IssueBucket,
  type IssueStatus,
  issueBuckets,
  issueStatuses,
} from '@concord/domain/matter/issue';
import type { AppRouter } from '@concord/server/router';
import type { inferRouterOutputs } from '@trpc/server';

export type IssueListCase = inferRouterOutputs<AppRouter>['issueList']['byId'];
export type Cell = inferRouterOutputs<AppRouter>['issueList']['board'][number];

type Counted = { status: IssueStatus; count: number };

export const sumOf = (cells: readonly Counted[]): number => cells.reduce((sum, { count }) => sum + count, 0);

export const bucketsOf = (cells: readonly Counted[]): Record<IssueBucket, number> =>
  Object.fromEntries(
    issueBuckets.map((bucket) => [bucket, sumOf(cells.filter(({ status }) => bucketOf(status) === bucket))]),
  ) as Record<IssueBucket, number>;

/** 销号率: struck off of all that were not withdrawn. */
export const struckShare = (cells: readonly Counted[]): string => {
  const { open, struck } = bucketsOf(cells);
  return open + struck === 0 ? '—' : `${Math.floor((100 * struck) / (open + struck))}%`;
};

/** Statuses that occur, in the order of the work. */
export const statusesIn = (cells: readonly Counted[]): IssueStatus[] =>
  issueStatuses.filter((status) => cells.some((cell) => cell.status === status));

/** The rows behind a number. */
export const rowsHref = (base: string, filters: Record<string, string | number | undefined>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return `${base}/issues?${query}`;
};

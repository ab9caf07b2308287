import { dateInShanghai } from '../../calendar/index.ts';
import { bucketOf, type Issue, type IssueBucket, type IssueStatus } from './issue.ts';

/** Under what an item is counted; whoever may see the item may see this count of it. */
export type CountPlace = {
  listId: string;
  aspect: number;
  countyId: string;
  /** Empty: nobody answers for it now. */
  holderId: string;
  isGiven: boolean;
};

export type StatusCount = CountPlace & { status: IssueStatus; by: number };
/** `found`: every item there is, counted by itself so that the three others can be held against it. */
export type DayCount = Omit<CountPlace, 'aspect'> & {
  bucket: IssueBucket | 'found';
  day: string;
  by: number;
};

const placeOf = ({ listId, aspect, place, holderId, isGiven }: Issue): CountPlace => ({
  listId,
  aspect,
  countyId: place.countyId,
  holderId: holderId ?? '',
  isGiven,
});

/** What a step changes in the counters of its day: out of where the item was, into where it is. */
export function countsOf(
  previous: Issue | undefined,
  next: Issue,
  at: string,
): { byStatus: StatusCount[]; byDay: DayCount[] } {
  const day = dateInShanghai(at);
  const statusOf = (issue: Issue, by: 1 | -1): StatusCount => ({
    ...placeOf(issue),
    status: issue.status,
    by,
  });
  const daysOf = (issue: Issue, by: 1 | -1): DayCount[] => {
    const { aspect: _, ...place } = placeOf(issue);
    return (['found', bucketOf(issue.status)] as const).map((bucket) => ({ ...place, bucket, day, by }));
  };
  return {
    byStatus: [...(previous ? [statusOf(previous, -1)] : []), statusOf(next, 1)],
    byDay: [...(previous ? daysOf(previous, -1) : []), ...daysOf(next, 1)],
  };
}

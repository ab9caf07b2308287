import type { Stand } from './room.ts';

/** One committee in a common matter; `isLate`: the day its answer or contribution was due has passed. */
export type LinkageMember = {
  committeeId: string;
  stand: Stand;
  /** Its invitation, for the two sides of it. */
  invitationId: string | null;
  dueOn: string | null;
  isLate: boolean;
  /** Contributions it signed. */
  given: number;
};

/** What one matter adds to the picture of who works with whom. */
export type LinkageMatter = { id: string; members: readonly LinkageMember[] };

const together: readonly Stand[] = ['lead', 'taking', 'given'];

/** Works on it, and was not merely asked. */
export const worksOn = ({ stand }: Pick<LinkageMember, 'stand'>): boolean => together.includes(stand);

/** Two committees and what they work on together, in the order the matters came. */
export type LinkageLine = { between: readonly [string, string]; matterIds: string[] };

/** Every pair of committees with a common matter; nobody is ranked: pairs stand in the order of `committeeIds`. */
export function linesBetween(
  matters: readonly LinkageMatter[],
  committeeIds: readonly string[],
): LinkageLine[] {
  const lines: LinkageLine[] = [];
  for (const [at, one] of committeeIds.entries())
    for (const other of committeeIds.slice(at + 1)) {
      const matterIds = matters
        .filter(({ members }) =>
          [one, other].every((id) => members.some((member) => member.committeeId === id && worksOn(member))),
        )
        .map(({ id }) => id);
      if (matterIds.length > 0) lines.push({ between: [one, other], matterIds });
    }
  return lines;
}

/** How many matters a committee stands to in each way. `owing`: takes part and has given nothing yet. */
export type LinkageTally = { lead: number; taking: number; waiting: number; owing: number; given: number };

export const isOwing = ({ stand }: Pick<LinkageMember, 'stand'>): boolean => stand === 'taking';

export function tallyOf(matters: readonly LinkageMatter[], committeeId: string): LinkageTally {
  const own = matters.flatMap(({ members }) => members.filter((one) => one.committeeId === committeeId));
  const count = (test: (one: LinkageMember) => boolean) => own.filter(test).length;
  return {
    lead: count(({ stand }) => stand === 'lead'),
    taking: count((one) => worksOn(one) && one.stand !== 'lead'),
    waiting: count(({ stand }) => stand === 'waiting'),
    owing: count(isOwing),
    given: count(({ stand }) => stand === 'given'),
  };
}

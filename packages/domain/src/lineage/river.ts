import { type Actor, worksFor } from '../actor/index.ts';
import type { AggregateKind } from '../event/index.ts';

/** What stands in the river: one thing, or the citizens behind a theme as one. */
export type RiverKind = AggregateKind | 'citizens';

/** One thing as far as its reader may see it. `at`: since when it is there; `parentId`: of a nested assignment. */
export type RiverNode = {
  kind: RiverKind;
  id: string;
  title: string;
  status: string;
  committeeId: string;
  at: string | null;
};

export type RiverEdge = { from: string; to: string };

/** How many things follow that the reader may know of and not see. */
export type Unseen = { after: string; count: number };

export type River = {
  nodes: RiverNode[];
  edges: RiverEdge[];
  unseen: Unseen[];
  /** Who is behind it, each person once, however often they came. */
  people: { opinions: number; persons: number } | null;
};

/** In which stretch of the river a kind lies, from the spring to the mouth. */
const stretches: Partial<Record<RiverKind, number>> = {
  citizens: 0,
  citizenOpinion: 0,
  theme: 1,
  contribution: 2,
  activity: 2,
  plenaryRecord: 2,
  issueList: 2,
  helpRequest: 3,
  jointMatter: 3,
  plenarySuggestion: 3,
  document: 4,
  outcome: 5,
  dispatch: 6,
  directive: 7,
  resolution: 7,
  supervision: 8,
  issue: 8,
  assignment: 9,
  followUp: 10,
};
export const stretchOf = (kind: RiverKind): number => stretches[kind] ?? 11;

/** Kinds whose being there may be known to whoever gave what they came of; never what lies in a side room. */
const knowable: readonly RiverKind[] = [
  'jointMatter',
  'outcome',
  'dispatch',
  'directive',
  'assignment',
  'issue',
];

/**
 * What of a walked river its reader is shown: what they may read, and after what is their own committee's, how many
 * further things there are. Nothing is told of what follows from what they do not see.
 */
export function riverFor(
  actor: Actor,
  walked: { ids: readonly { kind: RiverKind; id: string }[]; edges: readonly RiverEdge[] },
  seen: ReadonlyMap<string, RiverNode>,
): Pick<River, 'nodes' | 'edges' | 'unseen'> {
  const kindOf = new Map(walked.ids.map(({ id, kind }) => [id, kind]));
  const unseen = new Map<string, Set<string>>();
  for (const { from, to } of walked.edges) {
    const giver = seen.get(from);
    const kind = kindOf.get(to);
    if (!giver || seen.has(to) || !kind || !knowable.includes(kind)) continue;
    if (!worksFor(actor, giver.committeeId)) continue;
    unseen.set(from, (unseen.get(from) ?? new Set()).add(to));
  }
  return {
    nodes: [...seen.values()].sort(
      (a, b) => stretchOf(a.kind) - stretchOf(b.kind) || ((a.at ?? '') < (b.at ?? '') ? -1 : 1),
    ),
    edges: walked.edges.filter(({ from, to }) => seen.has(from) && seen.has(to)),
    unseen: [...unseen].map(([after, hidden]) => ({ after, count: hidden.size })),
  };
}

import type { AggregateKind } from '@concord/domain/event';
import { matterKinds } from '@concord/domain/matter';
import type { Db } from '../db/database.ts';

export type Ref = { kind: AggregateKind; id: string };
export type Found = { from: Ref; to: Ref };
export const ref = (kind: string, id: string): Ref => ({ kind: kind as AggregateKind, id });

/** Two ids of a row, the one upstream first; `kind` where the row itself says what it hangs on. */
type Pair = { from: string; to: string; kind?: string | null };
type End = 'from' | 'to';

/**
 * What rows say themselves of where they come from and where they go, one statement for all of a kind. Nothing that
 * lies in a side room or is still a draft leads anywhere.
 */
type Told = {
  from: readonly AggregateKind[];
  to: readonly AggregateKind[];
  follow: (db: Db, ids: readonly string[]) => Promise<Found[]>;
  trace: (db: Db, ids: readonly string[]) => Promise<Found[]>;
};

function by(
  from: AggregateKind | readonly AggregateKind[],
  to: AggregateKind,
  pairs: (db: Db, end: End, ids: readonly string[]) => Promise<Pair[]>,
): Told {
  const kinds = typeof from === 'string' ? [from] : from;
  const found = (end: End) => async (db: Db, ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const rows = await pairs(db, end, ids);
    return rows.map((row) => ({ from: ref(row.kind ?? kinds[0] ?? '', row.from), to: ref(to, row.to) }));
  };
  return { from: kinds, to: [to], follow: found('from'), trace: found('to') };
}

/** A signed contribution goes into its joint matter. */
const contributions = by('contribution', 'jointMatter', (db, end, ids) =>
  db
    .selectFrom('contribution')
    .select(['id as from', 'matter_id as to'])
    .where(end === 'from' ? 'id' : 'matter_id', 'in', [...ids])
    .where('editions', '>', 0)
    .execute(),
);

/** Research that lies in the common room. */
const activities = by('activity', 'jointMatter', (db, end, ids) =>
  db
    .selectFrom('activity')
    .select((eb) => ['id as from', eb.ref('matter_id').$notNull().as('to')])
    .where(end === 'from' ? 'id' : 'matter_id', 'in', [...ids])
    .where('matter_id', 'is not', null)
    .whereRef('room_id', '=', 'matter_id')
    .execute(),
);

/** Citizens' word laid before everybody in the common room. */
const evidence = by('theme', 'jointMatter', (db, end, ids) =>
  db
    .selectFrom('room_entry')
    .select((eb) => [eb.ref('theme_id').$notNull().as('from'), 'matter_id as to'])
    .where(end === 'from' ? 'theme_id' : 'room_id', 'in', [...ids])
    .whereRef('room_id', '=', 'matter_id')
    .where('theme_id', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute(),
);

const outcomes = by('jointMatter', 'outcome', (db, end, ids) =>
  db
    .selectFrom('outcome')
    .select((eb) => [eb.ref('joint_matter_id').$notNull().as('from'), 'matter_id as to'])
    .where(end === 'from' ? 'joint_matter_id' : 'matter_id', 'in', [...ids])
    .where('joint_matter_id', 'is not', null)
    .execute(),
);

/** What is written together, on whichever matter it is about. */
const documents = by(matterKinds, 'document', (db, end, ids) =>
  db
    .selectFrom('document')
    .innerJoin('matter', 'matter.id', 'document.matter_id')
    .select(['document.matter_id as from', 'document.id as to', 'matter.kind'])
    .where(end === 'from' ? 'document.matter_id' : 'document.id', 'in', [...ids])
    .execute(),
);

const suggestions = by('plenaryRecord', 'plenarySuggestion', (db, end, ids) =>
  db
    .selectFrom('plenary_suggestion')
    .select(['record_id as from', 'matter_id as to'])
    .where(end === 'from' ? 'record_id' : 'matter_id', 'in', [...ids])
    .execute(),
);

const issues = by('issueList', 'issue', (db, end, ids) =>
  db
    .selectFrom('issue')
    .select(['list_id as from', 'matter_id as to'])
    .where(end === 'from' ? 'list_id' : 'matter_id', 'in', [...ids])
    .execute(),
);

const papers = by(['theme', 'assignment', ...matterKinds], 'dispatch', (db, end, ids) =>
  db
    .selectFrom('dispatch')
    .select((eb) => [eb.ref('about_id').$notNull().as('from'), 'id as to', 'about_kind as kind'])
    .where(end === 'from' ? 'about_id' : 'id', 'in', [...ids])
    .where('about_id', 'is not', null)
    .where('status', '!=', 'discarded')
    .execute(),
);

const directives = by('dispatch', 'directive', (db, end, ids) =>
  db
    .selectFrom('directive')
    .select(['dispatch_id as from', 'id as to'])
    .where(end === 'from' ? 'dispatch_id' : 'id', 'in', [...ids])
    .where('status', '!=', 'struck')
    .execute(),
);

/** What a unit promised in an answer. */
const promises = by('assignment', 'followUp', (db, end, ids) =>
  db
    .selectFrom('follow_up')
    .select(['assignment_id as from', 'id as to'])
    .where(end === 'from' ? 'assignment_id' : 'id', 'in', [...ids])
    .where('status', '!=', 'replaced')
    .execute(),
);

export const told: readonly Told[] = [
  contributions,
  activities,
  evidence,
  outcomes,
  documents,
  suggestions,
  issues,
  papers,
  directives,
  promises,
];

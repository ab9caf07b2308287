import { type Actor, committeeRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { OrganizationKind } from '@concord/domain/organization';
import {
  type Coverage,
  coverageOf,
  Tie,
  type TieChange,
  type TieKind,
  tieConcerns,
  tieKindsFor,
  tieRule,
} from '@concord/domain/tie';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import type { TieTable } from './table.ts';

/** SQL twin of `canReadTie` in the domain; repository.test.ts holds the two equal. */
export function tieReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'tie'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (!hasRole(reader, committeeRoles)) return eb.lit(false);
    return eb.or([
      eb('tie.committee_id', '=', reader.committeeId),
      eb('tie.subject_id', '=', reader.committeeId),
    ]);
  };
}

export async function findTie(db: Db, reader: Actor, id: string): Promise<Tie> {
  const row = await db
    .selectFrom('tie')
    .selectAll()
    .where('id', '=', id)
    .where(tieReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toTie(row);
}

/** Those of one kind with one subject, whatever became of them. */
export async function tiesWith(db: Db, kind: TieKind, subjectId: string): Promise<Tie[]> {
  const rows = await db
    .selectFrom('tie')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .orderBy('from_on')
    .execute();
  return rows.map(toTie);
}

/** Those that would outlive a membership or an organisation that ends on that day. */
export async function tiesPast(
  db: Db,
  on: string,
  { membershipId, subjectId }: { membershipId?: string; subjectId?: string },
): Promise<Tie[]> {
  const rows = await db
    .selectFrom('tie')
    .selectAll()
    .where((eb) =>
      membershipId ? eb('membership_id', '=', membershipId) : eb('subject_id', '=', subjectId ?? ''),
    )
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', on)]))
    .orderBy('id')
    .execute();
  return rows.map(toTie);
}

export type TieLine = {
  id: string;
  kind: TieKind;
  committeeId: string;
  status: Tie['status'];
  subjectId: string;
  subject: string;
  membershipId: string;
  holder: string;
  title: string;
  from: string;
  to: string | null;
  lastContactOn: string | null;
};

export type TieFilter = {
  kind?: TieKind | undefined;
  subjectId?: string | undefined;
  /** Only those that hold on this day. */
  on?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The latest first; `cursor` is the last row of the page before. */
export async function listTies(
  db: Db,
  reader: Actor,
  { kind, subjectId, on, cursor, limit }: TieFilter,
): Promise<{ rows: TieLine[]; after: string | null }> {
  let query = lines(db)
    .where(tieReadableBy(reader))
    .orderBy('tie.from_on', 'desc')
    .orderBy('tie.id', 'desc')
    .limit(limit + 1);
  if (kind) query = query.where('tie.kind', '=', kind);
  if (subjectId) query = query.where('tie.subject_id', '=', subjectId);
  if (on)
    query = query
      .where('tie.from_on', '<=', on)
      .where((eb) => eb.or([eb('tie.to_on', 'is', null), eb('tie.to_on', '>', on)]))
      .where((eb) => eb.or([eb('membership.to_on', 'is', null), eb('membership.to_on', '>', on)]));
  const [day, id] = cursor?.split(' ') ?? [];
  if (day && id)
    query = query.where((eb) =>
      eb.or([eb('tie.from_on', '<', day), eb.and([eb('tie.from_on', '=', day), eb('tie.id', '<', id)])]),
    );
  const page = await query.execute();
  const shown = page.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({ ...row, kind: row.kind as TieKind, status: row.status as Tie['status'] })),
    after: page.length > limit && last ? `${last.from} ${last.id}` : null,
  };
}

/** A tie with the names of both ends, and the last day on which they met. */
const lines = (db: Db) =>
  db
    .selectFrom('tie')
    .innerJoin('membership', 'membership.id', 'tie.membership_id')
    .innerJoin('person', 'person.id', 'tie.person_id')
    .innerJoin('organization', 'organization.id', 'tie.subject_id')
    .select((eb) => [
      'tie.id',
      'tie.kind',
      'tie.committee_id as committeeId',
      'tie.status',
      'tie.subject_id as subjectId',
      'organization.short_name as subject',
      'tie.membership_id as membershipId',
      'person.name as holder',
      'membership.title',
      'tie.from_on as from',
      'tie.to_on as to',
      eb
        .selectFrom('activity')
        .select((inner) => inner.fn.max('activity.from_on').as('on'))
        .whereRef('activity.tie_id', '=', 'tie.id')
        .where('activity.status', 'in', ['held', 'closed'])
        .as('lastContactOn'),
    ]);

export type TieBoard = {
  kind: TieKind;
  subjects: { id: string; name: string }[];
  holders: { membershipId: string; name: string; title: string }[];
  ties: TieLine[];
  coverage: Coverage<TieLine>;
};

const boardMax = 500;

/** Who of the reader's committee keeps in touch with whom on a day, and who has nobody. */
export async function tieBoard(db: Db, reader: StaffActor, kind: TieKind, on: string): Promise<TieBoard> {
  if (!hasRole(reader, committeeRoles) || !tieKindsFor(reader.role).includes(kind))
    throw new Refused({ code: 'not_found' });
  const rule = tieRule(kind);
  const me = reader.committeeId;
  const subjects = await subjectsOf(db, me, rule.keptBy, rule.subjectKinds);
  const holders = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['membership.id as membershipId', 'person.name', 'membership.title'])
    .where('membership.committee_id', '=', me)
    .where('membership.role', '=', rule.holderRole)
    .where('membership.from_on', '<=', on)
    .where((eb) => eb.or([eb('membership.to_on', 'is', null), eb('membership.to_on', '>', on)]))
    .orderBy('membership.id')
    .execute();
  const { rows } = await listTies(db, reader, { kind, on, limit: boardMax });
  const ties = rows.filter(({ committeeId }) => committeeId === me);
  const ids = subjects.map(({ id }) => id);
  return { kind, subjects, holders, ties, coverage: coverageOf(kind, ids, ties) };
}

/** All that should have a contact: the committees below, or the committee's own townships. */
async function subjectsOf(
  db: Db,
  committeeId: string,
  keptBy: 'city' | 'county',
  kinds: readonly OrganizationKind[],
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('organization')
    .select(['id', 'short_name as name'])
    .where('kind', 'in', [...kinds])
    .where(keptBy === 'city' ? 'parent_id' : 'committee_id', '=', committeeId)
    .where('to_on', 'is', null)
    .orderBy('code')
    .execute();
}

export async function addTie(writing: Writing, change: TieChange): Promise<void> {
  await writing.tx.insertInto('tie').values(toRow(change.next)).execute();
  await tell(writing, change);
}

/** The next state of a tie; whoever decided on an older version is refused. */
export async function saveTie(writing: Writing, previous: Tie, change: TieChange): Promise<void> {
  const { numUpdatedRows } = await writing.tx
    .updateTable('tie')
    .set(toRow(change.next))
    .where('id', '=', change.next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await tell(writing, change);
}

const tell = (writing: Writing, change: TieChange): Promise<void> => {
  const { id } = change.next;
  return append(writing, change.event, { kind: 'tie', id, subjectId: id, tell: tieConcerns(change) });
};

const toTie = (row: TieTable): Tie =>
  Tie.parse({
    id: row.id,
    version: row.version,
    kind: row.kind,
    committeeId: row.committee_id,
    status: row.status,
    personId: row.person_id,
    membershipId: row.membership_id,
    subjectId: row.subject_id,
    from: row.from_on,
    to: row.to_on,
    note: row.note,
    endReason: row.end_reason,
  });

const toRow = (tie: Tie): TieTable => ({
  id: tie.id,
  version: tie.version,
  kind: tie.kind,
  committee_id: tie.committeeId,
  status: tie.status,
  person_id: tie.personId,
  membership_id: tie.membershipId,
  subject_id: tie.subjectId,
  from_on: tie.from,
  to_on: tie.to,
  note: tie.note,
  end_reason: tie.endReason,
});

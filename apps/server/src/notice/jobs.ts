import type { ClockKind } from '@concord/domain/assignment';
import { addDays, dateInShanghai, startOfDayInstant } from '@concord/domain/calendar';
import { type Due, deskGroups, keptSince, reminders, type Stage, stageBetween } from '@concord/domain/notice';
import type { Db, Store } from '../db/database.ts';
import type { Rules } from '../regulation/repository.ts';
import { followerGroup } from './following.ts';
import { addNotices, type NoticeFacts } from './writing.ts';

/** The farthest a regulation may remind ahead. */
const daysAheadMax = 90;
const pageRows = 500;

type Candidate = {
  due: Due;
  matterId: string;
  subjectId: string;
  regulationVersion: number;
};
type Window = { committeeId: string; since: string; until: string };

/** Days up to which reminders were written, and up to which they are now to be. */
export type Days = { since: string; until: string };

/**
 * Reminds of everything whose reminder day lies within `days`, by the case's own regulation, each once. `write` runs
 * one page as a transaction. Answers the committees that got new ones.
 */
export async function remind(
  db: Db,
  write: (work: (tx: Db) => Promise<number>) => Promise<number>,
  rules: Rules,
  { since, until }: Days,
  at: string,
): Promise<string[]> {
  const committees = await db
    .selectFrom('organization')
    .select('id')
    .where('kind', '=', 'committee')
    .orderBy('id')
    .execute();
  const told: string[] = [];
  for (const { id: committeeId } of committees) {
    const window = { committeeId, since, until: addDays(until, daysAheadMax) };
    let added = 0;
    for (const find of [dueOpinions, dueThemes, dueAssignments])
      for await (const page of find(db, window)) {
        const notices = page.flatMap((one) => noticesFor(one, rules, { since, until }, at));
        if (notices.length > 0) added += await write((tx) => addNotices(tx, notices));
      }
    if (added > 0) told.push(committeeId);
  }
  return told;
}

function noticesFor(
  { due, matterId, subjectId, regulationVersion }: Candidate,
  rules: Rules,
  { since, until }: Days,
  at: string,
) {
  const { values } = rules.at(due.committeeId, regulationVersion);
  const stage = stageBetween(due.dueOn, since, until, values['reminder.daysBefore']);
  if (stage === undefined) return [];
  const facts: NoticeFacts = {
    matterKind: due.kind,
    matterId,
    subjectId,
    byOrganizationId: null,
    at,
    key: keyOf(matterId, due, stage),
  };
  return reminders(due, stage, dateInShanghai(at)).map((notice) => ({ ...notice, ...facts }));
}

/** The same term with another due date is another reminder: it was extended. */
const keyOf = (matterId: string, due: Due, stage: Stage): string =>
  `${matterId}:${due.kind === 'theme' ? 'reply' : due.clock}:${due.dueOn}:${stage}`;

async function* dueOpinions(db: Db, { committeeId, since, until }: Window): AsyncGenerator<Candidate[]> {
  let last: { due_key: string; id: string } | undefined = { due_key: since, id: '' };
  while (last) {
    const from: { due_key: string; id: string } = last;
    const rows = await db
      .selectFrom('citizen_opinion')
      .select(['id', 'status', 'clock', 'owner_id', 'station_id', 'due_key', 'regulation_version'])
      .where('committee_id', '=', committeeId)
      .where('is_open', '=', 1)
      .where('due_key', '<=', until)
      .where((eb) => eb(eb.refTuple('due_key', 'id'), '>', eb.tuple(from.due_key, from.id)))
      .orderBy('due_key')
      .orderBy('id')
      .limit(pageRows)
      .execute();
    yield rows.map((row) => ({
      due: {
        kind: 'citizenOpinion',
        status: row.status,
        clock: row.clock as 'triage' | 'reply' | 'callback',
        committeeId,
        ownerId: row.owner_id,
        stationId: row.station_id,
        dueOn: row.due_key,
      },
      matterId: row.id,
      subjectId: row.id,
      regulationVersion: row.regulation_version,
    }));
    last = rows.length === pageRows ? rows.at(-1) : undefined;
  }
}

async function* dueThemes(db: Db, { committeeId, since, until }: Window): AsyncGenerator<Candidate[]> {
  const rows = await db
    .selectFrom('theme')
    .select(['id', 'owner_id', 'due_on', 'regulation_version'])
    .where('committee_id', '=', committeeId)
    .where('is_open', '=', 1)
    .where('due_on', '>=', since)
    .where('due_on', '<=', until)
    .orderBy('id')
    .execute();
  yield rows.map((row) => ({
    due: { kind: 'theme', committeeId, ownerId: row.owner_id, dueOn: row.due_on ?? until },
    matterId: row.id,
    subjectId: row.id,
    regulationVersion: row.regulation_version,
  }));
}

async function* dueAssignments(db: Db, { committeeId, since, until }: Window): AsyncGenerator<Candidate[]> {
  let last: { due_key: string; id: string } | undefined = { due_key: since, id: '' };
  while (last) {
    const from: { due_key: string; id: string } = last;
    const rows = await db
      .selectFrom('assignment')
      .select((eb) => [
        'id',
        'matter_id',
        'coordinator_id',
        'organization_id',
        'is_invitation',
        'due_key',
        'regulation_version',
        // the term that ends that day; a shorter one that ends with it began later
        eb
          .selectFrom('assignment_clock')
          .select('assignment_clock.kind')
          .whereRef('assignment_clock.assignment_id', '=', 'assignment.id')
          .whereRef('assignment_clock.due_on', '=', 'assignment.due_key')
          .where('assignment_clock.stopped_on', 'is', null)
          .where('assignment_clock.kind', '!=', 'objection')
          .orderBy('assignment_clock.position')
          .limit(1)
          .as('clock'),
      ])
      .where('committee_id', '=', committeeId)
      .where('is_owing', '=', 1)
      .where('due_key', '<=', until)
      .where((eb) => eb(eb.refTuple('due_key', 'id'), '>', eb.tuple(from.due_key, from.id)))
      .orderBy('due_key')
      .orderBy('id')
      .limit(pageRows)
      .execute();
    yield rows.map((row) => ({
      due: {
        kind: 'assignment',
        clock: (row.clock ?? 'reply') as ClockKind,
        committeeId,
        coordinatorId: row.coordinator_id,
        organizationId: row.organization_id,
        isInvitation: row.is_invitation === 1,
        dueOn: row.due_key,
      },
      matterId: row.id,
      subjectId: row.matter_id,
      regulationVersion: row.regulation_version,
    }));
    last = rows.length === pageRows ? rows.at(-1) : undefined;
  }
}

/**
 * Clears what is older than its committee keeps, read or not, and who had read it; the history keeps what it told of.
 * `walkedTo`: the day up to which reminders were written. Answers how many went.
 */
export async function clearOld(
  store: Store,
  rules: Rules,
  walkedTo: string | null,
  at: string,
): Promise<number> {
  const today = dateInShanghai(at);
  const places = await store.db
    .selectFrom('organization')
    .select(['id', 'committee_id'])
    .orderBy('committee_id')
    .execute();
  let cleared = 0;
  const capacities = await store.db
    .selectFrom('membership')
    .select(['id', 'committee_id'])
    .orderBy('committee_id')
    .execute();
  for (const { id: capacityId, committee_id } of capacities) {
    const keepDays = rules.on(committee_id, today).values['notice.keepDays'];
    const since = keptSince(today, keepDays, walkedTo);
    if (since)
      cleared += await clearDesk(
        store,
        { organizationId: capacityId, group: followerGroup },
        startOfDayInstant(since),
      );
  }
  for (const { id: organizationId, committee_id } of places) {
    const keepDays = rules.on(committee_id, today).values['notice.keepDays'];
    const since = keptSince(today, keepDays, walkedTo);
    if (!since) return 0;
    for (const group of deskGroups)
      cleared += await clearDesk(store, { organizationId, group }, startOfDayInstant(since));
  }
  return cleared;
}

/** Oldest first along the desk's own index, until one is young enough. */
async function clearDesk(
  store: Store,
  { organizationId, group }: { organizationId: string; group: string },
  since: string,
): Promise<number> {
  for (let cleared = 0; ; ) {
    const oldest = await store.db
      .selectFrom('notice')
      .select(['id', 'at'])
      .where('organization_id', '=', organizationId)
      .where('desk_group', '=', group)
      .orderBy('id')
      .limit(pageRows)
      .execute();
    const old = oldest.filter(({ at }) => at < since).map(({ id }) => id);
    if (old.length > 0)
      await store.write(async (tx) => {
        await tx.deleteFrom('notice_read').where('notice_id', 'in', old).execute();
        await tx.deleteFrom('notice').where('id', 'in', old).execute();
      });
    cleared += old.length;
    if (old.length < pageRows) return cleared;
  }
}

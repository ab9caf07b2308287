import { beforePart } from '@concord/domain/document';
import type { CameBack, PublicFacts } from '@concord/domain/lineage';
import { tellable } from '@concord/domain/lineage';
import type { Db } from '../db/database.ts';
import type { Ref } from './walking.ts';

/** What came of a walk, asked of all its things at once: counts and days, and what was told to everybody. */
export type Results = {
  /** Of these things alone; `direct`: whose own answers are no tasks. */
  of: (
    ids: readonly string[],
    direct: ReadonlySet<string>,
  ) => CameBack & Pick<PublicFacts, 'joint' | 'given' | 'answered' | 'lastAnsweredAt' | 'issues' | 'struck'>;
};

const idsOf = (refs: readonly Ref[], ...kinds: string[]): string[] =>
  refs.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);

/** Read for the platform: nothing leaves but what `publicFlow` and `CameBack` are defined to tell. */
export async function resultsOf(db: Db, refs: readonly Ref[]): Promise<Results> {
  const [joint, tasks, issues, promises, words] = await Promise.all([
    jointOf(db, idsOf(refs, 'jointMatter')),
    tasksOf(db, idsOf(refs, 'assignment')),
    issuesOf(db, idsOf(refs, 'issue')),
    promisesOf(db, idsOf(refs, 'followUp')),
    wordsOf(db, idsOf(refs, 'jointMatter', 'outcome')),
  ]);
  return {
    of: (ids, direct) => {
      const among = new Set(ids);
      const own = <Row extends { id: string }>(rows: readonly Row[]) =>
        rows.filter(({ id }) => among.has(id));
      const given = own(tasks).filter((row) => !direct.has(row.matter_id));
      const done = given.filter(({ status }) => status === 'delivered' || status === 'concluded');
      const days = done.flatMap(({ delivered_at }) => (delivered_at ? [delivered_at] : [])).sort();
      const found = own(issues);
      const promised = own(promises);
      return {
        joint: own(joint).map(({ id: _, ...fact }) => fact),
        given: given.length,
        answered: done.length,
        lastAnsweredAt: days.at(-1) ?? null,
        issues: found.length,
        struck: found.filter(({ status }) => ['struckOff', 'spotChecked'].includes(status)).length,
        promises: promised.length,
        kept: promised.filter(({ status }) => status === 'met').length,
        words: words.filter(({ matter_id }) => among.has(matter_id)).map(({ text, at }) => ({ text, at })),
      };
    },
  };
}

/** Since when, how many committees take part, and since when its outcome is out. */
async function jointOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const [heads, invited, issued] = await Promise.all([
    db
      .selectFrom('matter')
      .select(['id', 'status', 'opened_at'])
      .where('id', 'in', [...ids])
      .where('status', 'not in', ['proposed', 'dropped'])
      .orderBy('id')
      .execute(),
    db
      .selectFrom('assignment')
      .select((eb) => ['matter_id', eb.fn.count<number>('organization_id').distinct().as('committees')])
      .where('matter_id', 'in', [...ids])
      .where('is_invitation', '=', 1)
      .where('status', 'not in', [...beforePart])
      .groupBy('matter_id')
      .execute(),
    db
      .selectFrom('event')
      .select(['aggregate_id', 'at'])
      .where('aggregate_id', 'in', [...ids])
      .where('type', '=', 'issue')
      .orderBy('version', 'desc')
      .execute(),
  ]);
  const taking = new Map(invited.map(({ matter_id, committees }) => [matter_id, committees]));
  // the first one is read last
  const out = new Map(issued.map(({ aggregate_id, at }) => [aggregate_id, at]));
  return heads.map(({ id, status, opened_at: at }) => ({
    id,
    at,
    status,
    committees: (taking.get(id) ?? 0) + 1,
    issuedAt: out.get(id) ?? null,
  }));
}

/** What was given out because of it; invitations are no tasks, and a problem is told as such. */
async function tasksOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('assignment')
    .select(['id', 'matter_id', 'status', 'delivered_at'])
    .where('id', 'in', [...ids])
    .where('parent_id', 'is', null)
    .where('role', '!=', 'assist')
    .where('matter_kind', 'not in', ['jointMatter', 'issue'])
    .where('status', 'not in', ['proposed', 'declined', 'revoked'])
    .execute();
}

async function issuesOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('matter')
    .select(['id', 'status'])
    .where('id', 'in', [...ids])
    .where('status', '!=', 'withdrawn')
    .execute();
}

async function promisesOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('follow_up')
    .select(['id', 'status'])
    .where('id', 'in', [...ids])
    .execute();
}

/** What was told and stands, of matters that still have something to tell. */
async function wordsOf(db: Db, matterIds: readonly string[]) {
  if (matterIds.length === 0) return [];
  return db
    .selectFrom('public_word')
    .innerJoin('matter', 'matter.id', 'public_word.matter_id')
    .select(['public_word.matter_id', 'public_word.text', 'public_word.at'])
    .where('public_word.matter_id', 'in', [...matterIds])
    .where('public_word.status', '=', 'told')
    .where(
      'matter.status',
      'in',
      Object.values(tellable).flatMap((statuses) => statuses ?? []),
    )
    .orderBy('public_word.at')
    .orderBy('public_word.id')
    .execute();
}

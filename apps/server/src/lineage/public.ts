import { type PublicFacts, type PublicStep, publicFlow } from '@concord/domain/lineage';
import type { Db } from '../db/database.ts';
import { peopleIn } from '../matter/theme/repository.ts';
import { downstream, type Ref } from './walking.ts';

const ofKind = (refs: readonly Ref[], kind: string): string[] =>
  refs.filter((ref) => ref.kind === kind).map(({ id }) => id);

/** What the holder of a receipt code is told of the way on: counts and days, read for the platform, nothing else leaves. */
export async function publicFlowOf(
  db: Db,
  { id, themeId, mergedAt }: { id: string; themeId: string | null; mergedAt: string | null },
): Promise<PublicStep[]> {
  if (!themeId) return [];
  const { ids } = await downstream(db, { kind: 'citizenOpinion', id });
  const themes = ofKind(ids, 'theme');
  const joint = ofKind(ids, 'jointMatter');
  const direct = new Set([id, ...themes]);
  const [{ persons }, jointFacts, tasks, issues] = await Promise.all([
    peopleIn(db, themes),
    jointOf(db, joint),
    tasksOf(db, ofKind(ids, 'assignment'), direct),
    issuesOf(db, ofKind(ids, 'issue')),
  ]);
  const facts: PublicFacts = {
    theme: { persons, at: mergedAt ?? '' },
    joint: jointFacts,
    ...tasks,
    ...issues,
    words: [],
  };
  return publicFlow(facts);
}

/** Since when, how many committees take part, and since when its outcome is out. */
async function jointOf(db: Db, ids: readonly string[]): Promise<PublicFacts['joint']> {
  if (ids.length === 0) return [];
  const heads = await db
    .selectFrom('matter')
    .select(['id', 'status', 'opened_at'])
    .where('id', 'in', [...ids])
    .where('status', 'not in', ['proposed', 'dropped'])
    .orderBy('id')
    .execute();
  return Promise.all(
    heads.map(async ({ id, status, opened_at: at }) => {
      const invited = await db
        .selectFrom('assignment')
        .select('organization_id')
        .where('matter_id', '=', id)
        .where('is_invitation', '=', 1)
        .where('status', 'not in', ['proposed', 'issued', 'declined', 'revoked'])
        .execute();
      const issue = await db
        .selectFrom('event')
        .select('at')
        .where('aggregate_id', '=', id)
        .where('type', '=', 'issue')
        .orderBy('version')
        .limit(1)
        .executeTakeFirst();
      return { at, status, committees: invited.length + 1, issuedAt: issue?.at ?? null };
    }),
  );
}

/** What was given out because of it, beside the answer to the citizens themselves; invitations are no tasks. */
async function tasksOf(db: Db, ids: readonly string[], direct: ReadonlySet<string>) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('assignment')
          .select(['matter_id', 'matter_kind', 'status', 'delivered_at'])
          .where('id', 'in', [...ids])
          .where('parent_id', 'is', null)
          .where('role', '!=', 'assist')
          .where('status', 'not in', ['proposed', 'declined', 'revoked'])
          .execute();
  const tasks = rows.filter((row) => !direct.has(row.matter_id) && row.matter_kind !== 'jointMatter');
  const done = tasks.filter(({ status }) => status === 'delivered' || status === 'concluded');
  const days = done.flatMap(({ delivered_at }) => (delivered_at ? [delivered_at] : [])).sort();
  return { given: tasks.length, answered: done.length, lastAnsweredAt: days.at(-1) ?? null };
}

async function issuesOf(db: Db, ids: readonly string[]): Promise<Pick<PublicFacts, 'issues' | 'struck'>> {
  if (ids.length === 0) return { issues: 0, struck: 0 };
  const rows = await db
    .selectFrom('matter')
    .select('status')
    .where('id', 'in', [...ids])
    .where('status', '!=', 'withdrawn')
    .execute();
  return {
    issues: rows.length,
    struck: rows.filter(({ status }) => ['struckOff', 'spotChecked'].includes(status)).length,
  };
}

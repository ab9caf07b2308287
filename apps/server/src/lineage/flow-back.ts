import { committeeRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { type FlowBack, type Giver, giversOf, type Reached } from '@concord/domain/lineage';
import { JointMatter } from '@concord/domain/matter/joint-matter';
import { sql } from 'kysely';
import { activityReadableBy } from '../activity/repository.ts';
import { commonRoomsOf } from '../activity/room.ts';
import type { Db } from '../db/database.ts';
import { contributionReadableBy } from '../matter/joint-matter/rooms.ts';
import { matterReadableBy } from '../matter/repository.ts';
import { describe } from './describing.ts';
import { resultsOf } from './results.ts';
import { downstream, reachedFrom } from './walking.ts';

export type FlowBackFilter = { view: 'all' | 'led' | 'joined'; cursor?: string | undefined; limit: number };

const reachedKinds: readonly string[] = ['outcome', 'dispatch', 'directive'];

/** 成果反哺: joint matters the reader's committee sits in, the newest first, with what was given and what came of it. */
export async function listFlowBack(
  db: Db,
  reader: StaffActor,
  filter: FlowBackFilter,
): Promise<{ rows: FlowBack[]; after: string | null }> {
  if (!hasRole(reader, committeeRoles)) return { rows: [], after: null };
  const page = await headsFor(db, reader, filter);
  const heads = page.slice(0, filter.limit);
  if (heads.length === 0) return { rows: [], after: null };
  const ids = heads.map(({ id }) => id);
  const [parts, people, walked] = await Promise.all([
    givenTo(db, reader, ids),
    peopleBehind(db, ids),
    downstream(db, ...ids.map((id) => ({ kind: 'jointMatter' as const, id }))),
  ]);
  const [seen, results] = await Promise.all([describe(db, reader, walked.ids), resultsOf(db, walked.ids)]);
  const reached = reachedFrom(walked.edges, ids);
  const rows = heads.map(({ committee_id: committeeId, opened_at: openedAt, ...head }) => {
    const own = reached(head.id);
    const { joint: _, ...came } = results.of([head.id, ...own], new Set());
    const facts = JointMatter.pick({ form: true, status: true }).parse(head);
    const givers = giversOf(
      reader.committeeId,
      parts.filter(({ matterId }) => matterId === head.id).map(({ matterId: _matter, ...part }) => part),
    );
    return {
      ...head,
      ...facts,
      committeeId,
      openedAt,
      givers,
      reached: own.flatMap((id): Reached[] => {
        const node = seen.get(id);
        if (!node || !reachedKinds.includes(node.kind)) return [];
        const { kind, title, status, at } = node;
        return [{ kind, id, title, status, at }];
      }),
      came,
      receipts: (committeeId === reader.committeeId ? people.get(head.id) : givers[0]?.persons) ?? 0,
    };
  });
  return { rows, after: page.length > filter.limit ? (ids.at(-1) ?? null) : null };
}

function headsFor(db: Db, reader: StaffActor, { view, cursor, limit }: FlowBackFilter) {
  let query = db
    .selectFrom('matter')
    .innerJoin('joint_matter', 'joint_matter.matter_id', 'matter.id')
    .select([
      'matter.id',
      'matter.title',
      'matter.number',
      'matter.status',
      'matter.committee_id',
      'matter.opened_at',
      'joint_matter.form',
    ])
    .where('matter.kind', '=', 'jointMatter')
    .where('matter.id', 'in', commonRoomsOf(reader.committeeId))
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(limit + 1);
  if (view !== 'all')
    query = query.where('matter.committee_id', view === 'led' ? '=' : '!=', reader.committeeId);
  if (cursor) query = query.where('matter.id', '<', cursor);
  return query.execute();
}

type Part = Partial<Giver> & { committeeId: string; matterId: string };

/** What each committee put into the common room, as far as the reader sees it there. */
async function givenTo(db: Db, reader: StaffActor, ids: readonly string[]): Promise<Part[]> {
  const [contributions, activities, themes] = await Promise.all([
    db
      .selectFrom('contribution')
      .select((eb) => [
        'matter_id as matterId',
        'committee_id as committeeId',
        eb.fn.countAll<number>().as('contributions'),
      ])
      .where('matter_id', 'in', [...ids])
      .where('editions', '>', 0)
      .where('partner_id', 'is', null)
      .where(contributionReadableBy(reader))
      .groupBy(['matter_id', 'committee_id'])
      .execute(),
    db
      .selectFrom('activity')
      .select((eb) => [
        eb.ref('matter_id').$notNull().as('matterId'),
        'committee_id as committeeId',
        eb.fn.countAll<number>().as('activities'),
      ])
      .where('room_id', 'in', [...ids])
      .whereRef('room_id', '=', 'matter_id')
      .where('status', '=', 'closed')
      .where(activityReadableBy(reader))
      .groupBy(['matter_id', 'committee_id'])
      .execute(),
    themesBehind(db, ids)
      .select((eb) => [
        'behind.matter_id as matterId',
        'theme.committee_id as committeeId',
        eb.fn.count<number>('theme.id').distinct().as('themes'),
        ...counted,
      ])
      .groupBy(['behind.matter_id', 'theme.committee_id'])
      .execute(),
  ]);
  return [
    ...contributions,
    ...activities,
    ...themes.map((row) => {
      const { matterId, committeeId, themes: count, opinions } = row;
      return { matterId, committeeId, themes: count, opinions, persons: personsIn(row) };
    }),
  ];
}

/** How many people of all counties read of it on a receipt, each once. */
async function peopleBehind(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await themesBehind(db, ids)
    .select(['behind.matter_id as matterId', ...counted])
    .groupBy('behind.matter_id')
    .execute();
  return new Map(rows.map((row) => [row.matterId, personsIn(row)]));
}

/** Opinions, those whose person is known, and known people; who left no contact counts as somebody of their own. */
const counted = [
  sql<number>`count(citizen_opinion.id)`.as('opinions'),
  sql<number>`count(contact_vault.person_hash)`.as('known'),
  sql<number>`count(distinct contact_vault.person_hash)`.as('hashes'),
] as const;

const personsIn = ({ opinions, known, hashes }: { opinions: number; known: number; hashes: number }) =>
  opinions - known + hashes;

/** The themes a joint matter came out of, that its signed contributions cite or that were laid before everybody. */
const themesBehind = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom(
      db
        .selectFrom('link')
        .select(['link.to_id as matter_id', 'link.from_id as theme_id'])
        .where('link.to_id', 'in', [...ids])
        .where('link.from_kind', '=', 'theme')
        .where('link.ended_at', 'is', null)
        .union(
          db
            .selectFrom('contribution')
            .innerJoin('contribution_evidence', (join) =>
              join
                .onRef('contribution_evidence.contribution_id', '=', 'contribution.id')
                .onRef('contribution_evidence.edition', '=', 'contribution.editions'),
            )
            .select(['contribution.matter_id', 'contribution_evidence.theme_id'])
            .where('contribution.matter_id', 'in', [...ids]),
        )
        .union(
          db
            .selectFrom('room_entry')
            .select((eb) => ['room_entry.matter_id', eb.ref('room_entry.theme_id').$notNull().as('theme_id')])
            .where('room_entry.room_id', 'in', [...ids])
            .where('room_entry.theme_id', 'is not', null)
            .where('room_entry.withdrawn_at', 'is', null),
        )
        .as('behind'),
    )
    .innerJoin('theme', 'theme.id', 'behind.theme_id')
    .leftJoin('citizen_opinion', 'citizen_opinion.theme_id', 'theme.id')
    .leftJoin('contact_vault', 'contact_vault.opinion_id', 'citizen_opinion.id');

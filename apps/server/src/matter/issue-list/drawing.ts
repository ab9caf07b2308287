import { randomBytes } from 'node:crypto';
import { type Actor, isStaff } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Issue, IssueCommand } from '@concord/domain/matter/issue';
import { drawFrom, type IssueList, shareOf } from '@concord/domain/matter/issue-list';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';

const rowsAtOnce = 200;

/** What may be drawn: struck off, and not waiting for a check already. */
export async function drawableOf(
  db: Db,
  listId: string,
  countyId: string | null,
): Promise<{ id: string; number: string }[]> {
  let query = db
    .selectFrom('issue')
    .innerJoin('matter', 'matter.id', 'issue.matter_id')
    .select(['matter.id', 'matter.number'])
    .where('issue.list_id', '=', listId)
    .where('issue.status', '=', 'struckOff')
    .where('issue.draw_id', 'is', null)
    .orderBy('issue.ordinal');
  if (countyId) query = query.where('issue.county_id', '=', countyId);
  return (await query.execute()).map(({ id, number }) => ({ id, number: number ?? '' }));
}

/** Drawn on the spot by the platform when nobody brought a seed. */
export const newSeed = (): string => randomBytes(6).toString('hex');

export type DrawFacts = { id: string; seed: string; size: number; countyId: string | null };

/** Keeps the draw with its whole set, so that it can be repeated; answers the items that came out. */
export async function addDraw(
  { tx, actor, at }: Writing,
  { id: listId, committeeId }: IssueList,
  { id, seed, size, countyId }: DrawFacts,
): Promise<string[]> {
  if (!isStaff(actor)) throw new Refused({ code: 'not_found' });
  const set = await drawableOf(tx, listId, countyId);
  const drawn = drawFrom(
    set.map(({ number }) => number),
    size,
    seed,
  );
  await tx
    .insertInto('issue_draw')
    .values({
      id,
      list_id: listId,
      committee_id: committeeId,
      seed,
      size,
      county_id: countyId,
      by_person_id: actor.personId,
      at,
    })
    .execute();
  const rows = set.map(({ id: issueId, number }) => ({
    draw_id: id,
    issue_id: issueId,
    number,
    place: drawn.includes(number) ? drawn.indexOf(number) + 1 : null,
    result: null,
    note: null,
    checked_by_id: null,
    checked_at: null,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx
      .insertInto('issue_draw_item')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  return drawn.flatMap((number) => set.filter((one) => one.number === number).map((one) => one.id));
}

/** What the check of a drawn item found, beside the draw. */
export async function noteCheck(
  { tx, actor, at }: Writing,
  { id, drawId }: Issue,
  { result, note }: Extract<IssueCommand, { type: 'spotCheck' }>,
): Promise<void> {
  await tx
    .updateTable('issue_draw_item')
    .set({ result, note, checked_by_id: isStaff(actor) ? actor.personId : null, checked_at: at })
    .where('draw_id', '=', drawId ?? '')
    .where('issue_id', '=', id)
    .execute();
}

export type DrawnItem = {
  issueId: string;
  number: string;
  title: string;
  result: string | null;
  note: string | null;
  checkedBy: string | null;
  checkedAt: string | null;
};
export type Draw = DrawFacts & { by: string | null; at: string; set: string[]; drawn: DrawnItem[] };

/** Draws of a list, newest first, for whoever sees what was drawn from. */
export async function drawsOf(db: Db, reader: Actor, list: IssueList): Promise<Draw[]> {
  const share = shareOf(reader, list, []);
  if (share === 'none' || share === 'held') return [];
  const draws = await db
    .selectFrom('issue_draw')
    .leftJoin('person', 'person.id', 'issue_draw.by_person_id')
    .select(['issue_draw.id', 'seed', 'size', 'county_id as countyId', 'person.name as by', 'issue_draw.at'])
    .where('list_id', '=', list.id)
    .orderBy('issue_draw.id', 'desc')
    .limit(20)
    .execute();
  if (draws.length === 0) return [];
  const items = await db
    .selectFrom('issue_draw_item')
    .innerJoin('matter', 'matter.id', 'issue_draw_item.issue_id')
    .leftJoin('person', 'person.id', 'issue_draw_item.checked_by_id')
    .select([
      'draw_id',
      'issue_id as issueId',
      'issue_draw_item.number',
      'place',
      'title',
      'result',
      'note',
      'person.name as checkedBy',
      'checked_at as checkedAt',
    ])
    .where(
      'draw_id',
      'in',
      draws.map(({ id }) => id),
    )
    .orderBy('issue_draw_item.number')
    .execute();
  return draws.map((draw) => {
    const own = items.filter(({ draw_id }) => draw_id === draw.id);
    const drawn = own.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    return {
      ...draw,
      set: own.map(({ number }) => number),
      drawn: drawn.map(({ draw_id: _, place: __, ...item }) => item),
    };
  });
}

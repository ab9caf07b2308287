import type { StaffActor } from '@concord/domain/actor';
import { addDays, dateInShanghai } from '@concord/domain/calendar';
import { accept } from '@concord/domain/decision';
import { keepBefore } from '@concord/domain/evidence';
import type { IssueList } from '@concord/domain/matter/issue-list';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { addEvidence } from '../evidence/repository.ts';
import { tellIssue } from '../matter/issue/handling.ts';
import { placesOf } from '../matter/issue/places.ts';
import { beginIssueList, runIssueList } from '../matter/issue-list/handling.ts';
import { findIssueList } from '../matter/issue-list/repository.ts';
import { as, pairOf, type Story } from './acting.ts';
import {
  accepting,
  answerTop,
  type Fate,
  give,
  type IssueWorld,
  type Item,
  onTop,
  pick,
  putRight,
  step,
  takeUp,
} from './fixing.ts';
import told from './issues.json' with { type: 'json' };
import type { Pair } from './people.ts';
import { type Scene, sendPicture } from './pictures.ts';

const hourMs = 3_600_000;
/** In the morning of that day of the year told. */
const on = (start: string, day: number): string => later(`${start.slice(0, 10)}T02:00:00.000Z`, day);
const later = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * 24 * hourMs).toISOString();
const fates: Record<Exclude<Fate, 'struck'>, readonly number[]> = {
  withdrawn: [17, 58],
  planned: [44, 45, 47, 49, 54, 60, 84, 91],
  held: [34, 53, 78, 88],
  fixed: [36, 71, 72],
  verified: [25, 67],
};
const fateOf = (index: number): Fate =>
  (Object.keys(fates) as (keyof typeof fates)[]).find((fate) => fates[fate].includes(index)) ?? 'struck';

/** Found when it was looked again late in the year: what is in hand now. */
const isLate = ({ fate }: Pick<Item, 'fate'>): boolean => ['held', 'fixed', 'verified'].includes(fate);

/** 12 aspects, 95 problems: an inspection before the Games and another look at the end, and what became of each. */
export async function* tellInspection(start: string, world: IssueWorld): Story {
  let writing: Writing = yield on(start, 10);
  const city = pairOf(world.cast, await cityOf(writing));
  const { name, inspection } = told;
  const aspects = told.aspects.map((aspect) => aspect.name);
  const list = await beginIssueList(as(writing, city.clerk), { name, inspection, aspects });
  writing = yield on(start, 14);
  const items = await findAll(writing, city.clerk, list, world, (item) => !isLate(item));
  yield* handOut(on(start, 16), items, city, world);
  for (const wave of [0, 1, 2, 3]) {
    writing = yield on(start, 28 + wave * 12);
    const own = items.filter(({ index, fate }) => index % 4 === wave && fate !== 'withdrawn');
    for (const item of own) await putRight(writing, item, world);
    writing = yield on(start, 31 + wave * 12);
    for (const { id } of own.filter(({ fate }) => fate === 'struck')) {
      await step(writing, city.clerk, id, { type: 'verify', note: '现场核查,整改到位。' });
      await step(writing, city.leader, id, { type: 'strikeOff', note: '' });
    }
  }
  yield* checkAll(start, list, items, city, world);
}

/** Confirmed or withdrawn, given to the counties, and taken up there. */
async function* handOut(at: string, items: readonly Item[], city: Pair, world: IssueWorld): Story {
  let writing: Writing = yield at;
  for (const { id, fate } of items)
    await step(
      writing,
      city.clerk,
      id,
      fate === 'withdrawn' ? { type: 'withdraw', reason: '复核不属实' } : { type: 'confirm', note: '' },
    );
  const given = items.filter(({ fate }) => fate !== 'withdrawn');
  writing = yield later(at, 2);
  for (const { id, countyId } of given) await give(writing, city.clerk, id, countyId, '请于月底前整改到位。');
  writing = yield later(at, 4);
  for (const item of given) await takeUp(writing, item, world);
}

/** Two draws in the year: of the first one was found bad and put right again, of the second one is open now. */
async function* checkAll(
  start: string,
  { id: listId }: IssueList,
  items: readonly Item[],
  city: Pair,
  world: IssueWorld,
): Story {
  let writing: Writing = yield on(start, 96);
  const first = await draw(writing, city.clerk, listId, 8, '2022-0320');
  writing = yield on(start, 99);
  await check(writing, city.leader, first);
  const bad = items.find(({ id }) => id === first[0]);
  writing = yield on(start, 101);
  if (bad) {
    await step(writing, city.clerk, bad.id, { type: 'sendBack', reason: '抽查发现反弹,请重新整改。' });
    writing = yield on(start, 108);
    await answerTop(writing, bad, world);
    writing = yield on(start, 111);
    await step(writing, city.clerk, bad.id, { type: 'verify', note: '复查合格。' });
    await step(writing, city.leader, bad.id, { type: 'strikeOff', note: '' });
  }
  writing = yield on(start, 150);
  for (const { id, index } of items.filter(({ fate }) => fate === 'planned'))
    if (index % 3 !== 0)
      await step(writing, city.clerk, id, {
        type: 'recordStep',
        number: 1,
        doneOn: dateInShanghai(writing.at),
        note: '已完成',
      });
  writing = yield on(start, 338);
  const more = await findAll(
    writing,
    city.clerk,
    await findIssueList(writing.tx, city.clerk, listId),
    world,
    isLate,
  );
  yield* handOut(on(start, 339), more, city, world);
  writing = yield on(start, 350);
  for (const item of more.filter(({ fate }) => fate !== 'held')) await putRight(writing, item, world);
  writing = yield on(start, 352);
  for (const { id } of more.filter(({ fate }) => fate === 'verified'))
    await step(writing, city.clerk, id, { type: 'verify', note: '现场核查,整改到位。' });
  const second = await draw(writing, city.clerk, listId, 6, '2026-1111');
  writing = yield on(start, 356);
  await check(writing, city.leader, second.slice(0, 4));
}

/** A county's own list: nothing of it is seen elsewhere. */
export async function* tellOwnList(start: string, world: IssueWorld): Story {
  let writing: Writing = yield on(start, 334);
  const county = await countyCalled(writing, '130724');
  const { clerk } = pairOf(world.cast, county);
  const townshipId = world.townships.get(county) ?? null;
  const { name, inspection, aspects, problems } = told.own;
  const list = await beginIssueList(as(writing, clerk), { name, inspection, aspects });
  const places = await placesOf(writing.tx, county);
  const ids: string[] = [];
  for (const [index, [aspect, title, text]] of problems.entries()) {
    const place = { countyId: county, townshipId, village: pick(told.villages, index) };
    const foundOn = dateInShanghai(writing.at);
    const facts = { aspect: Number(aspect), title: String(title), text: String(text), place, foundOn };
    ids.push((await tellIssue(as(writing, clerk), { ...facts, foundBy: '县政协视察组' }, list, places)).id);
  }
  writing = yield on(start, 336);
  for (const id of ids.slice(0, 5)) await step(writing, clerk, id, { type: 'confirm', note: '' });
  writing = yield on(start, 338);
  for (const id of ids.slice(0, 3))
    if (townshipId) await give(writing, clerk, id, townshipId, '请逐户排查,整改到位。');
  writing = yield on(start, 341);
  const town = townshipId ? pairOf(world.cast, townshipId) : undefined;
  for (const id of town ? ids.slice(0, 2) : []) await onTop(writing, town?.clerk ?? clerk, id, accepting);
}

/** Problems with a photo of how each was, spread over the counties. */
async function findAll(
  writing: Writing,
  clerk: StaffActor,
  list: IssueList,
  { townships, pictures }: IssueWorld,
  isNow: (item: Pick<Item, 'fate'>) => boolean,
): Promise<Item[]> {
  const own = as(writing, clerk);
  const places = await placesOf(writing.tx, list.committeeId);
  const counties = places.counties.map(({ id }) => id).filter((id) => id !== list.committeeId);
  const items: Item[] = [];
  let next = 0;
  for (const [aspect, { picture, problems }] of told.aspects.entries())
    for (const [title = '', text = ''] of problems) {
      const index = next;
      next += 1;
      if (!isNow({ fate: fateOf(index) })) continue;
      const countyId = pick(counties, index);
      const below = places.townships.filter((one) => one.countyId === countyId);
      const townshipId =
        index % 2 === 0 ? (townships.get(countyId) ?? null) : (pick(below, index)?.id ?? null);
      const village = pick(told.villages, index + aspect);
      const foundOn = addDays(dateInShanghai(writing.at), -(index % 4));
      const facts = { aspect: aspect + 1, title, text, place: { countyId, townshipId, village }, foundOn };
      const { id } = await tellIssue(own, { ...facts, foundBy: pick(told.teams, index) }, list, places);
      const item: Item = { id, index, scene: picture as Scene, countyId, fate: fateOf(index), village };
      const photoId = await sendPicture(own, pictures(item.scene, 'before'));
      const shown = { photoId, takenOn: foundOn, place: village, note: '', pairId: null };
      const keeping = { id: newId(), matterId: id, committeeId: list.committeeId };
      await addEvidence(own, accept(keepBefore(shown, keeping, { actor: clerk, at: writing.at })));
      items.push(item);
    }
  return items;
}

async function draw(
  writing: Writing,
  actor: StaffActor,
  listId: string,
  size: number,
  seed: string,
): Promise<string[]> {
  const list = await findIssueList(writing.tx, actor, listId);
  await runIssueList(as(writing, actor), list, { type: 'draw', size, countyId: null, seed });
  const rows = await writing.tx
    .selectFrom('issue_draw_item')
    .innerJoin('issue_draw', 'issue_draw.id', 'issue_draw_item.draw_id')
    .select('issue_id')
    .where('list_id', '=', listId)
    .where('issue_draw.at', '=', writing.at)
    .where('place', 'is not', null)
    .orderBy('place')
    .execute();
  return rows.map(({ issue_id }) => issue_id);
}

/** The first is found bad. */
async function check(writing: Writing, actor: StaffActor, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await step(
      writing,
      actor,
      id,
      index === 0
        ? { type: 'spotCheck', result: 'bad', note: '现场反弹,垃圾又堆上了。' }
        : { type: 'spotCheck', result: 'good', note: '整改成效保持良好。' },
    );
}

async function cityOf({ tx }: Writing): Promise<string> {
  const { id } = await tx
    .selectFrom('organization')
    .select('id')
    .where('kind', '=', 'committee')
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}

async function countyCalled({ tx }: Writing, code: string): Promise<string> {
  const { id } = await tx
    .selectFrom('organization')
    .select('id')
    .where('kind', '=', 'committee')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return id;
}

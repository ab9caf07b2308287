import type { Browser, Page } from '@playwright/test';
import { desk, newKey, run, today } from './golden.ts';
import { call } from './people.ts';

type Place = { id: string; name: string; code: string; kind: string };
const placeOf = async (page: Page, is: (place: Place) => boolean): Promise<string> =>
  (await call<Place[]>(page, 'organization.tree')).find(is)?.id ?? '';

const accepting = { type: 'accept', contactPerson: '值班室' };
const adopting = (parts: readonly number[]) => ({
  type: 'draft',
  text: '已研究办理。',
  answers: parts.map((part) => ({ part, text: '已列入今年计划', adoption: 'adopted', doneOn: null })),
});

/** Because of the directive: two to 水务局, two to 交通运输局, two to 沽源; the assignments in this order. */
export async function handOut(city: Page, outcomeId: string): Promise<string[]> {
  const [directive] = await call<{ id: string }[]>(city, 'directive.list', { aboutId: outcomeId });
  const committees = await call<{ id: string; shortName: string }[]>(city, 'organization.committees');
  const units = await call<{ id: string; shortName: string }[]>(city, 'organization.units');
  const unit = (name: string) => units.find(({ shortName }) => shortName === name)?.id;
  const guyuan = committees.find(({ shortName }) => shortName.includes('沽源'))?.id;
  const given = await call<{ id: string }[]>(city, 'directive.handOut', {
    id: directive?.id,
    orders: [
      { organizationId: unit('市水务局'), role: 'sole', parts: [1, 2] },
      { organizationId: unit('市交通运输局'), role: 'sole', parts: [3, 4] },
      { organizationId: guyuan, role: 'separate', parts: [5, 6] },
    ],
    key: newKey(),
  });
  return given.map(({ id }) => id);
}

type Lines = { lines: { number: number; shares: { assignmentId: string; status: string }[] }[] };
/** Who has this suggestion now. */
export async function holderOf(city: Page, outcomeId: string, number: number): Promise<string> {
  const { lines } = await call<Lines>(city, 'outcome.suggestions', { id: outcomeId });
  const shares = lines.find((line) => line.number === number)?.shares ?? [];
  return shares.find(({ status }) => status !== 'revoked')?.assignmentId ?? '';
}

/** A department takes it up, adopts what was suggested and signs; the city is content. */
export async function answer(
  [clerk, head, city]: readonly [Page, Page, Page],
  id: string,
  parts: readonly number[],
): Promise<void> {
  await run(clerk, 'assignment', id, accepting);
  await run(clerk, 'assignment', id, adopting(parts));
  await run(head, 'assignment', id, { type: 'sign', number: '' });
  await run(city, 'assignment', id, { type: 'pass' });
}

/** The county’s task goes to its town, whose clerk breaks it down on screen. */
export async function giveToTown(clerk: Page, id: string): Promise<string> {
  await run(clerk, 'assignment', id, accepting);
  const organizationId = await placeOf(
    clerk,
    ({ kind, code }) => kind === 'township' && code === '130724100',
  );
  const order = { organizationId };
  return (await call<{ id: string }>(clerk, 'assignment.orderBelow', { parentId: id, order, key: newKey() }))
    .id;
}

type Me = { capacities: { id: string; organizationName: string }[]; current: { id: string } };
/** The village does it, its town and its county pass it on, and the county’s leader signs. */
export async function comeBack(
  [county, leader, town, head]: readonly [Page, Page, Page, Page],
  { task, inTown, inVillage }: { task: string; inTown: string; inVillage: string },
): Promise<void> {
  const { capacities, current } = await call<Me>(town, 'session.me');
  const village = capacities.find((one) => JSON.stringify(one).includes('三道沟村'));
  await call(town, 'session.switchCapacity', { capacityId: village?.id });
  await run(town, 'assignment', inVillage, accepting);
  await run(town, 'assignment', inVillage, adopting([5, 6]));
  await run(town, 'assignment', inVillage, { type: 'sign', number: '' });
  await call(town, 'session.switchCapacity', { capacityId: current.id });
  await run(head, 'assignment', inVillage, { type: 'pass' });
  await run(town, 'assignment', inTown, adopting([5, 6]));
  await run(head, 'assignment', inTown, { type: 'sign', number: '' });
  await run(county, 'assignment', inTown, { type: 'pass' });
  await run(county, 'assignment', task, adopting([5, 6]));
  await run(leader, 'assignment', task, { type: 'sign', number: '' });
}

const send = (page: Page): Promise<string> =>
  page.evaluate(async (key) => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
    const body = new FormData();
    body.append('file', await canvas.convertToBlob({ type: 'image/png' }), '井房.png');
    const response = await fetch(`/files?key=${key}-0`, { method: 'POST', body });
    return ((await response.json()) as { id: string }).id;
  }, newKey());

/** The county puts the problem right once more, with a photo, and its leader signs. */
export async function putRight(clerk: Page, leader: Page, assignmentId: string): Promise<void> {
  const facts = { photoId: await send(clerk), takenOn: today(), place: '三道沟村' };
  await call(clerk, 'evidence.addAfter', { assignmentId, facts, key: newKey() });
  await run(clerk, 'assignment', assignmentId, { type: 'draft', text: '井房已加装保温层。' });
  await run(leader, 'assignment', assignmentId, { type: 'sign', number: '' });
}

/** A list of two problems found because of the outcome, both put right by 沽源. */
export async function foundAndFixed(browser: Browser, city: Page, outcomeId: string) {
  const clerk = await desk(browser, 'county', 'gy.ban');
  const leader = await desk(browser, 'county', 'gy.leader');
  const committees = await call<{ id: string; shortName: string }[]>(city, 'organization.committees');
  const countyId = committees.find(({ shortName }) => shortName.includes('沽源'))?.id;
  const list = { name: '机井过冬问题清单', inspection: '机井过冬专项督导', aspects: ['井房保温'] };
  const opening = { list, matterId: outcomeId, key: newKey() };
  const { id: listId } = await call<{ id: string }>(city, 'issueList.open', opening);
  const items = ['一号井没有井房', '二号井没有井房'].map((title) => ({
    aspect: 1,
    title,
    place: { countyId, village: '三道沟村' },
    foundBy: '督导组',
    foundOn: today(),
  }));
  const { ids } = await call<{ ids: string[] }>(city, 'issueList.find', { id: listId, items, key: newKey() });
  const given: { id: string; assignmentId: string }[] = [];
  for (const id of ids) {
    await run(city, 'issue', id, { type: 'confirm', note: '' });
    const orders = [{ organizationId: countyId, role: 'sole' }];
    const order = { matterKind: 'issue', matterId: id, orders, key: newKey() };
    const [placed] = await call<{ id: string }[]>(city, 'assignment.order', order);
    const assignmentId = placed?.id ?? '';
    await run(clerk, 'assignment', assignmentId, accepting);
    await putRight(clerk, leader, assignmentId);
    given.push({ id, assignmentId });
  }
  return { listId, given, clerk, leader };
}

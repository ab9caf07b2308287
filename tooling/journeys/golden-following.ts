import type { Page } from '@playwright/test';
import { newKey, run } from './golden.ts';
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

import { anActor } from '@concord/domain/actor/examples';
import { matrix } from './matrix.ts';
import { noRows, rowsOf } from './matrix-rows.ts';
import type { Ids, SharedIds } from './matrix-shared.ts';
import { jointWork } from './matter/joint-matter/testing.ts';
import { appRouter } from './router.ts';
import { aKey, as, handIn, type TestStore } from './testing.ts';

/** Words that stand in nothing but what is closed to others. */
export const marks = {
  /** In Guyuan's side room, its draft contribution, its sealed opinion and its unissued outcome. */
  county: '青鸾密语',
  /** In the city's side room and its unissued outcome. */
  city: '玄武暗记',
} as const;

type Asked = { ids: Ids; shared: SharedIds };
export type Planted = { county: Asked; city: Asked; all: string[] };

const clerk = anActor('countyStaff');
const city = anActor('cityStaff', 'zhangjiakou');

/** What all see or may see: a joint matter Guyuan takes part in, rows of Guyuan's of every kind. */
export async function open(store: TestStore): Promise<{ ids: Ids; jointId: string }> {
  return { ids: await rowsOf(store), jointId: await jointWork(store).working() };
}

/** Puts the marks where nobody else may find them. */
export async function plant(
  store: TestStore,
  { ids: known, jointId }: { ids: Ids; jointId: string },
): Promise<Planted> {
  const { say } = jointWork(store);
  const { id: sideEntryId } = await say(clerk, `${jointId}/guyuan`, marks.county);
  const { id: citySideId } = await say(city, `${jointId}/zhangjiakou`, marks.city);
  const { contribution, outcome } = as(clerk, store);
  const { id: draftId } = await contribution.open({ matterId: jointId, key: aKey() });
  const answers = [1, 2].map((part) => ({ part, text: marks.county }));
  const content = {
    text: marks.county,
    answers,
    findings: [{ number: 1, text: marks.county }],
    citations: [],
  };
  await contribution.run({
    id: draftId,
    version: 1,
    command: { type: 'save', ...content } as never,
    key: aKey(),
  });
  const draft = (mark: string) => ({
    text: { title: `${mark}的报告`, form: 'report' as const, body: mark, suggestions: [`${mark}的建议`] },
    key: aKey(),
  });
  const { id: outcomeId } = await outcome.open(draft(marks.county));
  const { id: cityOutcomeId } = await as(city, store).outcome.open(draft(marks.city));
  const { id: opinionId, code } = await handIn(store, {
    body: `${marks.county}:三道沟村的王某某身份证 130724196001011237,电话 13800000009,机井冻裂`,
    phone: '13800000009',
  });
  const shared = { jointId, entryId: sideEntryId, sideEntryId, draftId, signedId: draftId, offerId: 'none' };
  return {
    county: { ids: { ...known, opinionId, outcomeId, matterId: outcomeId }, shared },
    city: {
      ids: { ...known, opinionId, outcomeId: cityOutcomeId, matterId: cityOutcomeId },
      shared: { ...shared, entryId: citySideId, sideEntryId: citySideId },
    },
    all: [sideEntryId, citySideId, draftId, outcomeId, cityOutcomeId, opinionId, code, jointId],
  };
}

/** Every procedure that reads, with everything it may be asked about: a new one is in it by itself. */
export function questions({ ids, shared }: Asked, words: string) {
  const search = { query: words, search: words, like: words, words };
  const procedures = Object.entries(appRouter._def.procedures as Record<string, unknown>);
  const reads = procedures.filter(([name, procedure]) => isRead(name, procedure)).map(([name]) => name);
  return reads.flatMap((name) => {
    const row = matrix[name];
    const inputs = [
      row?.input?.(ids),
      row?.input?.(noRows),
      ...(row?.shared ?? []).map(({ input }) => input(shared)),
      // the other side room, too
      ...(row?.shared ?? []).map(({ input }) =>
        JSON.parse(JSON.stringify(input(shared)).replaceAll('/guyuan', '/zhangjiakou')),
      ),
    ];
    const asked = inputs.flatMap((input) => [
      input,
      // whoever searches for the very words
      ...(typeof input === 'object' && input !== null ? [{ ...input, ...search }] : []),
    ]);
    return asked.map((input) => ({ name, input }));
  });
}

const isRead = (name: string, procedure: unknown): boolean =>
  name === 'receipt.byCode' || (procedure as { _def: { type: string } })._def.type === 'query';

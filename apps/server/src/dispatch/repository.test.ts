import { type Actor, Role, readsAs } from '@concord/domain/actor';
import { anActor, clerk, system, visitor } from '@concord/domain/actor/examples';
import {
  canReadDirective,
  type Directive,
  directiveLevels,
  directiveStatuses,
} from '@concord/domain/directive';
import { aDirective } from '@concord/domain/directive/examples';
import { canReadDispatch, type Dispatch, dispatchStatuses } from '@concord/domain/dispatch';
import { aDispatch } from '@concord/domain/dispatch/examples';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDirective, directiveReadableBy, findDirective } from '../directive/repository.ts';
import type { Writing } from '../event/writing.ts';
import { readRules } from '../regulation/repository.ts';
import { openTestStore, type TestStore } from '../testing.ts';
import { addDispatch, dispatchReadableBy, findDispatch, saveDispatch } from './repository.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const monday = '2026-03-02T01:00:00.000Z';
const committees = ['guyuan', 'kangbao', 'zhangjiakou'];
const everyone: Actor[] = [
  system,
  visitor,
  ...committees.flatMap((id) => Role.options.map((role) => anActor(role, id))),
];
const organizations = [...new Set(everyone.flatMap((one) => (one.kind === 'staff' ? [readsAs(one)] : [])))];

const write = async <T>(work: (writing: Writing) => Promise<T>): Promise<T> => {
  const rules = await readRules(store.db);
  return store.write((tx) =>
    work({ tx, engine: store.engine, actor: system, at: monday, rules, events: [] }),
  );
};
const eventOf = (aggregate: 'dispatch' | 'directive', next: Dispatch | Directive) => ({
  aggregate,
  aggregateId: next.id,
  version: next.version,
  committeeId: next.committeeId,
  type: 'open',
  from: null,
  to: next.status,
  by: { kind: 'system' as const, personId: null, capacityId: null, organizationId: null, role: null },
  at: monday,
  patch: {},
  note: null,
});

const aRecipient = fc.record({
  organizationId: fc.option(fc.constantFrom(...organizations)),
  isDelivered: fc.boolean(),
});
let n = 0;
const aPaperWith = (
  committeeId: string,
  status: Dispatch['status'],
  recipients: readonly { organizationId: string | null; isDelivered: boolean }[],
): Dispatch => {
  n += 1;
  return aDispatch({
    id: `d-${n}`,
    committeeId,
    status,
    recipients: recipients.map(({ organizationId, isDelivered }, i) => ({
      place: i + 1,
      organizationId,
      name: `收件单位${i}`,
      isCopy: false,
      deliveredAt: isDelivered ? monday : null,
      receipt: null,
    })),
  });
};

test('SQL shows a paper, and what leaders wrote on it, to exactly those the rules let read them', async () => {
  const aCase = fc.record({
    committeeId: fc.constantFrom(...committees),
    status: fc.constantFrom(...dispatchStatuses),
    recipients: fc.array(aRecipient, { maxLength: 4 }),
    level: fc.constantFrom(...directiveLevels),
    directiveStatus: fc.constantFrom(...directiveStatuses),
    handedTo: fc.uniqueArray(fc.constantFrom(...organizations), { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(aCase, async ({ committeeId, status, recipients, level, directiveStatus, handedTo }) => {
      const paper = aPaperWith(committeeId, status, recipients);
      const directive = aDirective({
        id: `n-${n}`,
        committeeId,
        dispatchId: paper.id,
        level,
        handedTo,
        status: directiveStatus,
      });
      await write(async (writing) => {
        await addDispatch(writing, { next: paper, event: eventOf('dispatch', paper) });
        await addDirective(writing, { next: directive, event: eventOf('directive', directive) }, []);
      });
      const delivered = paper.recipients.flatMap(({ organizationId, deliveredAt }) =>
        organizationId && deliveredAt ? [organizationId] : [],
      );
      for (const actor of everyone) {
        const [ofPaper, ofDirective] = await Promise.all([
          store.db
            .selectFrom('dispatch')
            .select('id')
            .where('id', '=', paper.id)
            .where(dispatchReadableBy(actor))
            .executeTakeFirst(),
          store.db
            .selectFrom('directive')
            .select('id')
            .where('id', '=', directive.id)
            .where(directiveReadableBy(actor))
            .executeTakeFirst(),
        ]);
        expect({ actor, paper: ofPaper !== undefined, directive: ofDirective !== undefined }).toEqual({
          actor,
          paper: canReadDispatch(actor, paper),
          directive: canReadDirective(actor, directive, delivered),
        });
      }
    }),
    { numRuns: 25 },
  );
});

test('a paper and a directive come back as they were kept, and of two who decided on one version the second is refused', async () => {
  const paper = aPaperWith('guyuan', 'issued', [{ organizationId: 'kangbao', isDelivered: true }]);
  await write((writing) => addDispatch(writing, { next: paper, event: eventOf('dispatch', paper) }));
  expect(await findDispatch(store.db, system, paper.id)).toEqual(paper);
  const [first] = paper.recipients;
  const receipt = { on: '2026-03-03', by: '', personId: 'somebody' };
  const next: Dispatch = { ...paper, version: 2, recipients: first ? [{ ...first, receipt }] : [] };
  const save = () =>
    write((writing) => saveDispatch(writing, paper, { next, event: eventOf('dispatch', next) }));
  await save();
  expect(await findDispatch(store.db, system, paper.id)).toEqual(next);
  await expect(save()).rejects.toMatchObject({ refusal: { code: 'stale' } });

  const directive = aDirective({ id: 'n-kept', dispatchId: paper.id, handedTo: ['kangbao', 'guyuan-water'] });
  await write((writing) =>
    addDirective(writing, { next: directive, event: eventOf('directive', directive) }, []),
  );
  expect(await findDirective(store.db, clerk, 'n-kept')).toEqual({ ...directive, isSealed: false });
});

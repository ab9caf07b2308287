import { type Actor, Role } from '@concord/domain/actor';
import { anActor, citizenOf, system, visitor } from '@concord/domain/actor/examples';
import { type Assignment, assignmentStatuses, canReadAssignment } from '@concord/domain/assignment';
import { given } from '@concord/domain/assignment/examples';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../testing.ts';
import { saveParts } from './parts.ts';
import { assignmentReadableBy, findAssignment } from './repository.ts';
import { toRow } from './row.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const counties = ['guyuan', 'kangbao', 'zhangjiakou'];
const everyone: Actor[] = [
  ...counties.flatMap((committee) => Role.options.map((role) => anActor(role, committee))),
  system,
  visitor,
  citizenOf('o-1'),
];
const [blank] = given('proposal');
const organization = fc.constantFrom(
  ...counties,
  ...counties.flatMap((one) => [`${one}-water`, `${one}-station`]),
);

const drawn = fc.record({
  committeeId: fc.constantFrom(...counties),
  coordinatorId: organization,
  organizationId: organization,
  status: fc.constantFrom(...assignmentStatuses),
  countersigns: fc
    .uniqueArray(organization, { maxLength: 2 })
    .map((ids) => ids.map((organizationId) => ({ organizationId, answer: 'waiting' as const, note: '' }))),
});

async function keep(all: readonly Assignment[]): Promise<void> {
  await store.write(async (tx) => {
    for (const name of ['assignment_countersign', 'assignment_clock', 'assignment'] as const)
      await tx.deleteFrom(name).execute();
    for (const one of all) {
      await tx.insertInto('assignment').values(toRow(one)).execute();
      await saveParts(tx, undefined, one);
    }
  });
}

test('the list holds exactly what canReadAssignment allows, for every person and status', async () => {
  if (!blank) throw new Error('examples are broken');
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 6, maxLength: 6 }), async (facts) => {
      const all = facts.map((one, index): Assignment => ({ ...blank, id: `a-${index}`, ...one }));
      await keep(all);
      for (const actor of everyone) {
        const rows = await store.db
          .selectFrom('assignment')
          .select('id')
          .where(assignmentReadableBy(actor))
          .orderBy('id')
          .execute();
        const allowed = all
          .filter((assignment) => canReadAssignment(actor, { assignment, siblings: [] }))
          .map(({ id }) => id);
        expect({ actor, sees: rows.map(({ id }) => id) }).toEqual({ actor, sees: allowed });
      }
    }),
    { numRuns: 10 },
  );
});

test('an assignment comes back as it went in, with everything that belongs to it', async () => {
  if (!blank) throw new Error('examples are broken');
  const full: Assignment = {
    ...blank,
    parts: [1, 2],
    contacts: [{ form: 'phone', who: '第一提案人', summary: '已沟通', at: '2026-03-03T01:00:00.000Z' }],
    reply: {
      text: '答复',
      answers: [{ part: 1, text: '一', adoption: 'partly', doneOn: '2026-06-30' }],
      grade: 'B',
      commitments: [{ text: '年底前完成', dueOn: '2026-12-31' }],
      draftedById: 'p-1',
      number: null,
      signedById: null,
      signedAt: null,
      auditedById: null,
      auditNote: null,
    },
    ratings: [
      {
        round: 1,
        sponsorId: 's',
        value: 'satisfied',
        reasons: '',
        at: '2026-03-09T01:00:00.000Z',
        isProxy: true,
        changed: 0,
      },
    ],
    deliveries: [{ round: 1, sponsorId: 's', at: null, reason: '已故' }],
  };
  await keep([full]);
  expect(await findAssignment(store.db, system, full.id)).toEqual(full);
});

import { anActor, cityClerk } from '@concord/domain/actor/examples';
import { dateOf, dayNumber } from '@concord/domain/calendar';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Count, count, type Measure } from '../event/counters.ts';
import { openTestStore, type TestStore } from '../testing.ts';
import { figuresByCommittee, monthly } from './repository.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const today = '2026-05-20';
const first = dayNumber('2025-11-01');
const day = (last: string) => fc.integer({ min: first, max: dayNumber(last) }).map(dateOf);
const fact = fc.record({
  committeeId: fc.constantFrom('guyuan', 'kangbao'),
  organizationId: fc.constantFrom('a', 'b'),
  measure: fc.constantFrom<Measure>('received', 'answered'),
  day: day(today),
  by: fc.integer({ min: 1, max: 3 }),
});
/** What stands: one more or one less from that day on; late ones are known ahead. */
const change = fc.record({
  committeeId: fc.constantFrom('guyuan', 'kangbao'),
  organizationId: fc.constantFrom('a', 'b'),
  measure: fc.constantFrom<Measure>('stock', 'late'),
  day: fc.oneof(day(today), day('2026-08-01')),
  by: fc.constantFrom(1, 1, -1),
});

const summed = (counts: readonly Count[], isMeant: (one: Count) => boolean) =>
  counts.filter(isMeant).reduce((sum, { by }) => sum + by, 0);

test('figures of any period are the sums of its facts, with what was open and overdue at its end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fact, { maxLength: 60 }),
      fc.array(change, { maxLength: 60 }),
      day('2026-07-15'),
      day('2026-07-15'),
      async (facts, changes, from, to) => {
        await store.write(async (tx) => {
          await tx.deleteFrom('counter').execute();
          await tx.deleteFrom('committee_counter').execute();
          // in two transactions' worth, so that rows are added to
          await count(tx, facts);
          await count(tx, changes);
        });
        const period = { from, to, today };
        const end = to < today ? to : today;
        const figures = await figuresByCommittee(store.db, cityClerk, period);
        for (const county of ['guyuan', 'kangbao']) {
          const own = (one: Count) => one.committeeId === county;
          const within = (one: Count) => own(one) && one.day >= from && one.day <= to;
          const { received = 0, answered = 0, open = 0, overdue = 0 } = figures[county] ?? {};
          expect({ received, answered, open, overdue }).toEqual({
            received: summed(facts, (one) => within(one) && one.measure === 'received'),
            answered: summed(facts, (one) => within(one) && one.measure === 'answered'),
            open: summed(changes, (one) => own(one) && one.measure === 'stock' && one.day <= end),
            overdue: summed(changes, (one) => own(one) && one.measure === 'late' && one.day <= end),
          });
        }
        const months = await monthly(store.db, cityClerk, period, undefined);
        expect(months.reduce((sum, one) => sum + one.sum, 0)).toBe(
          summed(facts, (one) => one.day >= from && one.day <= to),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test('a county sees its own figures only', async () => {
  const figures = await figuresByCommittee(store.db, anActor('countyStaff'), {
    from: '2026-01-01',
    to: today,
    today,
  });
  expect(Object.keys(figures)).toEqual(['guyuan']);
});

import { type Actor, Role } from '@concord/domain/actor';
import { anActor, system, visitor } from '@concord/domain/actor/examples';
import { canReadMatter, type Matter, matterKinds, type Party } from '@concord/domain/matter';
import { scopeLevels } from '@concord/domain/scope';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { append, type Writing } from '../event/writing.ts';
import { readRules } from '../regulation/repository.ts';
import { as, openTestStore, type TestStore } from '../testing.ts';
import { nextInSeries } from './numbering.ts';
import { addMatter, findMatter, matterReadableBy, saveMatter } from './repository.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const committees = ['guyuan', 'kangbao', 'zhangjiakou'];
const everyone: Actor[] = [
  system,
  visitor,
  ...committees.flatMap((id) => Role.options.map((role) => anActor(role, id))),
];
const organizations = [...committees, 'guyuan-water', 'zhangjiakou-water', 'guyuan-station'];

const aMatter = (id: string, facts: Partial<Matter> = {}): Matter => ({
  id,
  kind: 'jointMatter',
  version: 1,
  committeeId: 'zhangjiakou',
  status: 'working',
  title: '农村机井安全过冬',
  number: null,
  level: 'committee',
  readers: [],
  parts: [{ number: 1, text: '哪些村的井会冻' }],
  regulationVersion: 0,
  openedAt: '2026-03-02T01:00:00.000Z',
  closedAt: null,
  ...facts,
});

const eventOf = (next: Matter, type: string) => ({
  aggregate: next.kind,
  aggregateId: next.id,
  version: next.version,
  committeeId: next.committeeId,
  type,
  from: null,
  to: next.status,
  by: { kind: 'system' as const, personId: null, capacityId: null, organizationId: null, role: null },
  at: next.openedAt,
  patch: { ...next },
  note: null,
});

const write = async <T>(work: (writing: Writing) => Promise<T>): Promise<T> => {
  const rules = await readRules(store.db);
  return store.write((tx) =>
    work({ tx, engine: store.engine, actor: system, at: '2026-03-02T01:00:00.000Z', rules, events: [] }),
  );
};

/** A row of an assignment that says no more than who is a party. */
async function addParty(matterId: string, id: string, party: Party): Promise<void> {
  await store.db
    .insertInto('assignment')
    .values({
      id,
      version: 1,
      matter_kind: 'jointMatter',
      matter_id: matterId,
      committee_id: 'zhangjiakou',
      coordinator_id: party.coordinatorId,
      organization_id: party.organizationId,
      role: 'separate',
      parent_id: null,
      is_mandatory: 1,
      is_invitation: 0,
      round: 1,
      status: party.status,
      is_owing: 1,
      is_suspended: 0,
      regulation_version: 0,
      due_by: null,
      issued_at: null,
      first_issued_at: null,
      accepted_at: null,
      contact_person: null,
      instruction: '',
      objections: 0,
      objection_reason: null,
      objection_suggested_id: null,
      coordination: null,
      audit_returns: 0,
      extension_due_on: null,
      extension_reason: null,
      extended_to: null,
      reminders: 0,
      delivered_at: null,
      delivered_in_time: null,
      concluded_at: null,
      due_on: null,
      due_key: '9999-12-31',
      is_provisional: 0,
    })
    .execute();
}

test('SQL shows a matter to exactly those the rule lets read it, for every level, reader, party and person', async () => {
  const aParty = fc.record({
    organizationId: fc.constantFrom(...organizations),
    coordinatorId: fc.constantFrom('zhangjiakou', 'guyuan'),
    status: fc.constantFrom('proposed', 'issued', 'delivered', 'declined', 'revoked'),
  });
  const aCase = fc.record({
    kind: fc.constantFrom(...matterKinds),
    committeeId: fc.constantFrom(...committees),
    level: fc.constantFrom(...scopeLevels),
    readers: fc.uniqueArray(fc.constantFrom(...organizations), { maxLength: 3 }),
    parties: fc.array(aParty, { maxLength: 3 }),
  });
  let n = 0;
  await fc.assert(
    fc.asyncProperty(aCase, async ({ parties, ...facts }) => {
      n += 1;
      const matter = aMatter(`m-${n}`, facts);
      await write((writing) => addMatter(writing, { next: matter, event: eventOf(matter, 'open') }));
      for (const [i, party] of parties.entries()) await addParty(matter.id, `a-${n}-${i}`, party);
      for (const actor of everyone) {
        const row = await store.db
          .selectFrom('matter')
          .select('id')
          .where('id', '=', matter.id)
          .where(matterReadableBy(actor))
          .executeTakeFirst();
        expect({ actor, seen: row !== undefined }).toEqual({
          actor,
          seen: canReadMatter(actor, matter, parties),
        });
      }
    }),
    { numRuns: 25 },
  );
});

test('a matter comes back as it was kept, and of two who decided on one version the second is refused', async () => {
  const matter = aMatter('m-kept', { readers: ['guyuan', 'kangbao'], level: 'handling' });
  await write((writing) => addMatter(writing, { next: matter, event: eventOf(matter, 'open') }));
  expect(await findMatter(store.db, system, 'm-kept')).toEqual(matter);
  const next: Matter = {
    ...matter,
    version: 2,
    readers: ['kangbao'],
    parts: [...matter.parts, { number: 2, text: '谁来修' }],
  };
  await write((writing) => saveMatter(writing, matter, { next, event: eventOf(next, 'revise') }));
  expect(await findMatter(store.db, system, 'm-kept')).toEqual(next);
  await expect(
    write((writing) => saveMatter(writing, matter, { next, event: eventOf(next, 'revise') })),
  ).rejects.toMatchObject({ refusal: { code: 'stale' } });
});

test('numbers of a series have no gap: what is rolled back gives its number back', async () => {
  const take = (fails: boolean) =>
    write(async (writing) => {
      const number = await nextInSeries(writing, 'guyuan', 'jointMatter-2026');
      if (fails) throw new Error('rolled back');
      return number;
    });
  expect(await take(false)).toBe(1);
  await expect(take(true)).rejects.toThrow('rolled back');
  expect(await Promise.all([take(false), take(false)])).toEqual(expect.arrayContaining([2, 3]));
});

test('what a matter’s event tells is told to the desks it names, and read only by whoever may read the matter', async () => {
  const matter = aMatter('m-told', { readers: ['guyuan'], level: 'handling' });
  await write(async (writing) => {
    await addMatter(writing, { next: matter, event: eventOf(matter, 'open') });
    await append(writing, eventOf({ ...matter, version: 2 }, 'tell'), {
      kind: 'jointMatter',
      id: matter.id,
      subjectId: matter.id,
      tell: [
        [
          '请看',
          { organizationId: 'guyuan', group: 'clerks' },
          { organizationId: 'kangbao', group: 'clerks' },
        ],
      ],
    });
  });
  const seen = async (committee: string) =>
    (await as(anActor('countyStaff', committee), store).notice.list({})).rows.map(({ title }) => title);
  expect(await seen('guyuan')).toContain('农村机井安全过冬');
  expect(await seen('kangbao')).toEqual([]);
});

import { type Activity, canReadActivity } from '@concord/domain/activity';
import { anActivity } from '@concord/domain/activity/examples';
import { type Actor, Role } from '@concord/domain/actor';
import { anActor, cityClerk, clerk, siblingClerk, system, visitor } from '@concord/domain/actor/examples';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../db/database.ts';
import { openTestStore, type TestStore } from '../testing.ts';
import { closed, planned, step } from './examples.ts';
import { saveParts, toRow } from './parts.ts';
import { activityReadableBy, closedResearchOf, findActivity } from './repository.ts';
import { membersOf } from './room.ts';

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

async function addJointMatter(tx: Db, id: string, committeeId: string): Promise<void> {
  await tx
    .insertInto('matter')
    .values({
      id,
      kind: 'jointMatter',
      version: 1,
      committee_id: committeeId,
      status: 'working',
      title: '机井安全过冬',
      number: null,
      level: 'committee',
      regulation_version: 0,
      opened_at: '2026-03-02T01:00:00.000Z',
      closed_at: null,
    })
    .execute();
}

type Asked = { organizationId: string; status: string };
async function invite(tx: Db, matterId: string, asked: readonly Asked[]): Promise<void> {
  for (const [i, { organizationId, status }] of asked.entries())
    await tx
      .insertInto('assignment')
      .values({
        id: `${matterId}-${i}`,
        version: 1,
        matter_kind: 'jointMatter',
        matter_id: matterId,
        committee_id: 'zhangjiakou',
        coordinator_id: 'zhangjiakou',
        organization_id: organizationId,
        role: 'separate',
        parent_id: null,
        is_mandatory: 1,
        is_invitation: 1,
        round: 1,
        status,
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

test('SQL shows an activity to exactly those the rule lets read it, for every room, invitation and person', async () => {
  const aCase = fc.record({
    lead: fc.constantFrom(...committees),
    asked: fc.uniqueArray(
      fc.record({
        organizationId: fc.constantFrom(...committees),
        status: fc.constantFrom(
          'proposed',
          'issued',
          'accepted',
          'drafted',
          'delivered',
          'declined',
          'revoked',
        ),
      }),
      { maxLength: 2, selector: ({ organizationId }) => organizationId },
    ),
    host: fc.constantFrom(...committees),
    room: fc.constantFrom('none', 'common', 'side'),
    invited: fc.uniqueArray(fc.constantFrom(...committees), { maxLength: 2 }),
  });
  let n = 0;
  await fc.assert(
    fc.asyncProperty(aCase, async ({ lead, asked, host, room, invited }) => {
      n += 1;
      const matterId = `joint-${n}`;
      const activity: Activity = {
        ...anActivity({ invited: [] }),
        id: `a-${n}`,
        committeeId: host,
        matterId: room === 'none' ? null : matterId,
        roomId: room === 'none' ? null : room === 'common' ? matterId : `${matterId}/${host}`,
        invitations: invited.map((committeeId) => ({ committeeId, status: 'asked', note: '' })),
      };
      await store.write(async (tx) => {
        await addJointMatter(tx, matterId, lead);
        await invite(tx, matterId, asked);
        await tx.insertInto('activity').values(toRow(activity)).execute();
        await saveParts(tx, undefined, activity);
      });
      const members = await membersOf(store.db, activity.matterId);
      for (const actor of everyone) {
        const row = await store.db
          .selectFrom('activity')
          .select('id')
          .where('id', '=', activity.id)
          .where(activityReadableBy(actor))
          .executeTakeFirst();
        expect({ actor, seen: row !== undefined }).toEqual({
          actor,
          seen: canReadActivity(actor, activity, members),
        });
      }
    }),
    { numRuns: 25 },
  );
});

test('an activity comes back as it was kept', async () => {
  const id = await planned(store, { agenda: ['看机井'], startTime: '09:30', invited: ['kangbao'] });
  const before = await findActivity(store.db, system, id);
  expect(before).toMatchObject({ agenda: [{ number: 1, text: '看机井' }], startTime: '09:30' });
  await step(store, id, { type: 'takePart' }, siblingClerk);
  await step(
    store,
    id,
    { type: 'enterPeople', people: [{ name: '李建国', unit: '康保县政协' }] },
    siblingClerk,
  );
  const after = await findActivity(store.db, clerk, id);
  expect(after).toMatchObject({
    version: 3,
    invitations: [{ committeeId: 'kangbao', status: 'accepted' }],
    participants: [{ committeeId: 'kangbao', name: '李建国', capacity: '', presence: null }],
  });
});

describe('closed research', () => {
  test('is found for the matters it lies in or is cited by, only once it is closed, and only research', async () => {
    await store.write((tx) => addJointMatter(tx, 'm-research', 'guyuan'));
    const place = { matterId: 'm-research', roomId: 'm-research' };
    const open = await planned(store, place);
    await closed(store, { ...place, kind: 'inspection' });
    expect(await closedResearchOf(store.db, ['m-research', 'm-other'])).toEqual([]);
    const done = await closed(store, place);
    const elsewhere = await closed(store, { title: '水源地调研' });
    await store.write((tx) =>
      tx
        .insertInto('link')
        .values({
          id: 'l-1',
          type: 'cites',
          from_kind: 'activity',
          from_id: elsewhere,
          to_kind: 'outcome',
          to_id: 'm-other',
          committee_id: 'guyuan',
          at: '2026-03-12T02:00:00.000Z',
          ended_at: null,
        })
        .execute(),
    );
    const found = await closedResearchOf(store.db, ['m-research', 'm-other']);
    expect(found.map(({ matterId, activityId }) => [matterId, activityId])).toEqual([
      ['m-research', done],
      ['m-other', elsewhere],
    ]);
    expect(found.map(({ activityId }) => activityId)).not.toContain(open);
    expect(await closedResearchOf(store.db, ['m-research'], cityClerk)).toEqual([]);
    expect(await closedResearchOf(store.db, [])).toEqual([]);
  });
});

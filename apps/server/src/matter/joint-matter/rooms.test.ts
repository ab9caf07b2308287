import { type Actor, Role } from '@concord/domain/actor';
import { anActor, system, visitor } from '@concord/domain/actor/examples';
import { AssignmentStatus } from '@concord/domain/assignment';
import { canReadContribution } from '@concord/domain/contribution';
import { type Participation, roomIdOf, seesRoom } from '@concord/domain/matter/joint-matter';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../testing.ts';
import { toEntryRow } from './entries.ts';
import { contributionReadableBy, enterRoom, entryReadableBy } from './rooms.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const committees = ['zhangjiakou', 'guyuan', 'kangbao'];
const everyone: Actor[] = [
  system,
  visitor,
  ...committees.flatMap((id) => Role.options.map((role) => anActor(role, id))),
];
const at = '2026-03-02T01:00:00.000Z';

/** Rows that say no more than who leads, who was asked, and what lies where. */
async function keep(n: number, { leadId, invited }: Participation): Promise<string> {
  const matterId = `j-${n}`;
  const head = { id: matterId, kind: 'jointMatter', version: 1, status: 'working', title: '专题' };
  await store.write(async (tx) => {
    await tx
      .insertInto('matter')
      .values({
        ...head,
        committee_id: leadId,
        number: null,
        level: 'committee',
        regulation_version: 0,
        opened_at: at,
        closed_at: null,
      })
      .execute();
    for (const [i, { committeeId, status }] of invited.entries())
      await tx
        .insertInto('assignment')
        .values(invitationRow(`${matterId}-${i}`, matterId, leadId, committeeId, status))
        .execute();
    for (const [i, sideOf] of [null, ...committees].entries())
      await tx
        .insertInto('room_entry')
        .values(
          toEntryRow({
            id: `${matterId}-e${i}`,
            version: 1,
            committeeId: sideOf ?? leadId,
            matterId,
            roomId: roomIdOf({ matterId, sideOf }),
            status: 'standing',
            kind: 'talk',
            text: '说明',
            who: '',
            onDay: null,
            evidence: null,
            authorId: 'somebody',
            at,
            withdrawnAt: null,
          }),
        )
        .execute();
    for (const committeeId of committees)
      for (const editions of [0, 1])
        await tx
          .insertInto('contribution')
          .values({
            id: `${matterId}-c-${committeeId}-${editions}`,
            version: 1,
            committee_id: committeeId,
            matter_id: matterId,
            partner_id: null,
            number: null,
            status: 'drafting',
            editions,
            hash: null,
            opened_at: at,
          })
          .execute();
  });
  return matterId;
}

const invitationRow = (
  id: string,
  matterId: string,
  leadId: string,
  organizationId: string,
  status: string,
) => ({
  id,
  version: 1,
  matter_kind: 'jointMatter',
  matter_id: matterId,
  committee_id: leadId,
  coordinator_id: leadId,
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
});

const drawn: fc.Arbitrary<Participation> = fc.record({
  leadId: fc.constantFrom(...committees),
  invited: fc.array(
    fc.record({
      committeeId: fc.constantFrom(...committees),
      status: fc.constantFrom(...AssignmentStatus.options),
    }),
    { maxLength: 3 },
  ),
});

test('SQL opens each room, and what lies in it, to exactly those the rule lets in, for every role, committee and status', async () => {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async (participation) => {
      n += 1;
      const matterId = await keep(n, participation);
      for (const actor of everyone) {
        const entries = await store.db
          .selectFrom('room_entry')
          .select('room_id')
          .where('matter_id', '=', matterId)
          .where(entryReadableBy(actor))
          .execute();
        const seen = new Set(entries.map(({ room_id }) => room_id));
        for (const sideOf of [null, ...committees]) {
          const room = { matterId, sideOf };
          const allowed = seesRoom(actor, room, participation);
          const entered = await enterRoom(store.db, actor, roomIdOf(room)).then(
            () => true,
            () => false,
          );
          expect({ actor, room, read: seen.has(roomIdOf(room)), entered }).toEqual({
            actor,
            room,
            read: allowed,
            entered: allowed,
          });
        }
        const contributions = await store.db
          .selectFrom('contribution')
          .select('id')
          .where('matter_id', '=', matterId)
          .where(contributionReadableBy(actor))
          .execute();
        const expected = committees.flatMap((committeeId) =>
          [0, 1]
            .filter((editions) =>
              canReadContribution(actor, { committeeId, matterId, editions }, participation),
            )
            .map((editions) => `${matterId}-c-${committeeId}-${editions}`),
        );
        expect({ actor, ids: contributions.map(({ id }) => id).sort() }).toEqual({
          actor,
          ids: expected.sort(),
        });
      }
    }),
    { numRuns: 12 },
  );
});

test('a room of something that is no joint matter is not there', async () => {
  await store.db
    .insertInto('matter')
    .values({
      id: 'o-1',
      kind: 'outcome',
      version: 1,
      committee_id: 'guyuan',
      status: 'drafting',
      title: '成果',
      number: null,
      level: 'committee',
      regulation_version: 0,
      opened_at: at,
      closed_at: null,
    })
    .execute();
  const clerk = anActor('countyStaff');
  await expect(enterRoom(store.db, clerk, 'o-1')).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  await expect(enterRoom(store.db, clerk, 'o-1/guyuan')).rejects.toMatchObject({
    refusal: { code: 'not_found' },
  });
});

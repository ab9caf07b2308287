import { type Actor, Role } from '@concord/domain/actor';
import { anActor, system, visitor } from '@concord/domain/actor/examples';
import { canReadDocument, partiesTo } from '@concord/domain/document';
import { matterKinds } from '@concord/domain/matter';
import { scopeLevels } from '@concord/domain/scope';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMatter, openTestStore, type TestStore } from '../testing.ts';
import { documentReadableBy, findDocument, partiesOf } from './repository.ts';

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

/** A row of an assignment that says no more than who was asked and what came of it. */
async function addParty(
  matterId: string,
  id: string,
  party: { organizationId: string; status: string; isInvitation: boolean },
): Promise<void> {
  await store.db
    .insertInto('assignment')
    .values({
      id,
      version: 1,
      matter_kind: 'outcome',
      matter_id: matterId,
      committee_id: 'zhangjiakou',
      coordinator_id: 'zhangjiakou',
      organization_id: party.organizationId,
      role: 'separate',
      parent_id: null,
      is_mandatory: 1,
      is_invitation: Number(party.isInvitation),
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

const aParty = fc.record({
  organizationId: fc.constantFrom('guyuan', 'kangbao', 'guyuan-water'),
  status: fc.constantFrom('proposed', 'issued', 'objected', 'accepted', 'delivered', 'declined', 'revoked'),
  isInvitation: fc.boolean(),
});
const aCase = fc.record({
  kind: fc.constantFrom(...matterKinds),
  leadId: fc.constantFrom(...committees),
  committeeId: fc.constantFrom(...committees),
  level: fc.constantFrom(...scopeLevels),
  readers: fc.uniqueArray(fc.constantFrom('guyuan', 'kangbao', 'guyuan-water'), { maxLength: 2 }),
  asked: fc.array(aParty, { maxLength: 3 }),
});

test('SQL shows a document to exactly those the rule lets read it, whoever leads, was asked or shared with', async () => {
  let n = 0;
  await fc.assert(
    fc.asyncProperty(aCase, async ({ leadId, committeeId, level, readers, asked }) => {
      n += 1;
      const matterId = await openMatter(store, { committeeId, readers, level });
      for (const [i, party] of asked.entries()) await addParty(matterId, `asked-${n}-${i}`, party);
      const id = `document-${n}`;
      await store.db
        .insertInto('document')
        .values({
          id,
          version: 1,
          matter_id: matterId,
          committee_id: leadId,
          status: 'open',
          title: '调研报告',
          frozen_number: null,
          frozen_name: null,
          frozen_hash: null,
          talk: 0,
          created_at: 'then',
        })
        .execute();
      const parties = partiesTo(
        { committeeId, level, readers: readers.filter((reader) => committees.includes(reader)) },
        asked.map((party) => ({ ...party, coordinatorId: 'zhangjiakou' })),
      );
      expect(await partiesOf(store.db, matterId)).toEqual(parties);
      const document = await findDocument(store.db, system, id);
      for (const actor of everyone) {
        const row = await store.db
          .selectFrom('document')
          .select('id')
          .where('id', '=', id)
          .where(documentReadableBy(actor))
          .executeTakeFirst();
        expect({ actor, seen: row !== undefined }).toEqual({
          actor,
          seen: canReadDocument(actor, document, parties),
        });
      }
    }),
    { numRuns: 30 },
  );
});

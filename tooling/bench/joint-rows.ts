import type { Store } from '@concord/server/db/database';
import { newId } from '@concord/server/db/ids';
import type { Schema } from '@concord/server/db/schema';
import type { InsertObject } from 'kysely';
import { chanceFrom, textOf } from './texts.ts';

const rowsAtOnce = 400;
export const hash = 'f'.repeat(64);
export const at = '2026-03-02T01:00:00.000Z';

const chance = chanceFrom(31);
export const aText = (): string => textOf(chance);

export type Put = <Name extends keyof Schema & string>(
  table: Name,
  rows: readonly InsertObject<Schema, Name>[],
) => Promise<void>;

export const puttingInto =
  (store: Store): Put =>
  async (table, rows) => {
    for (let start = 0; start < rows.length; start += rowsAtOnce)
      await store.write((tx) =>
        tx
          .insertInto(table)
          .values(rows.slice(start, start + rowsAtOnce))
          .execute(),
      );
  };

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const aHead = (kind: string, status: string) => ({
  id: newId(),
  kind,
  version: 1,
  committee_id: 'city',
  status,
  title: aText().slice(0, 40),
  number: null,
  level: 'committee',
  regulation_version: 0,
  opened_at: at,
  closed_at: null,
});

type Given = Pick<
  Schema['assignment'],
  'matter_kind' | 'matter_id' | 'organization_id' | 'parent_id' | 'is_invitation'
>;
export const anAssignment = (given: Given) => ({
  ...given,
  id: newId(),
  version: 1,
  committee_id: 'city',
  coordinator_id: 'city',
  role: 'sole',
  is_mandatory: 0,
  round: 1,
  status: 'accepted',
  is_owing: 1,
  is_suspended: 0,
  regulation_version: 0,
  due_by: null,
  issued_at: at,
  first_issued_at: at,
  accepted_at: at,
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

let lastEvent = 0;
export const anEvent = (aggregate: string, aggregate_id: string, version: number, type: string) => ({
  id: newId(),
  committee_id: 'city',
  // beside the numbers the platform gives while it is measured
  number: 10_000_000 + lastEvent++,
  aggregate,
  aggregate_id,
  version,
  type,
  from_status: null,
  to_status: null,
  by_kind: 'staff',
  by_person_id: null,
  by_capacity_id: null,
  by_organization_id: 'city',
  by_role: 'cityStaff',
  at,
  patch: '{}',
  note: null,
  hash,
});

export const anEntry = (matterId: string): InsertObject<Schema, 'room_entry'> => ({
  id: newId(),
  version: 1,
  committee_id: 'city',
  matter_id: matterId,
  room_id: matterId,
  status: 'standing',
  kind: 'talk',
  text: aText(),
  who: '',
  on_day: null,
  theme_id: null,
  theme_title: null,
  people: null,
  opinions: null,
  quotation: null,
  author_id: 'city',
  at,
  withdrawn_at: null,
});

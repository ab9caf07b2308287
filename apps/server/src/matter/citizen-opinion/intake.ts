import type { Actor } from '@concord/domain/actor';
import { addMonths, dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import {
  type CitizenOpinion,
  type Contact,
  type NewOpinion,
  receive,
} from '@concord/domain/matter/citizen-opinion';
import { parseReceiptCode } from '@concord/domain/receipt';
import { attach } from '../../attachment/repository.ts';
import type { Db } from '../../db/database.ts';
import { newId } from '../../db/ids.ts';
import { insertion, statement } from '../../db/statement.ts';
import type { Writing } from '../../event/writing.ts';
import { isTownship } from '../../organization/repository.ts';
import { addOpinion, findOpinion } from './repository.ts';
import type { Vault } from './vault.ts';

const intoReceipt = insertion('receipt');

/** Takes an opinion in: the opinion, its receipt, its contact in the vault. `seed`: the client's key. */
export async function takeIn(
  writing: Writing,
  vault: Vault,
  input: NewOpinion,
  seed: string,
): Promise<CitizenOpinion> {
  const { tx, actor, at, rules } = writing;
  const station = await stationByCode(tx, input.stationCode);
  const regulation = rules.on(station.committeeId, dateInShanghai(at));
  const change = accept(
    receive(await atKnownTownship(tx, input), station, newId(), actor, {
      at,
      calendar: rules.calendar,
      regulation,
    }),
  );
  await addOpinion(writing, change);
  const code_hash = vault.codeHash(vault.codeOf(seed));
  await intoReceipt(tx, [{ opinion_id: change.next.id, code_hash, seed }]);
  await attach(tx, input.photoIds, change.next.id);
  if (input.contact?.phone)
    await keepContact(
      writing,
      vault,
      change.next.id,
      input.contact,
      regulation.values['citizen.personalDataRetentionMonths'],
    );
  return change.next;
}

/** A township nobody knows is passed over: what was kept without a network must not be lost for it. */
async function atKnownTownship(tx: Db, { townshipId, ...input }: NewOpinion): Promise<NewOpinion> {
  const isKnown = townshipId !== undefined && (await isTownship(tx, townshipId));
  return isKnown ? { ...input, townshipId } : input;
}

async function keepContact(
  { tx, at }: Writing,
  vault: Vault,
  opinionId: string,
  contact: Contact,
  months: number,
): Promise<void> {
  await tx
    .insertInto('contact_vault')
    .values({
      opinion_id: opinionId,
      cipher: vault.seal(JSON.stringify(contact)),
      person_hash: vault.personHash(contact.phone),
      erase_on: addMonths(dateInShanghai(at), months),
    })
    .execute();
}

export type StationPlace = { id: string; name: string; committeeId: string; townshipId: string | null };

const selectStation = statement((db, { code }: { code: string }) =>
  db
    .selectFrom('organization')
    .select(['id', 'name', 'committee_id', 'parent_id'])
    .where('code', '=', code)
    .where('kind', '=', 'station')
    .where('to_on', 'is', null),
);

/** A station that takes in today; its code is on the poster. */
export async function stationByCode(db: Db, code: string): Promise<StationPlace> {
  const [row] = (await selectStation(db, { code })).rows;
  if (!row) throw new Refused({ code: 'not_found' });
  return { id: row.id, name: row.name, committeeId: row.committee_id, townshipId: row.parent_id };
}

/** Whoever holds the code is the citizen of that opinion. A wrong code and a mistyped one get the same answer. */
export async function citizenByCode(
  db: Db,
  vault: Vault,
  input: string,
): Promise<{ citizen: Actor; opinion: CitizenOpinion }> {
  const code = parseReceiptCode(input);
  const row =
    code === undefined
      ? undefined
      : await db
          .selectFrom('receipt')
          .select('opinion_id')
          .where('code_hash', '=', vault.codeHash(code))
          .executeTakeFirst();
  if (!row) throw new Refused({ code: 'opinion.wrong_code' });
  const citizen: Actor = { kind: 'citizen', opinionId: row.opinion_id };
  return { citizen, opinion: await findOpinion(db, citizen, row.opinion_id) };
}

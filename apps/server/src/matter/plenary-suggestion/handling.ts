import type { Actor } from '@concord/domain/actor';
import { type Handling, handlingOf } from '@concord/domain/assignment';
import { accept, Refused } from '@concord/domain/decision';
import {
  aRecordOf,
  aSuggestionOf,
  isRecordStaff,
  type NewPlenaryRecord,
  type PlenaryRecord,
  type PlenaryRecordCommand,
  type PlenarySuggestion,
  type PlenarySuggestionCommand,
  records,
  suggestions,
} from '@concord/domain/matter/plenary-suggestion';
import { runAssignment } from '../../assignment/handling.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import type { Db } from '../../db/database.ts';
import { newId } from '../../db/ids.ts';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import {
  addRecord,
  addSuggestion,
  findSuggestion,
  lastPlace,
  saveRecord,
  saveSuggestion,
  suggestionsOf,
} from './repository.ts';

/** Takes in the record of a plenary with its rows, each a suggestion of its own, in one transaction. */
export async function openRecord(writing: Writing, input: NewPlenaryRecord): Promise<PlenaryRecord> {
  const { actor, at, rules } = writing;
  const committeeId = actor.kind === 'staff' ? actor.committeeId : '';
  if (!isRecordStaff(actor, { committeeId })) throw new Refused({ code: 'matter.not_yours' });
  const record = aRecordOf(input, { id: newId(), committeeId, at });
  await addRecord(writing, records.opened(record, 'open', { actor, at }));
  const regulationVersion = rules.on(committeeId, at.slice(0, 10)).version;
  for (const [i, row] of input.rows.entries()) {
    const one = aSuggestionOf(record, row, { id: newId(), place: i + 1, at, regulationVersion });
    await addSuggestion(writing, suggestions.opened(one, 'takeIn', { actor, at }));
  }
  return record;
}

export async function runRecord(
  writing: Writing,
  record: PlenaryRecord,
  command: PlenaryRecordCommand,
): Promise<PlenaryRecord> {
  const { actor, at, tx } = writing;
  const all = await suggestionsOf(tx, platformOf(record.committeeId), record.id);
  const openItems = all.filter(({ status }) => status === 'open').length;
  const change = accept(records.decide(record, command, { actor, at, openItems }));
  await saveRecord(writing, record, change);
  return change.next;
}

/** One step of a suggestion; a split makes the pieces, taking it back withdraws them. */
export async function runSuggestion(
  writing: Writing,
  one: PlenarySuggestion,
  command: PlenarySuggestionCommand,
): Promise<PlenarySuggestion> {
  const { actor, at, tx } = writing;
  const platform = platformOf(one.committeeId);
  const circumstances = { actor, at, handling: await handlingIn(tx, platform, one.id) };
  const pieces = command.type === 'unsplit' ? await piecesOf(writing, one) : undefined;
  const target = command.type === 'merge' ? await findSuggestion(tx, actor, command.into) : undefined;
  const change = accept(suggestions.decide(one, command, { ...circumstances, pieces, target }));
  await saveSuggestion(writing, one, change);
  if (command.type === 'close') await concludeAll(writing, one);
  if (command.type === 'split') {
    const first = (await lastPlace(tx, one.recordId)) + 1;
    for (const [i, text] of command.texts.entries()) {
      const piece = aSuggestionOf(
        { id: one.recordId, committeeId: one.committeeId },
        { category: one.category, text, groups: one.groups },
        { id: newId(), place: first + i, at, regulationVersion: one.regulationVersion, splitFrom: one.id },
      );
      await addSuggestion(writing, suggestions.opened(piece, 'takeIn', { actor, at }));
    }
  }
  for (const piece of pieces ?? []) {
    const back = suggestions.decide(
      piece,
      { type: 'withdraw', reason: '拆分已撤销' },
      { actor, at, handling: piece.handling },
    );
    await saveSuggestion(writing, piece, accept(back));
  }
  return change.next;
}

/** With the suggestion its answered assignments are done. */
async function concludeAll(writing: Writing, { id, committeeId }: PlenarySuggestion): Promise<void> {
  const platform = platformOf(committeeId);
  for (const one of await assignmentsOn(writing.tx, platform, id))
    if (one.status === 'delivered' && one.parentId === null && one.role !== 'assist')
      await runAssignment(writing, one, { type: 'conclude' }, platform);
}

export async function handlingIn(db: Db, reader: Actor, id: string): Promise<Handling> {
  return handlingOf(await assignmentsOn(db, reader, id));
}

async function piecesOf({ tx }: Writing, { id, committeeId }: PlenarySuggestion) {
  const platform = platformOf(committeeId);
  const rows = await tx
    .selectFrom('plenary_suggestion')
    .innerJoin('matter', 'matter.id', 'plenary_suggestion.matter_id')
    .select('matter_id')
    .where('split_from', '=', id)
    .where('matter.status', '!=', 'withdrawn')
    .orderBy('place')
    .execute();
  const pieces = [];
  for (const { matter_id } of rows)
    pieces.push({
      ...(await findSuggestion(tx, platform, matter_id)),
      handling: await handlingIn(tx, platform, matter_id),
    });
  return pieces;
}

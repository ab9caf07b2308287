import type { StaffActor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { sentenceOfProblem } from '@concord/domain/import';
import { readIssues, type SheetPreview } from '@concord/domain/matter/issue';
import { isListStaff, itemsMax } from '@concord/domain/matter/issue-list';
import type { Db } from '../../db/database.ts';
import { readFile } from '../../import/file.ts';
import { placesOf } from '../issue/places.ts';
import { findIssueList } from './repository.ts';

/** What an inspection team's sheet would add to a list, and a sentence for each row that it would not. Keeps nothing. */
export async function previewSheet(
  db: Db,
  actor: StaffActor,
  listId: string,
  { bytes, at }: { bytes: Uint8Array; at: string },
): Promise<SheetPreview> {
  const list = await findIssueList(db, actor, listId);
  if (!isListStaff(actor, list)) throw new Refused({ code: 'not_found' });
  const { headings, rows } = await readFile(bytes);
  if (rows.length > itemsMax) throw new Refused({ code: 'issueList.full', facts: { max: String(itemsMax) } });
  const places = await placesOf(db, list.committeeId);
  const around = { aspects: list.aspects, ...places, today: dateInShanghai(at) };
  const { items, problems } = readIssues(headings, rows, around);
  return { items, problems: problems.map(sentenceOfProblem) };
}

import type { StaffActor } from '@concord/domain/actor';
import { type Assignment, reminderPaper, whyNotReminderPaper } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { draftPaper } from '../dispatch/handling.ts';
import type { Writing } from '../event/writing.ts';
import { titleOfCase } from './repository.ts';

/** Drafts a 催办函 about a late answer; checked, signed and sent like every paper. Answers the paper's id. */
export async function draftReminder(
  writing: Writing,
  reader: StaffActor,
  assignment: Assignment,
): Promise<string> {
  const today = dateInShanghai(writing.at);
  const refusal = whyNotReminderPaper(assignment, reader, today);
  if (refusal) throw new Refused(refusal);
  const { name } = await writing.tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', assignment.organizationId)
    .executeTakeFirstOrThrow();
  const title = await titleOfCase(writing.tx, reader, assignment.id);
  const words = reminderPaper(assignment, { title, organization: name, today });
  const paper = await draftPaper(
    writing,
    {
      kindCode: 'reminder',
      ...words,
      title: words.title.slice(0, 100),
      addressees: [{ organizationId: assignment.organizationId, name: '', isCopy: false }],
      fileIds: [],
    },
    { about: { kind: 'assignment', id: assignment.id } },
  );
  return paper.id;
}

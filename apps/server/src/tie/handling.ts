import { isStaff, Role } from '@concord/domain/actor';
import { accept, Refused } from '@concord/domain/decision';
import type { OrganizationKind } from '@concord/domain/organization';
import { decideTie, type Ends, type NewTie, openTie, type Tie, type TieCommand } from '@concord/domain/tie';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { addTie, saveTie, tiesPast, tiesWith } from './repository.ts';

/** A new tie of the actor's own committee. */
export async function beginTie(writing: Writing, input: NewTie): Promise<Tie> {
  const { actor, at } = writing;
  const committeeId = isStaff(actor) ? actor.committeeId : '';
  const ends = await endsOf(writing, input);
  const change = accept(openTie(input, { id: newId(), committeeId }, ends, { actor, at }));
  await addTie(writing, change);
  return change.next;
}

export async function runTie(writing: Writing, tie: Tie, command: TieCommand): Promise<Tie> {
  const { actor, at } = writing;
  const membership = await membershipOf(writing, tie.membershipId);
  const change = accept(decideTie(tie, command, { actor, at, membership }));
  await saveTie(writing, tie, change);
  return change.next;
}

/** What a tie rested on has ended: a membership, or the organisation it was with (domain.md §6 no. 17). */
export async function endTiesOf(
  writing: Writing,
  of: { membershipId: string } | { subjectId: string },
  on: string,
): Promise<void> {
  const reason = 'membershipId' in of ? '任职结束' : '联系对象已撤销或合并';
  for (const tie of await tiesPast(writing.tx, on, of)) {
    const platform = { kind: 'system' as const, committeeId: tie.committeeId };
    await runTie({ ...writing, actor: platform }, tie, { type: 'endWith', on, reason });
  }
}

async function endsOf({ tx }: Writing, { kind, membershipId, subjectId }: NewTie): Promise<Ends> {
  const [membership, subject, others] = await Promise.all([
    tx
      .selectFrom('membership')
      .select(['person_id', 'committee_id', 'role', 'from_on', 'to_on'])
      .where('id', '=', membershipId)
      .executeTakeFirst(),
    tx
      .selectFrom('organization')
      .select(['kind', 'committee_id', 'parent_id', 'to_on'])
      .where('id', '=', subjectId)
      .executeTakeFirst(),
    tiesWith(tx, kind, subjectId),
  ]);
  if (!membership || !subject) throw new Refused({ code: 'not_found' });
  return {
    membership: {
      personId: membership.person_id,
      committeeId: membership.committee_id,
      role: Role.parse(membership.role),
      from: membership.from_on,
      to: membership.to_on,
    },
    subject: {
      kind: subject.kind as OrganizationKind,
      committeeId: subject.committee_id,
      parentId: subject.parent_id,
      to: subject.to_on,
    },
    others,
  };
}

async function membershipOf({ tx }: Writing, id: string): Promise<{ from: string; to: string | null }> {
  const row = await tx
    .selectFrom('membership')
    .select(['from_on as from', 'to_on as to'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return row;
}

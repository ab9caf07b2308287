import type { Actor } from '@concord/domain/actor';
import {
  type Assignment,
  type AssignmentChange,
  type AssignmentCommand,
  belowIn,
  type Circumstances,
  concludedWith,
  consequencesOf,
  decide,
  type Order,
  order,
  orderBelow,
  reassign,
} from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import { assignableKinds, type OrganizationKind } from '@concord/domain/organization';
import { procedureOf } from '@concord/domain/regulation';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { keepPromises } from '../follow-up/promising.ts';
import { type AssignedMatter, assignable } from '../matter/assignable.ts';
import { platformOf } from '../matter/handling.ts';
import { addOutbox } from '../outbox/repository.ts';
import { addAssignment, assignmentsOn, saveAssignment } from './repository.ts';

/** One step of an assignment, and everything that follows from it for siblings and matter. */
export async function runAssignment(
  writing: Writing,
  assignment: Assignment,
  command: AssignmentCommand,
  actor: Actor = writing.actor,
): Promise<Assignment> {
  const circumstances = await settingOf(writing, assignment, actor);
  if (command.type === 'upholdObjection')
    await mustBeAssignable(writing, assignment.committeeId, [command.toId], false);
  const change = accept(decide(assignment, command, circumstances));
  await saveAssignment(writing, assignment, change);
  if (command.type === 'upholdObjection')
    await place(writing, reassign(assignment, command.toId, newId(), circumstances));
  await follow(writing, change);
  if (command.type === 'conclude')
    for (const assist of concludedWith(change.next, circumstances.siblings))
      await runAssignment(writing, assist, { type: 'conclude' }, platformOf(assignment.committeeId));
  return change.next;
}

/**
 * Gives a matter to one unit or several; `proposed` leaves the issuing to whoever coordinates: the office named, or the
 * matter's committee itself.
 */
export async function giveOut(
  writing: Writing,
  kind: Assignment['matterKind'],
  matterId: string,
  orders: readonly Order[],
  proposed: boolean,
  coordinatorId: string | null = null,
): Promise<Assignment[]> {
  const { facts, invites } = assignable(kind);
  const matter = await facts(writing, matterId, writing.actor);
  const { invited } = await mustBeAssignable(
    writing,
    matter.committeeId,
    orders.map(({ organizationId }) => organizationId),
    invites,
  );
  const siblings = await assignmentsOn(writing.tx, platformOf(matter.committeeId), matterId);
  const { committeeId, regulationVersion } = matter;
  const keptBy = { committeeId, regulationVersion, isInvitation: false };
  const circumstances = circumstancesFor(writing, matter, keptBy, siblings, [], writing.actor);
  const on = {
    matterKind: kind,
    matterId,
    committeeId,
    coordinatorId: coordinatorId ?? committeeId,
    regulationVersion,
    invited,
  };
  if (coordinatorId) await mustCoordinate(writing, committeeId, coordinatorId);
  const ids = orders.map(() => newId());
  const { changes } = accept(order(orders, on, ids, proposed, circumstances));
  for (const change of changes) await place(writing, change);
  return changes.map(({ next }) => next);
}

async function place(writing: Writing, change: AssignmentChange): Promise<void> {
  await addAssignment(writing, change);
  await follow(writing, change);
}

/** An office of the matter's own committee that hands on for units. */
async function mustCoordinate({ tx }: Writing, committeeId: string, id: string): Promise<void> {
  const row = await tx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', id)
    .where('committee_id', '=', committeeId)
    .where('kind', '=', 'coordinatorOffice')
    .where('to_on', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
}

/** A unit hands part of its task to somebody below it, in its own committee's register and history. */
export async function giveBelow(
  writing: Writing,
  parent: Assignment,
  below: Omit<Order, 'role'>,
): Promise<Assignment> {
  const { committeeId } = belowIn(parent);
  await mustBeAssignable(writing, committeeId, [below.organizationId], false);
  const circumstances = await settingOf(writing, parent, writing.actor);
  const regulationVersion =
    committeeId === parent.committeeId
      ? parent.regulationVersion
      : writing.rules.on(committeeId, dateInShanghai(writing.at)).version;
  const change = accept(orderBelow(parent, below, newId(), regulationVersion, circumstances));
  await place(writing, change);
  return change.next;
}

/**
 * The kinds of organisation that may be asked to answer, in the committee's own register; where the matter allows it
 * also other committees, which are invited.
 */
async function mustBeAssignable(
  { tx }: Writing,
  committeeId: string,
  ids: readonly string[],
  invites: boolean,
): Promise<{ invited: string[] }> {
  const rows = await tx
    .selectFrom('organization')
    .select(['id', 'kind', 'to_on', 'committee_id'])
    .where('id', 'in', [...ids])
    .execute();
  const invited: string[] = [];
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    const isOther = row?.kind === 'committee' && id !== committeeId;
    if (!row || (row.committee_id !== committeeId && !(isOther && invites)))
      throw new Refused({ code: 'not_found' });
    if (row.to_on) throw new Refused({ code: 'organization.ended' });
    if (!assignableKinds.includes(row.kind as OrganizationKind))
      throw new Refused({ code: 'organization.wrong_kind' });
    if (isOther) invited.push(id);
  }
  return { invited };
}

/** What a step looks at, with the matter as its screen shows it. */
export async function settingOf(
  writing: Writing,
  assignment: Assignment,
  actor: Actor,
): Promise<Circumstances & { matter: AssignedMatter }> {
  const platform = platformOf(assignment.committeeId);
  const all = await assignmentsOn(writing.tx, platform, assignment.matterId);
  const matter = await assignable(assignment.matterKind).facts(writing, assignment.matterId, platform);
  const siblings = all.filter(({ id, parentId }) => id !== assignment.id && parentId === assignment.parentId);
  const children = all.filter(({ parentId }) => parentId === assignment.id);
  return { ...circumstancesFor(writing, matter, assignment, siblings, children, actor), matter };
}

/** In whose history an assignment is kept, and under which rules. */
type KeptBy = Pick<Assignment, 'committeeId' | 'regulationVersion' | 'isInvitation'>;

function circumstancesFor(
  { at, rules }: Writing,
  matter: AssignedMatter,
  { committeeId, regulationVersion, isInvitation }: KeptBy,
  siblings: readonly Assignment[],
  children: readonly Assignment[],
  actor: Actor,
): Circumstances {
  const regulation = rules.at(committeeId, regulationVersion);
  const procedure = procedureOf(matter.kind, regulation, {
    isConsultation: matter.isConsultation,
    isInvitation,
  });
  return { actor, at, procedure, calendar: rules.calendar, matter, siblings, children };
}

async function follow(writing: Writing, change: AssignmentChange): Promise<void> {
  const { next } = change;
  const platform = platformOf(next.committeeId);
  const all = await assignmentsOn(writing.tx, platform, next.matterId);
  const others = all.filter(({ id }) => id !== next.id);
  const consequences = consequencesOf(change, others);
  await assignable(next.matterKind).follow(writing, change, consequences);
  await keepPromises(writing, change);
  if (consequences.some(({ type }) => type === 'handedTo')) await toHotline(writing, next);
}

/** An order for the 12345 hotline leaves through the outbox, once per round (domain.md §5.6). */
async function toHotline(writing: Writing, assignment: Assignment): Promise<void> {
  const { kind } = await writing.tx
    .selectFrom('organization')
    .select('kind')
    .where('id', '=', assignment.organizationId)
    .executeTakeFirstOrThrow();
  if (kind !== 'hotline') return;
  const { id: assignmentId, committeeId, matterId, round } = assignment;
  await addOutbox(writing, { topic: 'hotline', key: `${matterId}:${round}`, committeeId }, { assignmentId });
}

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
import { addAssignment, assignmentsOn, assignmentsOnEach, saveAssignment } from './repository.ts';

/** One step of an assignment, and everything that follows from it for siblings and matter. */
export async function runAssignment(
  writing: Writing,
  assignment: Assignment,
  command: AssignmentCommand,
  actor: Actor = writing.actor,
): Promise<Assignment> {
  const { circumstances, others } = await readAround(writing, assignment, actor);
  if (command.type === 'upholdObjection')
    await mustBeAssignable(writing, assignment.committeeId, [command.toId], false);
  const change = accept(decide(assignment, command, circumstances));
  await saveAssignment(writing, assignment, change);
  if (command.type === 'upholdObjection') {
    const instead = reassign(assignment, command.toId, newId(), circumstances);
    await place(writing, instead, [...others, change.next]);
    others.push(instead.next);
  }
  await follow(writing, change, others);
  if (command.type === 'conclude')
    for (const assist of concludedWith(change.next, circumstances.siblings))
      await runAssignment(writing, assist, { type: 'conclude' }, platformOf(assignment.committeeId));
  return change.next;
}

/**
 * Gives a matter to one unit or several; `proposed` leaves the issuing to whoever coordinates: the office named, or the
 * matter's committee itself.
 */
export const giveOut = (
  writing: Writing,
  kind: Assignment['matterKind'],
  matterId: string,
  orders: readonly Order[],
  proposed: boolean,
  coordinatorId: string | null = null,
): Promise<Assignment[]> => giveOutEach(writing, kind, [matterId], orders, proposed, coordinatorId);

/** The same of several matters: who may be asked is looked up once for each committee, not for each matter. */
export async function giveOutEach(
  writing: Writing,
  kind: Assignment['matterKind'],
  matterIds: readonly string[],
  orders: readonly Order[],
  proposed: boolean,
  coordinatorId: string | null,
): Promise<Assignment[]> {
  const { facts, invites } = assignable(kind);
  const asked = orders.map(({ organizationId }) => organizationId);
  const invitedBy = new Map<string, readonly string[]>();
  const invitedOf = async (committeeId: string): Promise<readonly string[]> => {
    const known = invitedBy.get(committeeId);
    if (known) return known;
    const { invited } = await mustBeAssignable(writing, committeeId, asked, invites);
    if (coordinatorId) await mustCoordinate(writing, committeeId, coordinatorId);
    invitedBy.set(committeeId, invited);
    return invited;
  };
  const matters = new Map<string, AssignedMatter>();
  for (const id of matterIds) if (!matters.has(id)) matters.set(id, await facts(writing, id, writing.actor));
  const [first] = matters.values();
  if (!first) return [];
  const on = await assignmentsOnEach(writing.tx, platformOf(first.committeeId), [...matters.keys()]);
  const given: Assignment[] = [];
  for (const [matterId, matter] of matters) {
    const { committeeId, regulationVersion } = matter;
    const invited = await invitedOf(committeeId);
    const all = on(matterId);
    const keptBy = { committeeId, regulationVersion, isInvitation: false };
    const circumstances = circumstancesFor(writing, matter, keptBy, all, [], writing.actor);
    const owner = { committeeId, coordinatorId: coordinatorId ?? committeeId, regulationVersion };
    const ids = orders.map(() => newId());
    const ordered = { matterKind: kind, matterId, ...owner, invited };
    const { changes } = accept(order(orders, ordered, ids, proposed, circumstances));
    for (const [i, change] of changes.entries())
      await place(writing, change, [...all, ...changes.slice(0, i).map(({ next }) => next)]);
    given.push(...changes.map(({ next }) => next));
  }
  return given;
}

/** `others`: what lies on the matter beside it. */
async function place(
  writing: Writing,
  change: AssignmentChange,
  others: readonly Assignment[],
): Promise<void> {
  await addAssignment(writing, change);
  await follow(writing, change, others);
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
  const { circumstances, others } = await readAround(writing, parent, writing.actor);
  const regulationVersion =
    committeeId === parent.committeeId
      ? parent.regulationVersion
      : writing.rules.on(committeeId, dateInShanghai(writing.at)).version;
  const change = accept(orderBelow(parent, below, newId(), regulationVersion, circumstances));
  await place(writing, change, [...others, parent]);
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

export const circumstancesOf = async (
  writing: Writing,
  assignment: Assignment,
  actor: Actor,
): Promise<Circumstances> => (await readAround(writing, assignment, actor)).circumstances;

/** What a step depends on, and all that lies on the matter beside this assignment; read once for both. */
async function readAround(
  writing: Writing,
  assignment: Assignment,
  actor: Actor,
): Promise<{ circumstances: Circumstances; others: Assignment[] }> {
  const platform = platformOf(assignment.committeeId);
  const all = await assignmentsOn(writing.tx, platform, assignment.matterId);
  const matter = await assignable(assignment.matterKind).facts(writing, assignment.matterId, platform);
  const others = all.filter(({ id }) => id !== assignment.id);
  const siblings = others.filter(({ parentId }) => parentId === assignment.parentId);
  const children = others.filter(({ parentId }) => parentId === assignment.id);
  const circumstances = circumstancesFor(writing, matter, assignment, siblings, children, actor);
  return { circumstances, others };
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

async function follow(
  writing: Writing,
  change: AssignmentChange,
  others: readonly Assignment[],
): Promise<void> {
  const { next } = change;
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

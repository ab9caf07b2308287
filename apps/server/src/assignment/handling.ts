import type { Actor } from '@concord/domain/actor';
import {
  type Assignment,
  type AssignmentChange,
  type AssignmentCommand,
  type Circumstances,
  type Consequence,
  concludedWith,
  consequencesOf,
  decide,
  type MatterFacts,
  type Order,
  order,
  orderBelow,
  reassign,
} from '@concord/domain/assignment';
import { accept, Refused } from '@concord/domain/decision';
import { assignableKinds, type OrganizationKind } from '@concord/domain/organization';
import { procedureOf } from '@concord/domain/regulation';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { answerBy, platformOf, runOpinion, runTheme } from '../matter/handling.ts';
import { findTheme } from '../matter/theme/repository.ts';
import { addOutbox } from '../outbox/repository.ts';
import { addAssignment, assignmentsOn, saveAssignment } from './repository.ts';

type MatterKind = 'citizenOpinion' | 'theme';

/** One step of an assignment, and everything that follows from it for siblings and matter. */
export async function runAssignment(
  writing: Writing,
  assignment: Assignment,
  command: AssignmentCommand,
  actor: Actor = writing.actor,
): Promise<Assignment> {
  const circumstances = await circumstancesOf(writing, assignment, actor);
  if (command.type === 'upholdObjection')
    await mustBeAssignable(writing, assignment.committeeId, [command.toId]);
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

/** Gives a matter to one unit or several; `proposed` leaves the issuing to the coordinator. */
export async function giveOut(
  writing: Writing,
  kind: MatterKind,
  matterId: string,
  orders: readonly Order[],
  proposed: boolean,
): Promise<Assignment[]> {
  const matter = await matterOf(writing, kind, matterId, writing.actor);
  await mustBeAssignable(
    writing,
    matter.committeeId,
    orders.map(({ organizationId }) => organizationId),
  );
  const siblings = await assignmentsOn(writing.tx, platformOf(matter.committeeId), matterId);
  const circumstances = circumstancesFor(writing, matter, siblings, [], writing.actor);
  const on = {
    matterKind: kind,
    matterId,
    committeeId: matter.committeeId,
    coordinatorId: matter.committeeId,
    regulationVersion: matter.regulationVersion,
  };
  const { changes } = accept(
    order(
      orders,
      on,
      orders.map(() => newId()),
      proposed,
      circumstances,
    ),
  );
  for (const change of changes) await place(writing, change);
  return changes.map(({ next }) => next);
}

/** A unit breaks its task down to one below it. */
export async function giveBelow(
  writing: Writing,
  parent: Assignment,
  below: Omit<Order, 'role'>,
): Promise<Assignment> {
  await mustBeAssignable(writing, parent.committeeId, [below.organizationId]);
  const circumstances = await circumstancesOf(writing, parent, writing.actor);
  const change = accept(orderBelow(parent, below, newId(), circumstances));
  await place(writing, change);
  return change.next;
}

async function place(writing: Writing, change: AssignmentChange): Promise<void> {
  await addAssignment(writing, change);
  await follow(writing, change);
}

/** The kinds of organisation that may be asked to answer, in the committee's own register. */
async function mustBeAssignable({ tx }: Writing, committeeId: string, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom('organization')
    .select(['id', 'kind', 'to_on', 'committee_id'])
    .where('id', 'in', [...ids])
    .execute();
  for (const id of ids) {
    const row = rows.find((one) => one.id === id);
    if (!row || row.committee_id !== committeeId) throw new Refused({ code: 'not_found' });
    if (row.to_on) throw new Refused({ code: 'organization.ended' });
    if (!assignableKinds.includes(row.kind as OrganizationKind))
      throw new Refused({ code: 'organization.wrong_kind' });
  }
}

type Matter = MatterFacts & {
  kind: MatterKind;
  committeeId: string;
  regulationVersion: number;
  isConsultation: boolean;
};

async function matterOf(writing: Writing, kind: string, id: string, reader: Actor): Promise<Matter> {
  if (kind === 'theme') {
    const { committeeId, regulationVersion } = await findTheme(writing.tx, reader, id);
    return { kind, committeeId, regulationVersion, isConsultation: false, sponsorIds: [], parts: [] };
  }
  const opinion = await findOpinion(writing.tx, reader, id);
  if (opinion.themeId && opinion.status === 'merged') throw new Refused({ code: 'opinion.in_theme' });
  if (opinion.isQuarantined) throw new Refused({ code: 'opinion.quarantined' });
  const { committeeId, regulationVersion, isConsultation } = opinion;
  const promised = answerBy(opinion, writing.at);
  return {
    kind: 'citizenOpinion',
    committeeId,
    regulationVersion,
    isConsultation,
    sponsorIds: [id],
    parts: [],
    ...promised,
  };
}

export async function circumstancesOf(
  writing: Writing,
  assignment: Assignment,
  actor: Actor,
): Promise<Circumstances> {
  const platform = platformOf(assignment.committeeId);
  const all = await assignmentsOn(writing.tx, platform, assignment.matterId);
  const matter = await matterOf(writing, assignment.matterKind, assignment.matterId, platform);
  const siblings = all.filter(({ id, parentId }) => id !== assignment.id && parentId === assignment.parentId);
  const children = all.filter(({ parentId }) => parentId === assignment.id);
  return circumstancesFor(writing, matter, siblings, children, actor);
}

function circumstancesFor(
  { at, rules }: Writing,
  matter: Matter,
  siblings: readonly Assignment[],
  children: readonly Assignment[],
  actor: Actor,
): Circumstances {
  const regulation = rules.at(matter.committeeId, matter.regulationVersion);
  const procedure = procedureOf(matter.kind, regulation, matter.isConsultation);
  return { actor, at, procedure, calendar: rules.calendar, matter, siblings, children };
}

async function follow(writing: Writing, change: AssignmentChange): Promise<void> {
  const { next } = change;
  const platform = platformOf(next.committeeId);
  const all = await assignmentsOn(writing.tx, platform, next.matterId);
  const others = all.filter(({ id }) => id !== next.id);
  for (const consequence of consequencesOf(change, others)) {
    if (next.matterKind === 'theme') await followTheme(writing, next, consequence);
    else await followOpinion(writing, next, consequence);
    if (consequence.type === 'handedTo') await toHotline(writing, next);
  }
}

async function followOpinion(
  writing: Writing,
  { matterId, committeeId }: Assignment,
  consequence: Consequence,
): Promise<void> {
  const platform = platformOf(committeeId);
  const opinion = await findOpinion(writing.tx, platform, matterId);
  switch (consequence.type) {
    case 'handedTo': {
      const { organizationId: ownerId } = consequence;
      await runOpinion(
        writing,
        opinion,
        { type: 'route', ownerId, readers: await readersFor(writing, ownerId, committeeId) },
        platform,
      );
      return;
    }
    case 'letIn': {
      const { organizationId: readerId } = consequence;
      if (!opinion.readers.includes(readerId))
        await runOpinion(writing, opinion, { type: 'letIn', readerId }, platform);
      return;
    }
    case 'takenUp':
      if (opinion.status === 'routed')
        await runOpinion(writing, opinion, { type: 'startAnswering' }, platform);
      return;
    case 'reworked':
      await runOpinion(writing, opinion, { type: 'startAnswering' }, platform);
      return;
    case 'answered':
      await runOpinion(writing, opinion, { type: 'answer', text: consequence.text }, platform);
      return;
    case 'givenBack':
      if (['routed', 'answering'].includes(opinion.status))
        await runOpinion(writing, opinion, { type: 'takeBack' }, platform);
  }
}

async function followTheme(
  writing: Writing,
  { matterId, committeeId }: Assignment,
  consequence: Consequence,
): Promise<void> {
  const platform = platformOf(committeeId);
  const theme = await findTheme(writing.tx, platform, matterId);
  switch (consequence.type) {
    case 'handedTo': {
      const { organizationId: ownerId } = consequence;
      await runTheme(
        writing,
        theme,
        { type: 'route', ownerId, readers: await readersFor(writing, ownerId, committeeId) },
        platform,
      );
      return;
    }
    case 'letIn': {
      const { organizationId: readerId } = consequence;
      if (!theme.readers.includes(readerId))
        await runTheme(writing, theme, { type: 'letIn', readerId }, platform);
      return;
    }
    case 'takenUp':
      if (theme.status === 'routed') await runTheme(writing, theme, { type: 'startAnswering' }, platform);
      return;
    case 'reworked':
      await runTheme(writing, theme, { type: 'startAnswering' }, platform);
      return;
    case 'answered':
      await runTheme(writing, theme, { type: 'answer', text: consequence.text }, platform);
      return;
    case 'givenBack':
      if (['routed', 'answering'].includes(theme.status))
        await runTheme(writing, theme, { type: 'takeBack' }, platform);
  }
}

/** The unit itself, and the offices that pursue what it owes (domain.md §2 no. 20). */
async function readersFor({ tx }: Writing, organizationId: string, committeeId: string): Promise<string[]> {
  const offices = await tx
    .selectFrom('organization')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('kind', '=', 'supervisionOffice')
    .orderBy('id')
    .execute();
  return [organizationId, ...offices.map(({ id }) => id)];
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

import { readsAs } from '@concord/domain/actor';
import type { Assignment, Order } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import {
  type Directive,
  type DirectiveCommand,
  type DirectiveText,
  decideDirective,
  recordDirective,
  recordNone,
  whyNotDirective,
} from '@concord/domain/directive';
import type { Dispatch } from '@concord/domain/dispatch';
import { type MatterKind, matterKinds } from '@concord/domain/matter';
import { headsOf, type Telling } from '@concord/domain/notice';
import { giveOut } from '../assignment/handling.ts';
import { attach } from '../attachment/repository.ts';
import { newId } from '../db/ids.ts';
import { desksOf, filesOf } from '../dispatch/addressing.ts';
import { findDispatch } from '../dispatch/repository.ts';
import type { Writing } from '../event/writing.ts';
import { addLink } from '../matter/links.ts';
import { addDirective, findDirective, saveDirective } from './repository.ts';

/** What a leader wrote on a paper, or that nobody has. */
export async function record(
  writing: Writing,
  dispatchId: string,
  input: DirectiveText | { none: Pick<DirectiveText, 'givenOn' | 'requirement'> },
): Promise<Directive> {
  const { actor, at, tx } = writing;
  const paper = await findDispatch(tx, actor, dispatchId);
  const issuedOn = issueDayOf(writing, paper);
  const where = { id: newId(), committeeId: paper.committeeId, dispatchId };
  const around = { actor, at, issuedOn };
  const change = accept(
    'none' in input ? recordNone(where, input.none, around) : recordDirective(where, input, around),
  );
  const { next } = change;
  await filesOf(tx, next.scanIds, next.id);
  await addDirective(writing, change, toldOf(next));
  await attach(tx, next.scanIds, next.id, 'directive');
  await addLink(writing, {
    type: 'directs',
    from: { kind: 'dispatch', id: dispatchId },
    to: { kind: 'directive', id: next.id },
    committeeId: next.committeeId,
  });
  return next;
}

const toldOf = ({ isNone, committeeId }: Directive): Telling[] =>
  isNone ? [] : [['公文有领导批示,已登记', headsOf(committeeId)]];

/** Only the committee whose paper it is takes down what was written on it. */
function issueDayOf({ actor }: Writing, paper: Dispatch): string {
  if (
    actor.kind !== 'staff' ||
    actor.committeeId !== paper.committeeId ||
    readsAs(actor) !== paper.committeeId
  )
    throw new Refused({ code: 'not_found' });
  if (paper.status !== 'issued' || !paper.issuedAt) throw new Refused({ code: 'directive.not_issued' });
  return dateInShanghai(paper.issuedAt);
}

export async function runDirective(
  writing: Writing,
  directive: Directive,
  command: DirectiveCommand,
): Promise<Directive> {
  const { actor, at, tx } = writing;
  const paper = await findDispatch(tx, actor, directive.dispatchId);
  const issuedOn = dateInShanghai(paper.issuedAt ?? at);
  const change = accept(decideDirective(directive, command, { actor, at, issuedOn }));
  if (command.type === 'correct') await filesOf(tx, command.directive.scanIds, directive.id);
  const desks = command.type === 'setLevel' ? await desksOf(tx, openedTo(change.next, paper)) : [];
  await saveDirective(
    writing,
    directive,
    change,
    desks.length > 0 ? [['可以查看公文的领导批示', ...desks]] : [],
  );
  if (command.type === 'correct') await attach(tx, command.directive.scanIds, directive.id, 'directive');
  return change.next;
}

/** Who reads it by its level, beside its own committee. */
const openedTo = ({ level, handedTo }: Directive, { recipients }: Dispatch): string[] =>
  level === 'committee'
    ? []
    : level === 'handed'
      ? handedTo
      : [
          ...new Set([
            ...handedTo,
            ...recipients.flatMap(({ organizationId, deliveredAt }) =>
              organizationId && deliveredAt ? [organizationId] : [],
            ),
          ]),
        ];

/**
 * Tasks with days, because of what a leader wrote: on the suggestions of the matter its paper is about. What is
 * required goes along as the instruction where none of its own is given.
 */
export async function handOut(
  writing: Writing,
  id: string,
  orders: readonly Order[],
): Promise<{ directive: Directive; assignments: Assignment[] }> {
  const { actor, at, tx } = writing;
  const directive = await findDirective(tx, actor, id);
  const paper = await findDispatch(tx, actor, directive.dispatchId);
  const issuedOn = dateInShanghai(paper.issuedAt ?? at);
  const refusal = whyNotDirective(directive, 'handOut', { actor, at, issuedOn });
  if (refusal) throw new Refused(refusal);
  const { about } = paper;
  if (!about || !isMatter(about.kind)) throw new Refused({ code: 'directive.no_matter' });
  const instructed = orders.map((order) => ({
    ...order,
    instruction: order.instruction || directive.requirement,
  }));
  const assignments = await giveOut(writing, about.kind, about.id, instructed, false);
  const to = assignments.map(({ organizationId }) => organizationId);
  const next = await runDirective(writing, directive, { type: 'handOut', to });
  for (const assignment of assignments)
    await addLink(writing, {
      type: 'yields',
      from: { kind: 'directive', id },
      to: { kind: 'assignment', id: assignment.id },
      committeeId: directive.committeeId,
    });
  return { directive: next, assignments };
}

const isMatter = (kind: string): kind is MatterKind => (matterKinds as readonly string[]).includes(kind);

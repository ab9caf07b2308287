import type { StaffActor } from '@concord/domain/actor';
import type { AssignmentCommand } from '@concord/domain/assignment';
import { addDays, dateInShanghai } from '@concord/domain/calendar';
import { accept } from '@concord/domain/decision';
import { keepAfter } from '@concord/domain/evidence';
import type { IssueCommand } from '@concord/domain/matter/issue';
import { giveBelow, giveOut } from '../assignment/handling.ts';
import { assignmentsOn, findAssignment } from '../assignment/repository.ts';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { addEvidence, evidenceOn } from '../evidence/repository.ts';
import { takeOver } from '../evidence/showing.ts';
import { runIssue } from '../matter/issue/handling.ts';
import { findIssue } from '../matter/issue/repository.ts';
import { villageCalled } from '../organization/villages.ts';
import { as, onAssignment, pairOf, type World } from './acting.ts';
import told from './issues.json' with { type: 'json' };
import type { Pair } from './people.ts';
import { type Pictures, type Scene, sendPicture } from './pictures.ts';

export type IssueWorld = World & { townships: ReadonlyMap<string, string>; pictures: Pictures };
export type Fate = 'withdrawn' | 'planned' | 'held' | 'fixed' | 'verified' | 'struck';
export type Item = { id: string; index: number; scene: Scene; countyId: string; fate: Fate; village: string };

export const pick = <T>(of: readonly T[], index: number): T => of[index % of.length] as T;

export const accepting: AssignmentCommand = { type: 'accept', contactPerson: '值班室' };

/** One step of an item by somebody. */
export const step = async (writing: Writing, actor: StaffActor, id: string, command: IssueCommand) =>
  runIssue(as(writing, actor), await findIssue(writing.tx, actor, id), command);

export async function give(
  writing: Writing,
  clerk: StaffActor,
  id: string,
  organizationId: string,
  instruction: string,
): Promise<void> {
  const order = {
    organizationId,
    role: 'sole' as const,
    parts: [],
    isMandatory: true,
    instruction,
    dueBy: null,
  };
  await giveOut(as(writing, clerk), 'issue', id, [order], false);
}

/** On the assignment by which the item was given to the actor's organisation or its committee. */
export async function onTop(writing: Writing, actor: StaffActor, id: string, command: AssignmentCommand) {
  const all = await assignmentsOn(writing.tx, actor, id);
  const top = all.findLast(({ parentId }) => parentId === null);
  return top && onAssignment(writing, actor, top.id, command);
}

/** The county signs, and hands every third problem on to a township, some of those to the village. */
export async function takeUp(writing: Writing, item: Item, world: IssueWorld): Promise<void> {
  const county = pairOf(world.cast, item.countyId);
  const top = await onTop(writing, county.clerk, item.id, accepting);
  const townshipId = world.townships.get(item.countyId);
  if (!top || !townshipId || item.index % 4 !== 0) return;
  const below = {
    organizationId: townshipId,
    parts: [],
    isMandatory: true,
    instruction: '请逐村整改。',
    dueBy: null,
  };
  const child = await giveBelow(as(writing, county.clerk), top, below);
  const { clerk } = pairOf(world.cast, townshipId);
  const taken = await onAssignment(writing, clerk, child.id, accepting);
  if (item.fate !== 'held') return;
  const villageId = await villageCalled(as(writing, clerk), item.village);
  await giveBelow(as(writing, clerk), taken, {
    ...below,
    organizationId: villageId,
    instruction: '请清理到户。',
  });
}

/** Whoever has it in hand answers, from below upwards. */
export async function putRight(writing: Writing, item: Item, world: IssueWorld): Promise<void> {
  const county = pairOf(world.cast, item.countyId);
  const children = (await assignmentsOn(writing.tx, county.clerk, item.id)).filter(
    ({ parentId }) => parentId,
  );
  for (const { id, organizationId } of children) {
    const town = pairOf(world.cast, organizationId);
    await answer(writing, town, id, item, world);
    await onAssignment(writing, county.clerk, id, { type: 'pass', grade: null, note: '' });
  }
  await answerTop(writing, item, world);
}

export async function answerTop(writing: Writing, item: Item, world: IssueWorld): Promise<void> {
  const county = pairOf(world.cast, item.countyId);
  const all = await assignmentsOn(writing.tx, county.clerk, item.id);
  const top = all.findLast(({ parentId }) => parentId === null);
  if (top) await answer(writing, county, top.id, item, world);
}

/** With photos of its own or taken over from below; a long-term item with dated steps instead. */
async function answer(writing: Writing, by: Pair, id: string, item: Item, world: IssueWorld): Promise<void> {
  const own = as(writing, by.clerk);
  const today = dateInShanghai(writing.at);
  const isPlan = item.fate === 'planned';
  const steps = pick(told.plans, item.index);
  const assignment = await findAssignment(writing.tx, by.clerk, id);
  const sent = (await evidenceOn(writing.tx, by.clerk, item.id)).filter(
    ({ assignmentId, side }) => side === 'after' && assignmentId !== id,
  );
  if (!isPlan && sent.length > 0 && assignment.round === 1)
    await takeOver(
      own,
      id,
      sent.map((photo) => photo.id),
    );
  else if (!isPlan) {
    const photoId = await sendPicture(own, world.pictures(item.scene, 'after'));
    const facts = { photoId, takenOn: today, place: item.village, note: '已整改', pairId: null };
    const keeping = { id: newId(), matterId: item.id, committeeId: assignment.committeeId };
    await addEvidence(
      own,
      accept(keepAfter(facts, keeping, assignment, { actor: by.clerk, at: writing.at })),
    );
  }
  await onAssignment(writing, by.clerk, id, {
    type: 'draft',
    text: isPlan ? '需列入年度计划分步实施,整改计划如下。' : pick(told.answers, item.index),
    answers: [],
    grade: null,
    commitments: isPlan
      ? steps.map((text, at) => ({ text, dueOn: addDays(today, pick([110, 290 + item.index, 480], at)) }))
      : [],
  });
  await onAssignment(writing, by.leader, id, { type: 'sign', number: '' });
}

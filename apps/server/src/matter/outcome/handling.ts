import { isResearch } from '@concord/domain/activity';
import { accept, Refused } from '@concord/domain/decision';
import type { Dispatch, Draft } from '@concord/domain/dispatch';
import {
  type FeedbackSide,
  type Outcome,
  type OutcomeCommand,
  type OutcomeText,
  openOutcome,
  outcomeConcerns,
  paperText,
  whyNotOutcome,
} from '@concord/domain/matter/outcome';
import { findActivity } from '../../activity/repository.ts';
import { newId } from '../../db/ids.ts';
import { draftPaper, runPaper } from '../../dispatch/handling.ts';
import { dispatchesAbout, findDispatch } from '../../dispatch/repository.ts';
import { findDocument } from '../../document/repository.ts';
import { findVersion } from '../../document/versions.ts';
import type { Writing } from '../../event/writing.ts';
import { namesOf } from '../../organization/repository.ts';
import { addLink } from '../links.ts';
import { findMatter } from '../repository.ts';
import { outcomeAround, textOf } from './circumstances.ts';
import { shared, stepOutcome } from './following.ts';
import { contributorsOf, participantsOf } from './joint.ts';
import { addOutcome, findOutcome } from './repository.ts';

/** Begins an outcome, of a joint matter one leads or by itself; its text is typed, or the last version of a document. */
export async function beginOutcome(
  writing: Writing,
  text: OutcomeText,
  jointMatterId: string | null,
  documentId: string | null = null,
): Promise<Outcome> {
  const { actor, at, rules, tx } = writing;
  const committeeId = actor.kind === 'staff' ? actor.committeeId : '';
  if (jointMatterId) {
    const joint = await findMatter(tx, actor, jointMatterId);
    if (joint.kind !== 'jointMatter') throw new Refused({ code: 'not_found' });
    if (joint.committeeId !== committeeId) throw new Refused({ code: 'outcome.not_lead' });
  }
  const beginning = {
    id: newId(),
    committeeId,
    jointMatterId,
    report: documentId && jointMatterId ? await lastVersion(writing, documentId, jointMatterId) : null,
    readers: await participantsOf(tx, jointMatterId, committeeId),
    regulationVersion: rules.on(committeeId, at.slice(0, 10)).version,
  };
  const change = accept(openOutcome(beginning, text, { actor, at }));
  await addOutcome(writing, change, outcomeConcerns(change.next, 'open'));
  if (jointMatterId)
    await addLink(writing, {
      type: 'issues',
      from: { kind: 'jointMatter', id: jointMatterId },
      to: { kind: 'outcome', id: change.next.id },
      committeeId,
    });
  return change.next;
}

/** The version of a document on the joint matter that was frozen last. */
async function lastVersion({ tx, actor }: Writing, documentId: string, jointMatterId: string) {
  const { matterId, frozen } = await findDocument(tx, actor, documentId);
  if (matterId !== jointMatterId) throw new Refused({ code: 'not_found' });
  if (!frozen) throw new Refused({ code: 'outcome.version_needed' });
  return { documentId, number: frozen.number };
}

/** What a step names must be there: a version of a document of the joint matter, research that was closed. */
async function mustExist({ tx, actor }: Writing, { jointMatterId }: Outcome, command: OutcomeCommand) {
  if (command.type === 'takeVersion') {
    const { matterId } = await findDocument(tx, actor, command.documentId);
    if (matterId !== jointMatterId) throw new Refused({ code: 'not_found' });
    await findVersion(tx, command.documentId, command.number);
  }
  if (command.type === 'cite') {
    const { kind, status } = await findActivity(tx, actor, command.activityId);
    if (!isResearch(kind) || status !== 'closed') throw new Refused({ code: 'outcome.not_research' });
  }
}

/** One step somebody takes. What is taken back is the paper; the outcome follows it. */
export async function runOutcome(
  writing: Writing,
  outcome: Outcome,
  command: OutcomeCommand,
): Promise<Outcome> {
  if (command.type !== 'takeBack') {
    await mustExist(writing, outcome, command);
    const next = await stepOutcome(writing, outcome, command);
    if (command.type === 'cite')
      await addLink(writing, {
        type: 'cites',
        from: { kind: 'activity', id: command.activityId },
        to: { kind: 'outcome', id: outcome.id },
        committeeId: outcome.committeeId,
      });
    return command.type === 'revise' ? shared(writing, next) : next;
  }
  await mayTake(writing, outcome, command.type);
  const paper = await findDispatch(writing.tx, writing.actor, outcome.paperId ?? '');
  await runPaper(writing, paper, { type: 'discard', reason: command.reason });
  return findOutcome(writing.tx, writing.actor, outcome.id);
}

async function mayTake(writing: Writing, outcome: Outcome, type: OutcomeCommand['type']): Promise<void> {
  const { actor, at, tx } = writing;
  const refusal = whyNotOutcome(outcome, type, await outcomeAround(tx, outcome, { actor, at }));
  if (refusal) throw new Refused(refusal);
}

type Addressed = Pick<Draft, 'addressees'>;

/** The paper that carries it: its words and suggestions as they stand, and who took part. */
export async function preparePaper(
  writing: Writing,
  outcome: Outcome,
  { addressees }: Addressed,
): Promise<{ outcome: Outcome; paper: Dispatch }> {
  const { tx } = writing;
  await mayTake(writing, outcome, 'prepare');
  const contributors = await contributorsOf(tx, outcome.jointMatterId, outcome.committeeId);
  const names = await namesOf(
    tx,
    contributors.map(({ organizationId }) => organizationId),
  );
  const body = paperText(
    outcome,
    await textOf(tx, outcome),
    contributors.map(({ organizationId, share }) => ({ name: names[organizationId] ?? '', share })),
  );
  const earlier = await dispatchesAbout(tx, writing.actor, outcome.id);
  const replaced = earlier.findLast(
    ({ status, kind }) => status === 'withdrawn' && kind.code === outcome.form,
  );
  const paper = await draftPaper(
    writing,
    { kindCode: outcome.form, title: outcome.title, body, addressees, fileIds: [] },
    { about: { kind: 'outcome', id: outcome.id }, replacesId: replaced?.id ?? null, isBodyFixed: true },
  );
  const next = await stepOutcome(writing, outcome, { type: 'prepare', paperId: paper.id });
  await linkPaper(writing, outcome, paper);
  return { outcome: next, paper };
}

/** The paper by which one of the three sides is told what came of it. */
export async function prepareFeedback(
  writing: Writing,
  outcome: Outcome,
  side: FeedbackSide,
  draft: Omit<Draft, 'kindCode'>,
): Promise<Dispatch> {
  await mayTake(writing, outcome, 'giveFeedback');
  const { papers } = await outcomeAround(writing.tx, outcome, writing);
  if (papers.includes(side)) throw new Refused({ code: 'outcome.feedback_given' });
  const about = { kind: 'outcome' as const, id: outcome.id };
  const paper = await draftPaper(writing, { ...draft, kindCode: 'feedback' }, { about });
  await stepOutcome(writing, outcome, { type: 'giveFeedback', side, dispatchId: paper.id });
  await linkPaper(writing, outcome, paper);
  return paper;
}

const linkPaper = (writing: Writing, { id, committeeId }: Outcome, paper: Dispatch): Promise<void> =>
  addLink(writing, {
    type: 'issues',
    from: { kind: 'outcome', id },
    to: { kind: 'dispatch', id: paper.id },
    committeeId,
  });

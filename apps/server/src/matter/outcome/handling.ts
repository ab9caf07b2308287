import { isResearch } from '@concord/domain/activity';
import { accept, Refused } from '@concord/domain/decision';
import type { Dispatch, Draft } from '@concord/domain/dispatch';
import { asPlainText } from '@concord/domain/document';
import {
  type FeedbackSide,
  type Outcome,
  type OutcomeCommand,
  OutcomeText,
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
import { platformOf } from '../handling.ts';
import { addLink, endLink } from '../links.ts';
import { findMatter } from '../repository.ts';
import { outcomeAround } from './circumstances.ts';
import { stepOutcome } from './following.ts';
import { contributorsOf, participantsOf } from './joint.ts';
import { addOutcome, draftsOf, findOutcome } from './repository.ts';

/** Begins an outcome, of a joint matter one leads or by itself. */
export async function beginOutcome(
  writing: Writing,
  text: OutcomeText,
  jointMatterId: string | null,
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

/** One step somebody takes. What is taken back is the paper; the outcome follows it. */
export async function runOutcome(
  writing: Writing,
  outcome: Outcome,
  command: OutcomeCommand,
): Promise<Outcome> {
  if (command.type !== 'takeBack') {
    const next = await stepOutcome(writing, outcome, command);
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

/** Who takes part in the joint matter by now reads along. */
async function shared(writing: Writing, outcome: Outcome): Promise<Outcome> {
  const readers = await participantsOf(writing.tx, outcome.jointMatterId, outcome.committeeId);
  if (readers.join() === outcome.readers.join()) return outcome;
  return stepOutcome(writing, outcome, { type: 'share', readers }, platformOf(outcome.committeeId));
}

/** For whoever changes who takes part in a joint matter. */
export async function shareOutcomes(writing: Writing, jointMatterId: string): Promise<void> {
  for (const id of await draftsOf(writing.tx, jointMatterId))
    await shared(writing, await findOutcome(writing.tx, platformOf(''), id));
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
    outcome.body,
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

/** Research that was closed leads to it, or does not after all; the activity is one its people read. */
export async function citeResearch(
  writing: Writing,
  outcome: Outcome,
  activityId: string,
  type: 'cite' | 'uncite',
): Promise<Outcome> {
  const activity = await findActivity(writing.tx, writing.actor, activityId);
  if (activity.status !== 'closed' || !isResearch(activity.kind))
    throw new Refused({ code: 'outcome.research_needed' });
  const next = await stepOutcome(writing, outcome, { type, activityId, title: activity.title });
  if (type === 'uncite') await endLink(writing, activityId, 'cites', outcome.id);
  else
    await addLink(writing, {
      type: 'cites',
      from: { kind: 'activity', id: activityId },
      to: { kind: 'outcome', id: outcome.id },
      committeeId: outcome.committeeId,
    });
  return next;
}

/** Its text becomes what the committees wrote together, as that was frozen. */
export async function takeText(
  writing: Writing,
  outcome: Outcome,
  { documentId, number }: { documentId: string; number: number },
): Promise<Outcome> {
  const document = await findDocument(writing.tx, writing.actor, documentId);
  if (document.matterId !== outcome.jointMatterId) throw new Refused({ code: 'not_found' });
  const version = await findVersion(writing.tx, documentId, number);
  const { title, form, parts } = outcome;
  const text = OutcomeText.safeParse({
    title,
    form,
    body: asPlainText(version),
    suggestions: parts.map((part) => part.text),
  });
  if (!text.success) throw new Refused({ code: 'outcome.text_too_long' });
  return stepOutcome(writing, outcome, { type: 'revise', text: text.data });
}

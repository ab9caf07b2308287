import type { Actor } from '@concord/domain/actor';
import { isOwing } from '@concord/domain/assignment';
import { type Dispatch, type DispatchStatus, isReceived } from '@concord/domain/dispatch';
import {
  type FeedbackSide,
  feedbackSides,
  type Outcome,
  type OutcomeCircumstances,
} from '@concord/domain/matter/outcome';
import { closedResearchOf } from '../../activity/repository.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import type { Db } from '../../db/database.ts';
import { dispatchesAbout } from '../../dispatch/repository.ts';
import { platformOf } from '../handling.ts';

/** A paper that did not go out, or can still be kept from it. */
const openPaper: readonly DispatchStatus[] = ['drafting', 'checking', 'signing', 'discarded', 'withdrawn'];
const gone: readonly DispatchStatus[] = ['discarded', 'withdrawn'];

/** Research of its joint matter is research of the outcome. */
export const researchedBy = ({ id, jointMatterId }: Outcome): string[] =>
  jointMatterId ? [id, jointMatterId] : [id];

/** Everything a step of an outcome looks at. `db`: the transaction, where there is one. */
export async function outcomeAround(
  db: Db,
  outcome: Outcome,
  { actor, at }: { actor: Actor; at: string },
): Promise<OutcomeCircumstances> {
  const platform = platformOf(outcome.committeeId);
  const [research, assignments, papers] = await Promise.all([
    closedResearchOf(db, researchedBy(outcome)),
    assignmentsOn(db, platform, outcome.id),
    dispatchesAbout(db, platform, outcome.id),
  ]);
  const own = assignments.filter(({ parentId }) => parentId === null);
  const carrying = papers.find(({ id }) => id === outcome.paperId);
  return {
    actor,
    at,
    text: outcome.body,
    isResearched: research.length > 0,
    owing: own.filter(isOwing).length,
    given: own.filter(({ status }) => status !== 'revoked' && status !== 'declined').length,
    received: sidesWith(outcome, papers, isReceived),
    papers: sidesWith(outcome, papers, ({ status }) => !gone.includes(status)),
    isPaperOpen: !carrying || openPaper.includes(carrying.status),
  };
}

const sidesWith = (
  { feedback }: Outcome,
  papers: readonly Dispatch[],
  is: (paper: Dispatch) => boolean,
): FeedbackSide[] =>
  feedbackSides.filter((side) =>
    feedback.some(
      (one) => one.side === side && papers.some((paper) => paper.id === one.dispatchId && is(paper)),
    ),
  );

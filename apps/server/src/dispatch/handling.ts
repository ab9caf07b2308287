import type { Actor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import {
  type Dispatch,
  type DispatchCommand,
  type Draft,
  decideDispatch,
  dispatchConcerns,
  openDispatch,
  paperNumber,
  whyNotDispatch,
} from '@concord/domain/dispatch';
import { attach } from '../attachment/repository.ts';
import { newId } from '../db/ids.ts';
import { sha256 } from '../event/repository.ts';
import type { Writing } from '../event/writing.ts';
import { nextInSeries } from '../matter/numbering.ts';
import { desksOf, resolved } from './addressing.ts';
import { addDispatch, findDispatch, saveDispatch } from './repository.ts';
import { subjectOf } from './subjects.ts';

/** What a paper is about, and whether its words are changed there and not on the paper. */
export type Beginning = Partial<Pick<Dispatch, 'about' | 'replacesId' | 'isBodyFixed'>> & {
  /** The committee that writes it, where the actor is the platform. */
  committeeId?: string;
};

/** Begins a paper: whoever needs one says what it is about and what it says. */
export async function draftPaper(
  writing: Writing,
  draft: Draft,
  { about = null, replacesId = null, isBodyFixed = false, committeeId }: Beginning = {},
): Promise<Dispatch> {
  const { actor, at, tx } = writing;
  const id = newId();
  const ofCommittee = committeeId ?? (actor.kind === 'citizen' ? '' : actor.committeeId);
  const paper = await resolved(tx, { committeeId: ofCommittee, dispatchId: id }, draft);
  const beginning = { id, committeeId: ofCommittee, about, replacesId, isBodyFixed };
  const change = accept(openDispatch(beginning, paper, { actor, at }));
  await addDispatch(writing, change);
  await attach(tx, draft.fileIds, id, 'dispatch');
  return change.next;
}

/** A new paper in place of one that was withdrawn; it is about the same. */
export async function draftInstead(writing: Writing, draft: Draft, replacesId: string): Promise<Dispatch> {
  const withdrawn = await findDispatch(writing.tx, writing.actor, replacesId);
  const { actor } = writing;
  if (actor.kind !== 'staff' || withdrawn.committeeId !== actor.committeeId)
    throw new Refused({ code: 'not_found' });
  if (withdrawn.status !== 'withdrawn') throw new Refused({ code: 'dispatch.not_withdrawn' });
  return draftPaper(writing, draft, { about: withdrawn.about, replacesId });
}

/** One step of a paper, and what follows from it for the thing it is about. */
export async function runPaper(
  writing: Writing,
  dispatch: Dispatch,
  command: DispatchCommand,
  actor: Actor = writing.actor,
): Promise<Dispatch> {
  const { at, tx } = writing;
  const around = { actor, at };
  const refusal = whyNotDispatch(dispatch, command.type, around);
  if (refusal) throw new Refused(refusal);
  const subject = subjectOf(dispatch);
  await subject?.guard(writing, dispatch, command.type);
  const change = accept(
    decideDispatch(dispatch, command, {
      ...around,
      digest: sha256,
      ...(command.type === 'sign' && { number: await nextNumber(writing, dispatch) }),
      ...(command.type === 'revise' && {
        paper: await resolved(
          tx,
          { committeeId: dispatch.committeeId, dispatchId: dispatch.id },
          command.draft,
        ),
      }),
    }),
  );
  const { next } = change;
  await saveDispatch(
    writing,
    dispatch,
    change,
    dispatchConcerns(next, command.type, await desks(writing, next)),
  );
  if (command.type === 'revise') await attach(tx, command.draft.fileIds, next.id, 'dispatch');
  await subject?.follow(writing, dispatch, change.next);
  return next;
}

/** The next of the committee's series for this kind and year, in the transaction of the signature: no gaps. */
async function nextNumber(writing: Writing, { committeeId, kind }: Dispatch): Promise<string> {
  const day = dateInShanghai(writing.at);
  const { values } = writing.rules.on(committeeId, day);
  const word = values['dispatch.word'] || (await shortNameOf(writing, committeeId));
  const year = Number(day.slice(0, 4));
  const count = await nextInSeries(writing, committeeId, `dispatch ${word}${kind.suffix} ${year}`);
  return paperNumber(word, kind, year, count);
}

async function shortNameOf({ tx }: Writing, id: string): Promise<string> {
  const { short_name } = await tx
    .selectFrom('organization')
    .select('short_name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return short_name;
}

const desks = ({ tx }: Writing, { recipients }: Dispatch) =>
  desksOf(
    tx,
    recipients.flatMap(({ organizationId, deliveredAt }) =>
      organizationId !== null && deliveredAt !== null ? [organizationId] : [],
    ),
  );

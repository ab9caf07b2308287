import type { StaffActor } from '@concord/domain/actor';
import { isEnded, Order } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept } from '@concord/domain/decision';
import {
  askForHelp,
  decideHelpRequest,
  type HelpRequest,
  type HelpRequestCommand,
  helpRequestConcerns,
  NewHelpRequest,
} from '@concord/domain/matter/help-request';
import { z } from 'zod';
import { giveOut, runAssignment } from '../../assignment/handling.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import { newId } from '../../db/ids.ts';
import type { Writing } from '../../event/writing.ts';
import { nextInSeries } from '../numbering.ts';
import { addHelpRequest, askedOn, saveHelpRequest } from './repository.ts';

/** Whom to ask, until when. */
export const Asked = Order.pick({ dueBy: true }).extend({
  committeeIds: z.array(z.string()).min(1, '请选择请哪些单位帮助').max(16),
});
export type Asked = z.infer<typeof Asked>;

export const HelpAsked = z.object({ request: NewHelpRequest, asked: Asked });
export type HelpAsked = z.infer<typeof HelpAsked>;

/** Asks in the actor's own committee's name, and whoever is to help in the same breath. */
export async function beginHelpRequest(
  writing: Writing,
  actor: StaffActor,
  { request, asked }: HelpAsked,
): Promise<HelpRequest> {
  const { at, rules } = writing;
  const id = newId();
  const number = await numberOf(writing, actor.committeeId);
  const regulationVersion = rules.on(actor.committeeId, dateInShanghai(at)).version;
  const change = accept(askForHelp(request, { id, number, regulationVersion }, { actor, at }));
  await addHelpRequest(writing, change);
  await askAlso(writing, id, asked);
  return change.next;
}

/** An invitation of the assignment machine to each; nothing else says who was asked. */
export const askAlso = (writing: Writing, id: string, { committeeIds, dueBy }: Asked) =>
  giveOut(
    writing,
    'helpRequest',
    id,
    committeeIds.map((organizationId) => ({
      organizationId,
      role: 'separate',
      parts: [],
      isMandatory: true,
      instruction: '',
      dueBy,
    })),
    false,
  );

export async function runHelpRequest(
  writing: Writing,
  request: HelpRequest,
  command: HelpRequestCommand,
): Promise<HelpRequest> {
  const { tx, actor, at } = writing;
  const stands = (await askedOn(tx, [request.id])).get(request.id) ?? [];
  const of = (...wanted: string[]) =>
    stands.filter(({ stand }) => wanted.includes(stand)).map(({ committeeId }) => committeeId);
  const helpers = of('given');
  const change = accept(decideHelpRequest(request, command, { actor, at, answered: helpers.length }));
  const tell = helpRequestConcerns(command.type, { helpers, asked: of('waiting', 'taking', 'given') });
  await saveHelpRequest(writing, request, change, tell);
  if (change.next.status !== 'open') await endInvitations(writing, request.id);
  return change.next;
}

/** Nobody owes an answer any longer; what was answered stays. */
async function endInvitations(writing: Writing, id: string): Promise<void> {
  for (const one of await assignmentsOn(writing.tx, writing.actor, id)) {
    if (!one.isInvitation || isEnded(one) || one.status === 'delivered' || one.isSuspended) continue;
    const type = one.status === 'issued' ? 'revoke' : 'suspend';
    await runAssignment(writing, one, { type, reason: '求助已结束' });
  }
}

/** 沽源求助〔2026〕1号 */
async function numberOf(writing: Writing, committeeId: string): Promise<string> {
  const year = dateInShanghai(writing.at).slice(0, 4);
  const n = await nextInSeries(writing, committeeId, `helpRequest-${year}`);
  const { short_name: name } = await writing.tx
    .selectFrom('organization')
    .select('short_name')
    .where('id', '=', committeeId)
    .executeTakeFirstOrThrow();
  return `${name.replace(/政协$/, '')}求助〔${year}〕${n}号`;
}

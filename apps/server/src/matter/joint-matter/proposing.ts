import type { StaffActor } from '@concord/domain/actor';
import { Order } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept } from '@concord/domain/decision';
import {
  askedFor,
  askForms,
  type JointMatter,
  NewJointMatter,
  propose,
} from '@concord/domain/matter/joint-matter';
import { z } from 'zod';
import { giveOut } from '../../assignment/handling.ts';
import { newId } from '../../db/ids.ts';
import type { Writing } from '../../event/writing.ts';
import { addLink } from '../links.ts';
import { nextInSeries } from '../numbering.ts';
import { raisingThemes } from './posting.ts';
import { addJointMatter } from './repository.ts';

/** Whom to ask, for what, how and until when. */
export const Invitation = Order.pick({ parts: true, dueBy: true }).extend({
  committeeId: z.string().min(1, '请选择单位'),
  form: z.enum(askForms).default('written'),
  word: z.string().trim().max(400, '最多 400 字').default(''),
});
export type Invitation = z.infer<typeof Invitation>;

/** An invitation is an order of the assignment machine to another committee. */
export const inviteTo = (writing: Writing, matterId: string, invitations: readonly Invitation[]) =>
  giveOut(
    writing,
    'jointMatter',
    matterId,
    invitations.map(({ committeeId, form, word, parts, dueBy }) => ({
      organizationId: committeeId,
      role: 'separate',
      parts,
      isMandatory: true,
      instruction: askedFor(form, word),
      dueBy,
    })),
    false,
  );

/** What is proposed, what it comes out of, and who is asked in the same breath. */
export const Proposal = z.object({
  matter: NewJointMatter,
  themeIds: z.array(z.string()).max(50).default([]),
  /** A cause several committees’ published themes have in common, by their title. */
  cause: z.string().max(40).nullable().default(null),
  invitations: z.array(Invitation).max(20).default([]),
});
export type Proposal = z.infer<typeof Proposal>;

/** Proposes joint work in the actor's own committee. */
export async function proposeJointMatter(
  writing: Writing,
  actor: StaffActor,
  proposal: Proposal,
): Promise<JointMatter> {
  const { tx, at, rules } = writing;
  const { committeeId } = actor;
  const regulationVersion = rules.on(committeeId, dateInShanghai(at)).version;
  const id = newId();
  const number = await numberOf(writing, committeeId);
  const change = accept(propose(proposal.matter, { id, number, regulationVersion }, { actor, at }));
  await addJointMatter(writing, change);
  for (const themeId of await raisingThemes(tx, actor, proposal))
    await addLink(writing, {
      type: 'raises',
      from: { kind: 'theme', id: themeId },
      to: { kind: 'jointMatter', id },
      committeeId,
    });
  if (proposal.invitations.length > 0) await inviteTo(writing, id, proposal.invitations);
  return change.next;
}

/** 张家口联〔2026〕1号: of the committee that proposed it, kept when the lead passes on. */
async function numberOf(writing: Writing, committeeId: string): Promise<string> {
  const year = dateInShanghai(writing.at).slice(0, 4);
  const n = await nextInSeries(writing, committeeId, `jointMatter-${year}`);
  const { short_name: name } = await writing.tx
    .selectFrom('organization')
    .select('short_name')
    .where('id', '=', committeeId)
    .executeTakeFirstOrThrow();
  return `${name.replace(/政协$/, '')}联〔${year}〕${n}号`;
}

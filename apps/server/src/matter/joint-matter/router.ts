import { Order } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import {
  askedFor,
  askForms,
  EntryCommand,
  EntryKind,
  JointMatterCommand,
  jointMatterPlatformCommands,
  LeadOfferCommand,
  NewEntry,
  NewJointMatter,
  NewLeadOffer,
  propose,
  whyNotInvite,
} from '@concord/domain/matter/joint-matter';
import { z } from 'zod';
import { giveOut } from '../../assignment/handling.ts';
import { newId } from '../../db/ids.ts';
import type { Writing } from '../../event/writing.ts';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { addLink } from '../links.ts';
import { nextInSeries } from '../numbering.ts';
import { readCase, readTimeline } from './case.ts';
import { endWith, resumeWith } from './ending.ts';
import { findEntry, listEntries } from './entries.ts';
import { runJointMatter } from './handling.ts';
import { findLeadOffer, placeLeadOffer, runLeadOffer } from './leading.ts';
import { JointFilter, listJointMatters } from './list.ts';
import { addEntry, raisingThemes, runEntry } from './posting.ts';
import { addJointMatter, findJointMatter } from './repository.ts';

const Command = JointMatterCommand.refine(
  ({ type }) => !jointMatterPlatformCommands.includes(type),
  '不能执行此操作',
);

/** Whom to ask, for what, how and until when. */
const Invitation = Order.pick({ parts: true, dueBy: true }).extend({
  committeeId: z.string().min(1, '请选择单位'),
  form: z.enum(askForms).default('written'),
  word: z.string().trim().max(400, '最多 400 字').default(''),
});
const Invitations = z.array(Invitation).max(20);
type Invitation = z.infer<typeof Invitation>;

const invite = (writing: Writing, matterId: string, invitations: readonly Invitation[]) =>
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

/** 联动专题: what the city and counties do together. */
export const jointMatterRouter = router({
  list: signedIn
    .input(JointFilter)
    .query(({ ctx, input }) => listJointMatters(ctx.store.db, ctx.actor, input)),

  byId: signedIn
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => readCase(ctx.store.db, ctx.actor, input.id, ctx.now())),

  timeline: signedIn
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => readTimeline(ctx.store.db, ctx.actor, input.id)),

  /** Proposes joint work out of themes, of a plan or of nothing, and invites in the same breath. */
  propose: signedIn
    .input(
      z.object({
        matter: NewJointMatter,
        themeIds: z.array(z.string()).max(50).default([]),
        /** A cause several committees’ published themes have in common, by their title. */
        cause: z.string().max(40).nullable().default(null),
        invitations: Invitations.default([]),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const { committeeId } = ctx.actor;
        const at = { actor: ctx.actor, at: writing.at };
        const regulationVersion = writing.rules.on(committeeId, dateInShanghai(writing.at)).version;
        const id = newId();
        const number = await numberOf(writing, committeeId);
        const change = accept(propose(request.matter, { id, number, regulationVersion }, at));
        await addJointMatter(writing, change);
        for (const themeId of await raisingThemes(writing.tx, ctx.actor, request))
          await addLink(writing, {
            type: 'raises',
            from: { kind: 'theme', id: themeId },
            to: { kind: 'jointMatter', id },
            committeeId,
          });
        if (request.invitations.length > 0) await invite(writing, id, request.invitations);
        return { id, number };
      }),
    ),

  /** Asks committees to take part, at the beginning or later. */
  invite: signedIn
    .input(z.object({ id: z.string(), invitations: Invitations.min(1, '请选择要邀请的单位'), key: Key }))
    .mutation(({ ctx, input: { id, invitations, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, invitations } }, async (writing) => {
        const matter = await findJointMatter(writing.tx, ctx.actor, id);
        const refusal = whyNotInvite(matter, ctx.actor);
        if (refusal) throw new Refused(refusal);
        const placed = await invite(writing, id, invitations);
        return placed.map(({ id: assignmentId, organizationId, dueOn }) => ({
          id: assignmentId,
          organizationId,
          dueOn,
        }));
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const matter = await findJointMatter(writing.tx, ctx.actor, id);
        if (matter.version !== version) throw new Refused({ code: 'stale' });
        const next = await runJointMatter(writing, matter, command);
        if (command.type === 'close' || command.type === 'drop') await endWith(writing, next);
        if (command.type === 'reopen') await resumeWith(writing, next);
        return { id, version: next.version, status: next.status };
      }),
    ),

  /** Hands the lead on: an offer, which the other takes or refuses. */
  offerLead: signedIn
    .input(z.object({ id: z.string(), offer: NewLeadOffer, key: Key }))
    .mutation(({ ctx, input: { id, offer, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, offer } }, async (writing) => {
        const matter = await findJointMatter(writing.tx, ctx.actor, id);
        const placed = await placeLeadOffer(writing, matter, offer);
        return { id: placed.id, version: placed.version };
      }),
    ),

  answerLead: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: LeadOfferCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const offer = await findLeadOffer(writing.tx, ctx.actor, id);
        if (offer.version !== version) throw new Refused({ code: 'stale' });
        const next = await runLeadOffer(writing, offer, command);
        return { id, version: next.version, status: next.status };
      }),
    ),

  /** What lies in a room, newest first. */
  entries: signedIn
    .input(
      z.object({
        roomId: z.string(),
        kinds: z.array(EntryKind).min(1).optional(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(100).default(30),
      }),
    )
    .query(({ ctx, input: { roomId, ...filter } }) => listEntries(ctx.store.db, ctx.actor, roomId, filter)),

  post: signedIn
    .input(z.object({ roomId: z.string(), entry: NewEntry, key: Key }))
    .mutation(({ ctx, input: { roomId, entry, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { roomId, entry } }, async (writing) => {
        const { id } = await addEntry(writing, ctx.actor, roomId, entry);
        return { id };
      }),
    ),

  runEntry: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: EntryCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const entry = await findEntry(writing.tx, ctx.actor, id);
        if (entry.version !== version) throw new Refused({ code: 'stale' });
        const next = await runEntry(writing, entry, command);
        return { id, version: next.version, status: next.status };
      }),
    ),
});

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

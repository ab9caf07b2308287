import { Refused } from '@concord/domain/decision';
import {
  EntryCommand,
  EntryKind,
  JointMatterCommand,
  jointMatterPlatformCommands,
  LeadOfferCommand,
  NewEntry,
  NewLeadOffer,
  whyNotInvite,
} from '@concord/domain/matter/joint-matter';
import { z } from 'zod';
import { carryOut, Key, router, signedIn } from '../../trpc.ts';
import { readCase, readTimeline } from './case.ts';
import { endWith, resumeWith } from './ending.ts';
import { findEntry, listEntries } from './entries.ts';
import { runJointMatter } from './handling.ts';
import { findLeadOffer, placeLeadOffer, runLeadOffer } from './leading.ts';
import { LinkageFilter, readLinkage } from './linkage.ts';
import { JointFilter, listJointMatters } from './list.ts';
import { addEntry, runEntry } from './posting.ts';
import { Invitation, inviteTo, Proposal, proposeJointMatter } from './proposing.ts';
import { findJointMatter } from './repository.ts';

const Command = JointMatterCommand.refine(
  ({ type }) => !jointMatterPlatformCommands.includes(type),
  '不能执行此操作',
);

/** 联动专题: what the city and counties do together. */
export const jointMatterRouter = router({
  list: signedIn
    .input(JointFilter)
    .query(({ ctx, input }) => listJointMatters(ctx.store.db, ctx.actor, input)),

  /** Who works with whom on what, as far as the reader may see. */
  linkage: signedIn
    .input(LinkageFilter)
    .query(({ ctx, input }) => readLinkage(ctx.store.db, ctx.actor, input, ctx.now())),

  byId: signedIn
    .input(z.object({ id: z.string() }))
    .query(({ ctx, input }) => readCase(ctx.store.db, ctx.actor, input.id, ctx.now())),

  /** 经过, the newest first by pages; within a page as it happened. */
  timeline: signedIn
    .input(
      z.object({
        id: z.string(),
        cursor: z.string().optional(),
        limit: z.number().int().min(1).max(200).default(100),
      }),
    )
    .query(({ ctx, input: { id, cursor, limit } }) =>
      readTimeline(ctx.store.db, ctx.actor, id, { limit, before: cursor }),
    ),

  /** Proposes joint work out of themes, of a plan or of nothing, and invites in the same breath. */
  propose: signedIn.input(Proposal.extend({ key: Key })).mutation(({ ctx, input: { key, ...request } }) =>
    carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
      const { id, number } = await proposeJointMatter(writing, ctx.actor, request);
      return { id, number };
    }),
  ),

  /** Asks committees to take part, at the beginning or later. */
  invite: signedIn
    .input(
      z.object({
        id: z.string(),
        invitations: z.array(Invitation).min(1, '请选择要邀请的单位').max(20),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { id, invitations, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, invitations } }, async (writing) => {
        const matter = await findJointMatter(writing.tx, ctx.actor, id);
        const refusal = whyNotInvite(matter, ctx.actor);
        if (refusal) throw new Refused(refusal);
        const placed = await inviteTo(writing, id, invitations);
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

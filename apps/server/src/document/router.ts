import type { StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import {
  CommentBody,
  DocumentCommand,
  documentPlatformCommands,
  Mark,
  mayResolve,
  NewDocument,
  openDocumentCommands,
  type Section,
  type SectionState,
  sectionOf,
  updateBytesMax,
  whyNotComment,
  whyNotWrite,
} from '@concord/domain/document';
import { z } from 'zod';
import { timelineOf } from '../event/timeline.ts';
import { type Context, carryOut, Key, router, signedIn } from '../trpc.ts';
import { addComment, commentsOf, resolveThread, type Saying } from './comments.ts';
import { sharesIn } from './contributions.ts';
import { openDocument, runDocument } from './handling.ts';
import { textSince } from './keeping.ts';
import { documentsOn, findDocument, partiesOf, sectionRows } from './repository.ts';
import { headsOf } from './rooms.ts';
import { sourcesOn } from './sources.ts';
import type { DocumentSectionTable } from './table.ts';
import { toBytes } from './text.ts';
import { findVersion, versionsOf } from './versions.ts';

const Command = DocumentCommand.refine(
  ({ type }) => !documentPlatformCommands.includes(type),
  '不能执行此操作',
);
const OfDocument = z.object({ id: z.string() });
const Update = z
  .base64()
  .min(4)
  .max(4 * Math.ceil(updateBytesMax / 3), '一次修改的内容太多,请分几次粘贴');
const checkMs = 30_000;

/** 共写文稿: what several committees write together. */
export const documentRouter = router({
  onMatter: signedIn
    .input(z.object({ matterId: z.string() }))
    .query(({ ctx, input }) => documentsOn(ctx.store.db, ctx.actor, input.matterId)),

  create: signedIn
    .input(z.object({ matterId: z.string(), document: NewDocument, key: Key }))
    .mutation(({ ctx, input: { matterId, document, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { matterId, document } }, (writing) =>
        openDocument(writing, matterId, document),
      ),
    ),

  /** The document without its text, which is asked for with `pull`. */
  byId: signedIn.input(OfDocument).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const document = await findDocument(db, ctx.actor, input.id);
    const rows = new Map((await sectionRows(db, document.id)).map((row) => [row.id, row]));
    return {
      ...document,
      parties: await partiesOf(db, document.matterId),
      commands: openDocumentCommands(document, ctx.actor),
      mayComment: !whyNotComment(document),
      versions: await versionsOf(db, document.id),
      sections: document.sections.map((section) => ({
        ...section,
        ...standing(rows.get(section.id), section),
        mayWrite: !whyNotWrite(document, section, ctx.actor),
        commands: openDocumentCommands(document, ctx.actor, section.id),
      })),
    };
  }),

  timeline: signedIn.input(OfDocument).query(async ({ ctx, input }) => {
    await findDocument(ctx.store.db, ctx.actor, input.id);
    return timelineOf(ctx.store.db, [input.id]);
  }),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: Command, key: Key }))
    .mutation(async ({ ctx, input: { id, version, command, key } }) => {
      const answer = await carryOut(
        ctx,
        ctx.actor,
        { key, request: { id, version, command } },
        async (writing) => {
          const document = await findDocument(writing.tx, ctx.actor, id);
          if (document.version !== version) throw new Refused({ code: 'stale' });
          const next = await runDocument(writing, document, command);
          return { id, version: next.version };
        },
      );
      await ctx.documents.changed(id);
      return answer;
    }),

  /**
   * The text since what one has of it, section by section: the snapshot where that is newer, and the updates after.
   * `since`: the last update one knows, per section.
   */
  pull: signedIn
    .input(z.object({ id: z.string(), since: z.record(z.string(), z.number().int().min(0)).default({}) }))
    .query(async ({ ctx, input: { id, since } }) => {
      const document = await findDocument(ctx.store.db, ctx.actor, id);
      const sections = [];
      for (const section of document.sections)
        sections.push({
          id: section.id,
          ...(await textSince(ctx.store.db, section.id, since[section.id] ?? 0)),
        });
      return { sections, heads: await headsOf(ctx.store.db, id) };
    }),

  /** Something written in a section, as a Yjs update; answered once it is on disk. The same key is the same update. */
  write: signedIn
    .input(z.object({ id: z.string(), sectionId: z.string(), key: Key, update: Update }))
    .mutation(async ({ ctx, input: { id, sectionId, key, update } }) => {
      const document = await findDocument(ctx.store.db, ctx.actor, id);
      const section = sectionOf(document, sectionId);
      if (!section) throw new Refused({ code: 'not_found' });
      const refusal = whyNotWrite(document, section, ctx.actor);
      if (refusal) throw new Refused(refusal);
      const { actor } = ctx;
      return {
        seq: await ctx.documents.write({ sectionId, key, bytes: toBytes(update), actor, at: ctx.now() }),
      };
    }),

  /** What others write, from now on; what came before is asked for with `pull`. */
  changes: signedIn.input(OfDocument).subscription(async function* ({ ctx, input: { id }, signal }) {
    if (!signal) return;
    await findDocument(ctx.store.db, ctx.actor, id);
    const now = () => Date.parse(ctx.now());
    let checkedAt = now();
    for await (const told of ctx.documents.listen(id, now, signal)) {
      // whoever takes part no longer hears no more
      if (now() - checkedAt > checkMs) {
        await findDocument(ctx.store.db, ctx.actor, id);
        checkedAt = now();
      }
      yield told;
    }
  }),

  /** Where the reader is in the document; told to the others for a while and kept nowhere, so it needs no key. */
  enter: signedIn
    .input(z.object({ id: z.string(), sectionId: z.string().max(64), paragraphId: z.string().max(64) }))
    .mutation(async ({ ctx, input: { id, ...where } }) => {
      await findDocument(ctx.store.db, ctx.actor, id);
      const { personId, committeeId } = ctx.actor;
      ctx.documents.enter(
        id,
        { personId, committeeId, name: ctx.session.name, ...where },
        Date.parse(ctx.now()),
      );
      return { id };
    }),

  comments: signedIn.input(OfDocument).query(async ({ ctx, input }) => {
    const document = await findDocument(ctx.store.db, ctx.actor, input.id);
    const comments = await commentsOf(ctx.store.db, document.id);
    return comments.map((comment) => {
      const section = sectionOf(document, comment.sectionId);
      const mayEnd = section && mayResolve(ctx.actor, document, section, comment.personId);
      return { ...comment, mayResolve: comment.threadId === comment.id && Boolean(mayEnd) };
    });
  }),

  comment: signedIn
    .input(
      z.object({
        id: z.string(),
        sectionId: z.string(),
        paragraphId: Mark.shape.id,
        quote: z.string().max(80).default(''),
        body: CommentBody,
        threadId: z.string().optional(),
        key: Key,
      }),
    )
    .mutation(({ ctx, input: { id, key, ...comment } }) =>
      say(ctx, ctx.actor, { id, key, request: comment }, (saying) => addComment(saying, comment)),
    ),

  resolve: signedIn
    .input(z.object({ id: z.string(), threadId: z.string(), isResolved: z.boolean(), key: Key }))
    .mutation(({ ctx, input: { id, key, threadId, isResolved } }) =>
      say(ctx, ctx.actor, { id, key, request: { threadId, isResolved } }, (saying) =>
        resolveThread(saying, threadId, isResolved),
      ),
    ),

  versionByNumber: signedIn
    .input(z.object({ id: z.string(), number: z.number().int().min(1) }))
    .query(async ({ ctx, input }) => {
      await findDocument(ctx.store.db, ctx.actor, input.id);
      return findVersion(ctx.store.db, input.id, input.number);
    }),

  /** Who contributed and who did not. */
  shares: signedIn
    .input(OfDocument)
    .query(async ({ ctx, input }) =>
      sharesIn(ctx.store.db, await findDocument(ctx.store.db, ctx.actor, input.id)),
    ),

  /** What a paragraph may rest on. */
  sources: signedIn.input(OfDocument).query(async ({ ctx, input }) => {
    const { matterId } = await findDocument(ctx.store.db, ctx.actor, input.id);
    return sourcesOn(ctx.store.db, ctx.actor, matterId);
  }),
});

/** A comment, or that one is dealt with: no history of the matter, but once per key and told to whoever looks. */
async function say<T>(
  ctx: Context,
  actor: StaffActor,
  { id, key, request }: { id: string; key: string; request: object },
  work: (saying: Saying) => Promise<T>,
): Promise<T> {
  const answer = await carryOut(ctx, actor, { key, request: { id, ...request } }, async ({ tx, at }) =>
    work({ tx, at, actor, document: await findDocument(tx, actor, id) }),
  );
  await ctx.documents.changed(id);
  return answer;
}

const standing = (row: DocumentSectionTable | undefined, { isFinished, isSetAside }: Section) => {
  const characters = row?.characters ?? 0;
  const state: SectionState = isSetAside
    ? 'setAside'
    : isFinished
      ? 'finished'
      : characters > 0
        ? 'writing'
        : 'empty';
  return { characters, changedAt: row?.changed_at ?? null, state };
};

import { ContributionCommand, contributionLifecycle, isOwn } from '@concord/domain/contribution';
import { Refused } from '@concord/domain/decision';
import { isLive, takesPart } from '@concord/domain/matter/joint-matter';
import { z } from 'zod';
import { platformOf } from '../matter/handling.ts';
import { findJointMatter } from '../matter/joint-matter/repository.ts';
import { participationOf } from '../matter/joint-matter/rooms.ts';
import { carryOut, Key, router, signedIn } from '../trpc.ts';
import { beginContribution, runContribution } from './handling.ts';
import { papersOf } from './papers.ts';
import { contributionsOn, editionLines, findContribution, readEditions } from './repository.ts';

/** 贡献: what each committee gives to a joint matter. */
export const contributionRouter = router({
  /** Everything given to a matter, each by its newest edition; one's own also while it is written. */
  onMatter: signedIn.input(z.object({ matterId: z.string() })).query(async ({ ctx, input }) => {
    const { db } = ctx.store;
    const all = await contributionsOn(db, ctx.actor, input.matterId);
    const newest = await readEditions(
      db,
      all.filter(({ editions }) => editions > 0).map(({ id, editions: edition }) => ({ id, edition })),
    );
    return all.map(({ draft: _, ...contribution }) => {
      const edition = newest.get(`${contribution.id}/${contribution.editions}`);
      return {
        ...contribution,
        isMine: isOwn(ctx.actor, contribution),
        status: isOwn(ctx.actor, contribution) ? contribution.status : ('signed' as const),
        signedAt: edition?.signedAt ?? null,
        text: edition?.text ?? '',
        answers: edition?.answers ?? [],
        findings: edition?.findings ?? [],
        evidence: edition?.evidence ?? [],
      };
    });
  }),

  byId: signedIn.input(z.object({ id: z.string() })).query(async ({ ctx, input: { id } }) => {
    const { db } = ctx.store;
    const contribution = await findContribution(db, ctx.actor, id);
    const { committeeId, matterId, editions } = contribution;
    const matter = await findJointMatter(db, platformOf(committeeId), matterId);
    const isMine = isOwn(ctx.actor, contribution);
    const [participation, lines, draftPapers] = await Promise.all([
      participationOf(db, matter),
      editionLines(db, id),
      isMine ? papersOf(db, `${id}/${editions + 1}`) : [],
    ]);
    const commands = contributionLifecycle.openCommands(contribution, {
      actor: ctx.actor,
      at: ctx.now(),
      takesPart: takesPart(committeeId, participation),
      isLive: isLive(matter),
      asked: [],
      papers: 0,
    });
    return {
      ...contribution,
      // what goes on in another committee's side room is not told
      status: isMine ? contribution.status : ('signed' as const),
      version: isMine ? contribution.version : 0,
      isMine,
      commands,
      editionLines: lines,
      draftPapers,
      matter: { id: matterId, title: matter.title, parts: matter.parts },
      partner: matter.partners.find((one) => one.id === contribution.partnerId)?.name ?? null,
    };
  }),

  /** A signed edition, old or new, with its papers. */
  edition: signedIn
    .input(z.object({ id: z.string(), edition: z.number().int().min(1) }))
    .query(async ({ ctx, input: { id, edition } }) => {
      const { db } = ctx.store;
      await findContribution(db, ctx.actor, id);
      const found = (await readEditions(db, [{ id, edition }])).get(`${id}/${edition}`);
      if (!found) throw new Refused({ code: 'not_found' });
      return { ...found, papers: await papersOf(db, `${id}/${edition}`) };
    }),

  open: signedIn
    .input(z.object({ matterId: z.string(), partnerId: z.string().nullable().default(null), key: Key }))
    .mutation(({ ctx, input: { key, ...request } }) =>
      carryOut(ctx, ctx.actor, { key, request }, async (writing) => {
        const { id, version } = await beginContribution(writing, ctx.actor.committeeId, request);
        return { id, version };
      }),
    ),

  run: signedIn
    .input(z.object({ id: z.string(), version: z.number().int(), command: ContributionCommand, key: Key }))
    .mutation(({ ctx, input: { id, version, command, key } }) =>
      carryOut(ctx, ctx.actor, { key, request: { id, version, command } }, async (writing) => {
        const contribution = await findContribution(writing.tx, ctx.actor, id);
        if (!isOwn(ctx.actor, contribution)) throw new Refused({ code: 'matter.not_yours' });
        if (contribution.version !== version) throw new Refused({ code: 'stale' });
        const next = await runContribution(writing, contribution, command);
        return { id, version: next.version, status: next.status, editions: next.editions };
      }),
    ),
});

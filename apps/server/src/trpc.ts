import type { Actor } from '@concord/domain/actor';
import { type Refusal, Refused } from '@concord/domain/decision';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Store } from './db/database.ts';
import type { Documents } from './document/queue.ts';
import { type Once, once, type Writing } from './event/writing.ts';
import type { Vault } from './matter/citizen-opinion/vault.ts';
import type { Live } from './notice/live.ts';
import type { Limits } from './open/limits.ts';
import type { Rules } from './regulation/repository.ts';
import type { SignedIn } from './session/repository.ts';

/** What a call is given: the database, the clock, and who calls. */
export type Context = {
  store: Store;
  /** UTC instant, ISO-8601. */
  now: () => string;
  rules: () => Promise<Rules>;
  live: Live;
  documents: Documents;
  vault: Vault;
  limits: Limits;
  /** Network address of the caller, as far as the server itself can tell. */
  address: string;
  session: SignedIn | undefined;
  /** Sets or clears the session cookie of the answer. */
  setCookie: (token: string | null) => void;
};

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({
    message: sentenceOf(error),
    code: shape.code,
    data: { code: shape.data.code, refusal: refusalOf(error), fields: fieldsOf(error) },
  }),
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
});

export const router = t.router;

/** A rule's no reaches the caller as one shape on every procedure; anything else says nothing of the inside. */
function refusalOf({ cause }: TRPCError): Refusal | null {
  return cause instanceof Refused ? cause.refusal : null;
}

function sentenceOf(error: TRPCError): string {
  if (error.cause instanceof Refused) return error.cause.message;
  if (error.cause instanceof z.ZodError) return error.cause.issues[0]?.message ?? '填写有误';
  if (error.code === 'INTERNAL_SERVER_ERROR') return '系统出错,请稍后再试;您填写的内容没有丢失';
  return error.code === 'NOT_FOUND' ? '没有找到,或您无权查看' : '请求无法处理';
}

function fieldsOf({ cause }: TRPCError): { path: string; message: string }[] {
  if (!(cause instanceof z.ZodError)) return [];
  return cause.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

const codes: Partial<Record<Refusal['code'], TRPCError['code']>> = {
  not_found: 'NOT_FOUND',
  'opinion.wrong_code': 'NOT_FOUND',
  'actor.sign_in_needed': 'UNAUTHORIZED',
  'actor.wrong_credentials': 'UNAUTHORIZED',
  'actor.locked': 'TOO_MANY_REQUESTS',
  too_often: 'TOO_MANY_REQUESTS',
  invalid: 'BAD_REQUEST',
  unavailable: 'SERVICE_UNAVAILABLE',
};

const refusing = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof Refused)) return result;
  const { cause } = result.error;
  throw new TRPCError({ code: codes[cause.refusal.code] ?? 'CONFLICT', cause, message: cause.message });
});

/** Open to the public: the station portal. Who is signed in is known, if anybody is. */
export const anyone = t.procedure.use(refusing);

/** For whoever is signed in, even while the password must be changed first. */
export const signedInToChange = anyone.use(({ ctx, next }) => {
  if (!ctx.session) throw new Refused({ code: 'actor.sign_in_needed' });
  return next({ ctx: { ...ctx, actor: ctx.session.actor, session: ctx.session } });
});

/** For whoever is signed in; `ctx.actor` is the capacity they act in. */
export const signedIn = signedInToChange.use(({ ctx, next }) => {
  if (ctx.session.mustChange) throw new Refused({ code: 'actor.password_expired' });
  return next({ ctx });
});

/** The client's key for one submission; the same key is never carried out twice. */
export const Key = z.string().min(8).max(64);

/** Carries out a command as one transaction, once per key, and tells live listeners after the commit. */
export async function carryOut<T>(
  ctx: Pick<Context, 'store' | 'now' | 'rules' | 'live'>,
  actor: Actor,
  request: Once,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const at = ctx.now();
  const rules = await ctx.rules();
  let told: Writing['events'] = [];
  const answer = await ctx.store.write(async (tx) => {
    const writing: Writing = { tx, engine: ctx.store.engine, actor, at, rules, events: [] };
    const result = await once(writing, request, () => work(writing));
    told = writing.events;
    return result;
  });
  ctx.live.tell(told);
  return answer;
}

import type { AppRouter } from '@concord/server/router';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';

const link = (credentials: RequestCredentials) =>
  httpBatchLink<AppRouter>({
    url: '/trpc',
    maxItems: 10,
    // Everything asked travels in the body: addresses end up in logs.
    methodOverride: 'POST',
    fetch: (url, options) => fetch(url, { ...(options as RequestInit), credentials }),
  });

/** For the public: nobody is known, even in a browser where a clerk has signed in. */
export const visitor = createTRPCClient<AppRouter>({ links: [link('omit')] });

/** For the desk: whoever has signed in. */
export const clerk = createTRPCClient<AppRouter>({ links: [link('same-origin')] });

const codeOf = (error: unknown): unknown =>
  error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data?.code : undefined;

/** There is no such thing, or none for who asks. */
export const isNotFound = (error: unknown): boolean => codeOf(error) === 'NOT_FOUND';

/** Whether a server said anything at all. */
export const isAnswered = (error: unknown): boolean => codeOf(error) !== undefined;

const passing = [
  'TOO_MANY_REQUESTS',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'TIMEOUT',
  'UNAUTHORIZED',
];

/** Whether the same thing, sent again later, would be refused again; otherwise waiting helps. */
export function isRefused(error: unknown): boolean {
  if (error instanceof RefusedUpload) return true;
  const code = codeOf(error);
  return code !== undefined && !passing.includes(String(code));
}

/** What to tell a person; a failure without an answer is the network's. */
export function sentenceOf(error: unknown): string {
  if (error instanceof RefusedUpload) return error.message;
  if (codeOf(error) !== undefined && error instanceof Error) return error.message;
  return '现在连不上网络,请稍后再试;您填写的内容没有丢失';
}

/** A photo the server will never take. */
export class RefusedUpload extends Error {}

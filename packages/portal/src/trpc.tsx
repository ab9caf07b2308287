import type { AppRouter } from '@concord/server/router';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { tell } from './frame/tell.tsx';

/** The sentence for a person, whatever went wrong. */
export function sentenceOf(error: unknown): string {
  if (error instanceof TRPCClientError && error.data) return error.message;
  return '网络不通,请稍后再试;您填写的内容没有丢失';
}

/** Not signed in any more, or not yet: the frame shows the sign-in in place of the screen. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.data?.code === 'UNAUTHORIZED';

export const isNotFound = (error: unknown): boolean =>
  error instanceof TRPCClientError && error.data?.code === 'NOT_FOUND';

/** One rule for all screens: after any change, fetch again what is on screen; when refused, say why. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => times < 2 && !(error instanceof TRPCClientError && error.data),
    },
  },
  mutationCache: new MutationCache({
    onSettled: () => void queryClient.invalidateQueries(),
    // A form that shows the sentence itself asks for quiet.
    onError: (error, _given, _context, { meta }) => meta?.quiet || tell(sentenceOf(error)),
  }),
});

export const client = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      // What is asked for travels in the body: addresses end up in logs.
      false: httpBatchLink({ url: '/trpc', maxItems: 10, methodOverride: 'POST' }),
    }),
  ],
});

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

/** The key of one submission: the same for every retry of it. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

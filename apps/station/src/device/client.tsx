import type { AppRouter } from '@concord/server/router';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { useCallback, useEffect, useState } from 'react';

/** Everything asked travels in the body: addresses end up in logs. */
export const client = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', maxItems: 10, methodOverride: 'POST' })],
});

/** Whether the server answered and said no; anything else is the network's. */
export const wasRefused = (error: unknown): boolean => error instanceof TRPCClientError && Boolean(error.data);

export const sentenceOf = (error: unknown): string =>
  wasRefused(error) && error instanceof Error ? error.message : '现在连不上网络,请稍后再试;您填写的内容没有丢失';

export type Loaded<T> = { state: 'loading' } | { state: 'failed'; sentence: string; again: () => void } | { state: 'ready'; data: T; again: () => void };

/** Asks once for each `key`, and again when told to. */
export function useAsked<T>(key: string, ask: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is a new function at every drawing; `key` says what it asks
  useEffect(() => {
    let current = true;
    ask()
      .then((data) => current && setLoaded({ state: 'ready', data, again }))
      .catch((error) => current && setLoaded({ state: 'failed', sentence: sentenceOf(error), again }));
    return () => {
      current = false;
    };
  }, [key, turn, again]);
  return loaded;
}

export const newKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

import { TRPCClientError } from '@trpc/client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/session.tsx';
import { client, newKey } from '../trpc.tsx';
import { type LiveDocument, type LiveState, openLive, type Told, type Wire } from './live.tsx';
import { keepIn } from './offline.tsx';
import type { Failure } from './sending.tsx';

const answerMs = 20_000;
const againMs = 5_000;
const restMs = 30_000;

/** Answers of the server that say: later, not: never. */
const passing = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS', 'TIMEOUT'];

function failureOf(cause: unknown): Failure {
  if (!(cause instanceof TRPCClientError) || !cause.data) return { kind: 'line' };
  const { code, refusal } = cause.data as { code: string; refusal: { code: string } | null };
  if (code === 'UNAUTHORIZED') return { kind: 'signedOut' };
  if (refusal?.code === 'document.gap') return { kind: 'gap' };
  return passing.includes(code) ? { kind: 'line' } : { kind: 'no', sentence: cause.message };
}

/** A line that was lost without a word is given up after a while. */
async function patiently<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const leaving = new AbortController();
  const timer = setTimeout(() => leaving.abort(), answerMs);
  return ask(leaving.signal).finally(() => clearTimeout(timer));
}

const wireOf = (id: string): Wire => ({
  pull: (since) => patiently((signal) => client.document.pull.query({ id, since }, { signal })),
  write: (unsent) => patiently((signal) => client.document.write.mutate({ id, ...unsent }, { signal })),
  listen: (told, isUp) => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    const start = () => {
      stop = client.document.changes.subscribe(
        { id },
        {
          onData: (data) => told(data as Told),
          onConnectionStateChange: ({ state, error }) => {
            if (state === 'pending') isUp(true);
            else if (error) isUp(false);
          },
          onError: () => {
            isUp(false);
            again = setTimeout(start, againMs);
          },
        },
      ).unsubscribe;
    };
    start();
    return () => {
      clearTimeout(again);
      stop?.();
    };
  },
  failureOf,
  newKey,
});

/** Lets go of the line when nobody looks for a while: a browser has only a few for one server. */
function watchPage(live: LiveDocument): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(resting);
    if (document.visibilityState === 'hidden') resting = setTimeout(() => live.rest(), restMs);
    else live.wake();
  };
  const wake = () => live.wake();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', wake);
  return () => {
    clearTimeout(resting);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', wake);
  };
}

/** The document as it is written by everybody; undefined until it was opened. */
export function useLive(documentId: string): LiveDocument | undefined {
  const { me } = useSession();
  const { personId } = me;
  const [live, setLive] = useState<LiveDocument>();
  useEffect(() => {
    const opened = openLive(wireOf(documentId), keepIn(window.localStorage, personId, documentId));
    const stopWatching = watchPage(opened);
    opened.start();
    setLive(opened);
    return () => {
      stopWatching();
      opened.close();
    };
  }, [documentId, personId]);
  return live;
}

export const useLiveState = (live: LiveDocument): LiveState =>
  useSyncExternalStore(live.subscribe, live.state);

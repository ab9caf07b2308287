import { mergeUpdates } from 'yjs';
import type { Keep, Unsent } from './offline.tsx';

/** Why something did not arrive: the line, the session, what came before is missing, or the server's no. */
export type Failure = { kind: 'line' | 'signedOut' | 'gap' } | { kind: 'no'; sentence: string };

/** The server, as far as sending needs it. */
export type Post = {
  write: (unsent: Unsent) => Promise<unknown>;
  failureOf: (cause: unknown) => Failure;
  newKey: () => string;
};

export type Trouble = 'offline' | 'signedOut' | undefined;
type Waiting = Unsent & { isTried: boolean };

const pauseMs = 1_000;
const pauseMsMax = 15_000;
/** What waits together is sent together, up to here. */
const unsentCharactersMax = 60_000;

/**
 * Sends what was written, section by section in its order, one at a time: what is typed meanwhile waits and goes
 * together. Nothing leaves this browser's keeping before the server has it on disk.
 */
export function createSending(post: Post, keep: Keep, changed: () => void, missing: Missing) {
  const waiting = new Map<string, Waiting[]>();
  const busy = new Set<string>();
  let refused: Readonly<Record<string, string>> = {};
  let trouble: Trouble;
  let pause = pauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const queueOf = (sectionId: string): Waiting[] => {
    const queue = waiting.get(sectionId) ?? [];
    waiting.set(sectionId, queue);
    return queue;
  };

  /** Something new was written here. */
  function add(sectionId: string, update: Uint8Array): void {
    const queue = queueOf(sectionId);
    const last = queue.at(-1);
    const grows = last && !last.isTried && last.update.length < unsentCharactersMax ? queue.pop() : undefined;
    // what has grown has another key: a second page of this browser may have sent it as it was
    const newest: Waiting = {
      key: post.newKey(),
      sectionId,
      update: toBase64(grows ? mergeUpdates([toBytes(grows.update), update]) : update),
      isTried: false,
    };
    keep.put(newest);
    if (grows) keep.drop(grows.key);
    queue.push(newest);
    if (refused[sectionId]) tryAgain(sectionId);
    void flush(sectionId);
    changed();
  }

  /** After the server's no a further change may be what it takes, e.g. when a text was too long. */
  function tryAgain(sectionId: string): void {
    const queue = queueOf(sectionId);
    replace(sectionId, mergeUpdates(queue.map(({ update }) => toBytes(update))));
    const { [sectionId]: _, ...rest } = refused;
    refused = rest;
  }

  function replace(sectionId: string, update: Uint8Array): void {
    const fresh = { key: post.newKey(), sectionId, update: toBase64(update), isTried: false };
    keep.put(fresh);
    for (const { key } of queueOf(sectionId)) keep.drop(key);
    waiting.set(sectionId, [fresh]);
  }

  async function flush(sectionId: string): Promise<void> {
    if (busy.has(sectionId) || isClosed) return;
    busy.add(sectionId);
    try {
      // what one key press changes in several steps goes together
      await Promise.resolve();
      for (;;) {
        const next = queueOf(sectionId)[0];
        if (!next || refused[sectionId] || isClosed) break;
        next.isTried = true;
        await post.write(next);
        const queue = queueOf(sectionId);
        if (queue[0] === next) queue.shift();
        keep.drop(next.key);
        [trouble, pause] = [undefined, pauseMs];
        changed();
      }
    } catch (cause) {
      await fail(sectionId, post.failureOf(cause));
    } finally {
      busy.delete(sectionId);
      changed();
    }
  }

  async function fail(sectionId: string, failure: Failure): Promise<void> {
    if (failure.kind === 'no') {
      refused = { ...refused, [sectionId]: failure.sentence };
      return;
    }
    if (failure.kind === 'gap') {
      // the server lacks something this browser believed it had: everything it lacks goes at once
      const all = await missing(sectionId).catch(() => undefined);
      if (all) replace(sectionId, all);
    } else trouble = failure.kind === 'line' ? 'offline' : 'signedOut';
    later();
  }

  function later(): void {
    if (timer || isClosed) return;
    timer = setTimeout(() => {
      timer = undefined;
      flushAll();
    }, pause);
    pause = Math.min(pause * 2, pauseMsMax);
  }

  function flushAll(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const sectionId of waiting.keys()) void flush(sectionId);
  }

  return {
    add,
    flushAll,
    /** What an earlier page left behind. */
    takeUp: (unsent: Unsent) => void queueOf(unsent.sectionId).push({ ...unsent, isTried: true }),
    /** What was written in a section that takes nothing any more is let go. */
    letGo: (sectionId: string) => {
      for (const { key } of queueOf(sectionId)) keep.drop(key);
      waiting.set(sectionId, []);
      const { [sectionId]: _, ...rest } = refused;
      refused = rest;
      changed();
    },
    state: () => ({
      trouble,
      refused,
      isWaiting: [...waiting].some(([sectionId, queue]) => queue.length > 0 && !refused[sectionId]),
    }),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Everything of a section that the server does not have. */
type Missing = (sectionId: string) => Promise<Uint8Array>;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8_192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return btoa(text);
}

export const toBytes = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

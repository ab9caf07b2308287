import { useSyncExternalStore } from 'react';
import { placeInWords } from '../opinion/format.ts';
import {
  type Draft,
  type KeptPhoto,
  type KeptReceipt,
  moveToDraft,
  moveToReceipts,
  moveToWaiting,
  photosOf,
  readWaiting,
} from './offline.ts';
import { clerk, isAnswered, isRefused, RefusedUpload, sentenceOf, visitor } from './trpc.ts';

export type Outbox = {
  waiting: readonly Draft[];
  /** By key: what this page has sent since it was opened. */
  sent: Readonly<Record<string, KeptReceipt>>;
  /** By key: why the server will not take it as it is. */
  refused: Readonly<Record<string, string>>;
  /** Why the last try did not get through. */
  delay: string | undefined;
};

let outbox: Outbox = { waiting: [], sent: {}, refused: {}, delay: undefined };
const listeners = new Set<() => void>();

function change(next: Partial<Outbox>): void {
  outbox = { ...outbox, ...next };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What waits for a network, and what became of it. */
export const useOutbox = (): Outbox => useSyncExternalStore(subscribe, () => outbox);

/**
 * Keeps a finished draft among what waits and tries to send at once; resolves as soon as it is kept. A browser that
 * keeps nothing sends before it resolves, and throws when that did not work.
 */
export async function handIn(draft: Draft, photos: readonly KeptPhoto[]): Promise<void> {
  const isKept = await moveToWaiting(draft).then(
    () => true,
    () => false,
  );
  if (!isKept) {
    const receipt = await send(draft, photos);
    change({ sent: { ...outbox.sent, [draft.key]: receipt } });
    return;
  }
  change({ waiting: await readWaiting() });
  void flush().catch(() => undefined);
}

/** Sends what waits, oldest first, one tab at a time; the key makes a repeat harmless. */
export async function flush(): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request('concord-outbox', sendAll);
  else await sendAll();
}

async function sendAll(): Promise<void> {
  const waiting = await readWaiting();
  change({ waiting });
  let delay: string | undefined;
  try {
    const mine = waiting.some(({ recordedById }) => recordedById) ? await whoIsSignedIn() : undefined;
    for (const draft of waiting) {
      if (outbox.refused[draft.key]) continue;
      if (draft.recordedById && draft.recordedById !== mine) delay = '代录的要等登记人登录后再发';
      else await sendOne(draft);
    }
  } catch (error) {
    delay = isAnswered(error) ? sentenceOf(error) : '现在连不上网络';
  }
  change({ delay });
}

/** Throws when waiting helps; what the server will not take as it is stays, with the reason. */
async function sendOne(draft: Draft): Promise<void> {
  try {
    const receipt = await send(draft, await photosOf(draft.key));
    await moveToReceipts(receipt);
    change({ sent: { ...outbox.sent, [draft.key]: receipt }, waiting: await readWaiting() });
  } catch (error) {
    if (!isRefused(error)) throw error;
    change({ refused: { ...outbox.refused, [draft.key]: sentenceOf(error) } });
  }
}

const whoIsSignedIn = async () => (await clerk.session.me.query())?.personId;

/** Back to writing: a refused one is mended, not lost. */
export async function takeBack(key: string): Promise<Draft | undefined> {
  const draft = await moveToDraft(key);
  const { [key]: _, ...refused } = outbox.refused;
  change({ waiting: await readWaiting(), refused });
  return draft;
}

/** At a kiosk the next person does not see what the last one sent. */
export const forgetSent = (): void => change({ sent: {}, refused: {} });

async function send(draft: Draft, photos: readonly KeptPhoto[]): Promise<KeptReceipt> {
  const photoIds: string[] = [];
  for (const photo of photos) photoIds.push(await upload(photo));
  const by = draft.recordedById ? clerk : visitor;
  const place = placeInWords(draft);
  const { code, receivedAt, checkBy } = await by.opinion.submit.mutate({
    key: draft.key,
    opinion: {
      stationCode: draft.stationCode,
      body: draft.body,
      ...(draft.category && { category: draft.category }),
      ...(draft.township && { townshipId: draft.township.id }),
      ...(place && { place }),
      channel: draft.channel,
      ...(draft.phone.trim() && { contact: { name: draft.name, phone: draft.phone } }),
      ...(draft.themeId && { themeId: draft.themeId }),
      photoIds,
      consentVersion: 1,
      writtenAt: draft.writtenAt,
    },
  });
  const title = [...draft.body.trim()].slice(0, 24).join('');
  return {
    key: draft.key,
    code,
    title,
    stationName: draft.stationName,
    at: receivedAt,
    ...(checkBy && { checkBy }),
    channel: draft.channel,
  };
}

/** The server keeps one photo per key, so that a repeated upload stores nothing twice. */
async function upload({ id, name, blob }: KeptPhoto): Promise<string> {
  const form = new FormData();
  form.append('file', blob, name);
  const response = await fetch(`/files?key=${id}`, { method: 'POST', body: form });
  const answer = (await response.json().catch(() => ({}))) as { id?: string; message?: string };
  if (response.ok && answer.id) return answer.id;
  if (response.status >= 400 && response.status < 500 && response.status !== 429)
    throw new RefusedUpload(`照片“${name}”没能上传:${answer.message ?? '格式不被接受'}`);
  throw new Error(`upload ${response.status}`);
}

/** Tries again whenever there may be a network: on start, when it comes back, when the page is looked at, each half minute. */
export function keepFlushing(): () => void {
  const quietly = () => void flush().catch(() => undefined);
  const onShow = () => document.visibilityState === 'visible' && quietly();
  quietly();
  window.addEventListener('online', quietly);
  document.addEventListener('visibilitychange', onShow);
  const timer = setInterval(quietly, 30_000);
  return () => {
    window.removeEventListener('online', quietly);
    document.removeEventListener('visibilitychange', onShow);
    clearInterval(timer);
  };
}

import { useSyncExternalStore } from 'react';
import { client, sentenceOf, wasRefused } from './client.tsx';
import { type Draft, type KeptReceipt, store } from './store.tsx';

export type Outbox = { waiting: readonly Draft[]; refused: Readonly<Record<string, string>>; sent: Readonly<Record<string, KeptReceipt>> };

let outbox: Outbox = { waiting: [], refused: {}, sent: {} };
const listeners = new Set<() => void>();

function change(next: Partial<Outbox>): void {
  outbox = { ...outbox, ...next };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useOutbox = (): Outbox => useSyncExternalStore(subscribe, () => outbox);

/** Puts a finished draft among what waits, in one transaction, and tries to send at once. */
export async function enqueue(draft: Draft): Promise<void> {
  const database = await store();
  const both = database.transaction(['draft', 'waiting'], 'readwrite');
  await Promise.all([both.objectStore('waiting').put(draft), both.objectStore('draft').clear(), both.done]);
  await flush();
}

/** Sends what waits, oldest first, one tab at a time; the key makes a repeat harmless. */
export async function flush(): Promise<void> {
  const run = async () => {
    const database = await store();
    const waiting = await database.getAll('waiting');
    change({ waiting });
    for (const draft of waiting.sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))) {
      try {
        const receipt = await send(draft);
        const both = database.transaction(['waiting', 'receipt'], 'readwrite');
        await Promise.all([both.objectStore('waiting').delete(draft.key), both.objectStore('receipt').put(receipt), both.done]);
        change({ sent: { ...outbox.sent, [draft.key]: receipt } });
      } catch (error) {
        if (!wasRefused(error)) break;
        change({ refused: { ...outbox.refused, [draft.key]: sentenceOf(error) } });
      }
    }
    change({ waiting: await database.getAll('waiting') });
  };
  if ('locks' in navigator) await navigator.locks.request('concord-outbox', run);
  else await run();
}

/** Back to writing: a refused one is mended, not lost. */
export async function takeBack(key: string): Promise<void> {
  const database = await store();
  const draft = await database.get('waiting', key);
  if (!draft) return;
  await database.put('draft', draft);
  await database.delete('waiting', key);
  const { [key]: _, ...refused } = outbox.refused;
  change({ waiting: await database.getAll('waiting'), refused });
}

async function send(draft: Draft): Promise<KeptReceipt> {
  const photoIds: string[] = [];
  for (const [index, photo] of draft.photos.entries()) photoIds.push(await upload(photo, `${draft.key}-${index}`));
  const { code, receivedAt } = await client.opinion.submit.mutate({
    key: draft.key,
    opinion: {
      stationCode: draft.stationCode,
      body: draft.body,
      ...(draft.place && { place: draft.place }),
      channel: draft.channel,
      ...(draft.phone && { contact: { name: draft.name, phone: draft.phone } }),
      ...(draft.themeId && { themeId: draft.themeId }),
      photoIds,
      consentVersion: 1,
      writtenAt: draft.writtenAt,
    },
  });
  return { key: draft.key, code, title: draft.body.slice(0, 30), stationName: draft.stationName, at: receivedAt };
}

/** The server keeps one photo per `key`, so that a repeated upload stores nothing twice. */
async function upload({ name, blob }: Draft['photos'][number], key: string): Promise<string> {
  const form = new FormData();
  form.append('file', blob, name);
  const response = await fetch(`/files?key=${key}`, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`photo ${response.status}`);
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** Tries again whenever there may be a network: on start, when it comes back, when the page is looked at, each minute. */
export function keepFlushing(): () => void {
  const quietly = () => void flush().catch(() => undefined);
  const onShow = () => document.visibilityState === 'visible' && quietly();
  quietly();
  window.addEventListener('online', quietly);
  document.addEventListener('visibilitychange', onShow);
  const timer = setInterval(quietly, 60_000);
  return () => {
    window.removeEventListener('online', quietly);
    document.removeEventListener('visibilitychange', onShow);
    clearInterval(timer);
  };
}

import type { OpinionCategory } from '@concord/domain/matter/citizen-opinion';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A photo as it waits on the device, already made small. */
export type KeptPhoto = {
  id: string;
  draftKey: string;
  name: string;
  blob: Blob;
  /** Milliseconds since the epoch: photos stay in the order they were taken in. */
  addedAt: number;
};

/** A township as it was chosen; `area`: its county or zone. */
export type Township = { id: string; name: string; areaId: string; area: string; committeeId: string };

export type Channel = 'phone' | 'kiosk' | 'clerk' | 'register';

/** What somebody is writing, or has written and not yet sent. */
export type Draft = {
  /** Made before the first try to send; the server carries out each key once. */
  key: string;
  stationCode: string;
  stationName: string;
  body: string;
  category: OpinionCategory | null;
  /** Unknown on drafts kept by an earlier version. */
  township?: Township | null;
  /** Village, estate or spot. */
  place: string;
  name: string;
  phone: string;
  themeId: string | null;
  hasConsent: boolean;
  /** UTC instant: when it was begun, or what the paper register says. */
  writtenAt: string;
  channel: Channel;
  /** The clerk who typed it; it is sent in their name only. */
  recordedById: string | null;
};

/** A receipt kept on this device. */
export type KeptReceipt = {
  key: string;
  code: string;
  title: string;
  stationName: string;
  /** UTC instant. */
  at: string;
  /** `YYYY-MM-DD`: until when we say whether it is accepted; unknown on receipts kept by an earlier version. */
  checkBy?: string;
  channel: Channel;
};

/** A line of a paper register on its way into the platform. */
export type RegisterRow = {
  key: string;
  /** `2026-11-24`, as the register says. */
  on: string;
  body: string;
  place: string;
  name: string;
  phone: string;
};

interface Shape extends DBSchema {
  draft: { key: string; value: Draft };
  photo: { key: string; value: KeptPhoto; indexes: { draft: string } };
  waiting: { key: string; value: Draft };
  receipt: { key: string; value: KeptReceipt };
  register: { key: string; value: { key: 'rows'; rows: readonly RegisterRow[] } };
}

let opened: Promise<IDBPDatabase<Shape>> | undefined;

/** What must survive a reload, an empty battery and a lost network. */
function database(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('concord-station', 1, {
    upgrade: (shape) => {
      shape.createObjectStore('draft', { keyPath: 'key' });
      shape.createObjectStore('photo', { keyPath: 'id' }).createIndex('draft', 'draftKey');
      shape.createObjectStore('waiting', { keyPath: 'key' });
      shape.createObjectStore('receipt', { keyPath: 'key' });
      shape.createObjectStore('register', { keyPath: 'key' });
    },
  });
  return opened;
}

export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The draft being written, if one was begun and not handed in by another tab. */
export async function readDraft(channels: readonly Channel[]): Promise<Draft | undefined> {
  const shape = await database();
  const drafts = await shape.getAll('draft');
  const handedIn = [...(await shape.getAllKeys('waiting')), ...(await shape.getAllKeys('receipt'))];
  return drafts.filter(({ key, channel }) => channels.includes(channel) && !handedIn.includes(key)).at(-1);
}

export const saveDraft = async (draft: Draft) => (await database()).put('draft', draft);

/** The draft and its photos go; what waits to be sent stays. */
export async function dropDraft(key: string): Promise<void> {
  const both = (await database()).transaction(['draft', 'photo', 'waiting'], 'readwrite');
  const isWaiting = (await both.objectStore('waiting').getKey(key)) !== undefined;
  const photos = isWaiting ? [] : await both.objectStore('photo').index('draft').getAllKeys(key);
  await Promise.all([
    both.objectStore('draft').delete(key),
    ...photos.map((id) => both.objectStore('photo').delete(id)),
    both.done,
  ]);
}

export async function photosOf(draftKey: string): Promise<KeptPhoto[]> {
  const photos = await (await database()).getAllFromIndex('photo', 'draft', draftKey);
  return photos.sort((a, b) => a.addedAt - b.addedAt);
}
export const savePhoto = async (photo: KeptPhoto) => (await database()).put('photo', photo);
export const dropPhoto = async (id: string) => (await database()).delete('photo', id);

/** What waits to be sent, oldest first. */
export async function readWaiting(): Promise<Draft[]> {
  const waiting = await (await database()).getAll('waiting');
  return waiting.sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
}

/** From writing to waiting in one step: at no moment is it in neither place. */
export async function moveToWaiting(draft: Draft): Promise<void> {
  const both = (await database()).transaction(['draft', 'waiting'], 'readwrite');
  await Promise.all([
    both.objectStore('waiting').put(draft),
    both.objectStore('draft').delete(draft.key),
    both.done,
  ]);
}

/** And back, to be mended: what is then sent is something else and has a key of its own. */
export async function moveToDraft(key: string): Promise<Draft | undefined> {
  const all = (await database()).transaction(['draft', 'waiting', 'photo'], 'readwrite');
  const refused = await all.objectStore('waiting').get(key);
  if (!refused) return undefined;
  const draft = { ...refused, key: newKey() };
  const photos = await all.objectStore('photo').index('draft').getAll(key);
  await Promise.all([
    all.objectStore('draft').put(draft),
    all.objectStore('waiting').delete(key),
    ...photos.map((photo) => all.objectStore('photo').put({ ...photo, draftKey: draft.key })),
    all.done,
  ]);
  return draft;
}

/** Sent: the receipt takes the place of the text, its photos and its contact. */
export async function moveToReceipts(receipt: KeptReceipt): Promise<void> {
  const all = (await database()).transaction(['waiting', 'photo', 'receipt'], 'readwrite');
  const photos = await all.objectStore('photo').index('draft').getAllKeys(receipt.key);
  await Promise.all([
    all.objectStore('receipt').put(receipt),
    all.objectStore('waiting').delete(receipt.key),
    ...photos.map((id) => all.objectStore('photo').delete(id)),
    all.done,
  ]);
}

/** Receipts of these channels, newest first. */
export async function readReceipts(channels: readonly Channel[]): Promise<KeptReceipt[]> {
  const receipts = await (await database()).getAll('receipt');
  return receipts.filter(({ channel }) => channels.includes(channel)).sort((a, b) => (a.at > b.at ? -1 : 1));
}

export const readReceipt = async (key: string) => (await database()).get('receipt', key);
export const dropReceipt = async (key: string) => (await database()).delete('receipt', key);

/** Forgets receipts of these channels from before an instant: a shared computer keeps no more than it needs. */
export async function forgetReceipts(channels: readonly Channel[], before: string): Promise<void> {
  const old = (await readReceipts(channels)).filter(({ at }) => at < before);
  await Promise.all(old.map(({ key }) => dropReceipt(key)));
}

/** The rows being typed, in their order. */
export const readRegister = async () => (await (await database()).get('register', 'rows'))?.rows ?? [];

export const saveRegister = async (rows: readonly RegisterRow[]) =>
  (await database()).put('register', { key: 'rows', rows });

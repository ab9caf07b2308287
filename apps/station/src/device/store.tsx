import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A photo as it waits on the device. */
export type KeptPhoto = { name: string; blob: Blob };

/** What somebody is writing, or has written and not yet sent. `key` is made before the first try to send. */
export type Draft = {
  key: string;
  stationCode: string;
  stationName: string;
  body: string;
  place: string;
  name: string;
  phone: string;
  themeId: string | null;
  photos: KeptPhoto[];
  writtenAt: string;
  channel: 'phone' | 'kiosk' | 'clerk' | 'register';
};

/** A receipt kept on this device. */
export type KeptReceipt = { key: string; code: string; title: string; stationName: string; at: string };

interface Shape extends DBSchema {
  draft: { key: string; value: Draft };
  waiting: { key: string; value: Draft };
  receipt: { key: string; value: KeptReceipt };
}

let opened: Promise<IDBPDatabase<Shape>> | undefined;

/** What must survive a reload, an empty battery and a lost network. */
export function store(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('concord-station', 1, {
    upgrade: (database) => {
      database.createObjectStore('draft', { keyPath: 'key' });
      database.createObjectStore('waiting', { keyPath: 'key' });
      database.createObjectStore('receipt', { keyPath: 'key' });
    },
  });
  return opened;
}

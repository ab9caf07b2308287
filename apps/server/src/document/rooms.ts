import { EventEmitter, on } from 'node:events';
import type { Db, Store } from '../db/database.ts';

/** Who is where in a document; nobody keeps it. */
export type Presence = {
  personId: string;
  name: string;
  committeeId: string;
  sectionId: string;
  paragraphId: string;
};

/** How far a document is: whoever knows less asks for the rest. */
export type Heads = { version: number; talk: number; sections: Record<string, number> };

export type Told =
  | { kind: 'heads'; heads: Heads }
  | { kind: 'update'; sectionId: string; seq: number; content: string; personId: string; committeeId: string }
  | { kind: 'presence'; people: Presence[] };

const presentMs = 25_000;
/** How often the database is asked what other servers took; SQLite has no other servers. */
const pollMs = 500;

/** Whoever has a document open at this server, and what they are told. */
export function createRooms(store: Store, everyMs = pollMs) {
  const rooms = new EventEmitter().setMaxListeners(0);
  const present = new Map<string, Map<string, Presence & { until: number }>>();
  const polls = new Map<string, () => void>();

  const tell = (documentId: string, told: Told) => void rooms.emit(documentId, told);

  /** Something other than the text changed, or changed outside of `write`: tells how far the document is now. */
  async function changed(documentId: string): Promise<void> {
    if (rooms.listenerCount(documentId) === 0) return;
    tell(documentId, { kind: 'heads', heads: await headsOf(store.db, documentId) });
  }

  function enter(documentId: string, who: Presence, now: number): void {
    const room = present.get(documentId) ?? new Map<string, Presence & { until: number }>();
    present.set(documentId, room);
    room.set(who.personId, { ...who, until: now + presentMs });
    tell(documentId, { kind: 'presence', people: peopleIn(documentId, now) });
  }

  function peopleIn(documentId: string, now: number): Presence[] {
    const room = present.get(documentId);
    if (!room) return [];
    for (const [personId, { until }] of room) if (until < now) room.delete(personId);
    if (room.size === 0) present.delete(documentId);
    return [...room.values()].map(({ until: _, ...who }) => who);
  }

  function poll(documentId: string): void {
    if (store.engine !== 'postgres' || polls.has(documentId)) return;
    let known = '';
    const ask = async () => {
      const heads = await headsOf(store.db, documentId);
      const told = JSON.stringify(heads);
      if (told !== known) tell(documentId, { kind: 'heads', heads });
      known = told;
    };
    const timer = setInterval(() => void ask().catch(() => undefined), everyMs);
    polls.set(documentId, () => clearInterval(timer));
  }

  /** What happens in a document from now on; first how far it is. */
  async function* listen(documentId: string, now: () => number, signal: AbortSignal): AsyncGenerator<Told> {
    const heard = on(rooms, documentId, { signal });
    poll(documentId);
    try {
      yield { kind: 'heads', heads: await headsOf(store.db, documentId) };
      yield { kind: 'presence', people: peopleIn(documentId, now()) };
      for await (const [told] of heard) yield told as Told;
    } finally {
      await heard.return?.();
      if (rooms.listenerCount(documentId) === 0) {
        polls.get(documentId)?.();
        polls.delete(documentId);
      }
    }
  }

  return { tell, changed, enter, listen };
}

export async function headsOf(db: Db, documentId: string): Promise<Heads> {
  const document = await db
    .selectFrom('document')
    .select(['version', 'talk'])
    .where('id', '=', documentId)
    .executeTakeFirst();
  const sections = await db
    .selectFrom('document_section')
    .select(['id', 'seq'])
    .where('document_id', '=', documentId)
    .execute();
  return {
    version: document?.version ?? 0,
    talk: document?.talk ?? 0,
    sections: Object.fromEntries(sections.map(({ id, seq }) => [id, seq])),
  };
}

import { Refused } from '@concord/domain/decision';
import type { Store } from '../db/database.ts';
import type { Kept } from './keeping.ts';
import { createRooms } from './rooms.ts';
import { type Taken, takeAll, type Writ } from './taking.ts';

/** Texts held in memory at most; the others are read when somebody writes in them. */
const textsMax = 200;
/** What one transaction takes of a section. */
const writsMax = 64;

type Waiting = { writ: Writ; resolve: (seq: number) => void; reject: (cause: unknown) => void };

export type Documents = ReturnType<typeof createDocuments>;

/** Everything of the documents that lives in this process: texts being written, and whoever has one open. */
export function createDocuments(store: Store, pollMs?: number) {
  const texts = new Map<string, Kept>();
  const waiting = new Map<string, Waiting[]>();
  const { tell, ...rooms } = createRooms(store, pollMs);

  /** Takes an update and answers its number once it is on disk. What waits for the same section shares one commit. */
  function write(writ: Writ): Promise<number> {
    return new Promise((resolve, reject) => {
      const queue = waiting.get(writ.sectionId);
      if (queue) queue.push({ writ, resolve, reject });
      else {
        waiting.set(writ.sectionId, [{ writ, resolve, reject }]);
        void drain(writ.sectionId);
      }
    });
  }

  async function drain(sectionId: string): Promise<void> {
    const queue = waiting.get(sectionId) ?? [];
    while (queue.length > 0) {
      // a turn of the loop: what has arrived by now goes along
      await new Promise(setImmediate);
      await takeBatch(sectionId, queue.splice(0, writsMax));
    }
    waiting.delete(sectionId);
  }

  async function takeBatch(sectionId: string, batch: readonly Waiting[]): Promise<void> {
    const before = texts.get(sectionId);
    // until the commit it is unknown whether the rows say what memory says
    texts.delete(sectionId);
    try {
      const writs = batch.map(({ writ }) => writ);
      const { taken, kept, rows, documentId } = await store.write((tx) =>
        takeAll(tx, sectionId, writs, before),
      );
      hold(sectionId, kept);
      for (const { seq, content, person_id: personId, committee_id: committeeId } of rows)
        tell(documentId, { kind: 'update', sectionId, seq, content: content ?? '', personId, committeeId });
      for (const [index, one] of batch.entries()) settle(taken[index], one);
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    }
  }

  function hold(sectionId: string, kept: Kept): void {
    texts.set(sectionId, kept);
    for (const oldest of texts.keys()) {
      if (texts.size <= textsMax) break;
      texts.delete(oldest);
    }
  }

  return { ...rooms, write };
}

function settle(taken: Taken | undefined, { resolve, reject }: Waiting): void {
  if (taken && 'seq' in taken) resolve(taken.seq);
  else reject(taken?.refused ?? new Refused({ code: 'unavailable' }));
}

import { EventEmitter, on } from 'node:events';
import type { DomainEvent } from '@concord/domain/event';
import type { Db } from '../db/database.ts';
import { eventsSince, type Heads, headsOf } from '../event/repository.ts';

/** Which aggregate changed; listeners ask for it again through the ordinary, permission-checked query. */
export type Changed = { aggregate: string; id: string; committeeId: string };

type Told = Pick<DomainEvent, 'aggregate' | 'aggregateId' | 'committeeId'> & { version?: number };

/** Live updates: what this server did is told at once, what others on the same database did when it is looked for. */
export type Live = {
  tell: (events: readonly Told[]) => void;
  listen: (signal: AbortSignal) => AsyncIterable<Changed[]>;
  /** Tells what has been written since the last look and was not told here already. */
  look: (db: Db) => Promise<void>;
};

const nameOf = ({ aggregateId, version }: Told): string => `${aggregateId} ${version}`;

export function createLive(): Live {
  const emitter = new EventEmitter().setMaxListeners(0);
  // of this look and the one before: what is told here is found in the database by the next look at the latest
  let own = new Set<string>();
  let earlier = new Set<string>();
  let heads: Heads | undefined;
  const emit = (events: readonly Told[]) => {
    if (events.length === 0) return;
    const changed: Changed[] = events.map(({ aggregate, aggregateId, committeeId }) => ({
      aggregate,
      id: aggregateId,
      committeeId,
    }));
    emitter.emit('changed', changed);
  };
  return {
    tell: (events) => {
      if (heads) for (const one of events) own.add(nameOf(one));
      emit(events);
    },
    listen: async function* (signal) {
      for await (const [changed] of on(emitter, 'changed', { signal })) yield changed as Changed[];
    },
    look: async (db) => {
      const known = heads;
      const now = await headsOf(db);
      const events = known ? await eventsSince(db, known, now) : [];
      heads = now;
      emit(events.filter((one) => !own.has(nameOf(one)) && !earlier.has(nameOf(one))));
      earlier = own;
      own = new Set();
    },
  };
}

import { EventEmitter, on } from 'node:events';
import type { DomainEvent } from '@concord/domain/event';

/** Which aggregate changed; listeners ask for it again through the ordinary, permission-checked query. */
export type Changed = { aggregate: string; id: string; committeeId: string };

/** Live updates within this server. */
export type Live = {
  tell: (events: readonly Pick<DomainEvent, 'aggregate' | 'aggregateId' | 'committeeId'>[]) => void;
  listen: (signal: AbortSignal) => AsyncIterable<Changed[]>;
};

export function createLive(): Live {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    tell: (events) => {
      if (events.length === 0) return;
      const changed: Changed[] = events.map(({ aggregate, aggregateId, committeeId }) => ({
        aggregate,
        id: aggregateId,
        committeeId,
      }));
      emitter.emit('changed', changed);
    },
    listen: async function* (signal) {
      for await (const [changed] of on(emitter, 'changed', { signal })) yield changed as Changed[];
    },
  };
}

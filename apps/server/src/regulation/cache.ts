import type { Db } from '../db/database.ts';
import { type Rules, readRules } from './repository.ts';

const freshMs = 2_000;

/** The rule book, read again at most every two seconds: another server may have published a version. */
export function cachedRules(db: Db): () => Promise<Rules> {
  let known: Promise<Rules> | undefined;
  let readAt = 0;
  return () => {
    const now = performance.now();
    if (!known || now - readAt > freshMs) {
      readAt = now;
      known = readRules(db);
      known.catch(() => {
        known = undefined;
      });
    }
    return known;
  };
}

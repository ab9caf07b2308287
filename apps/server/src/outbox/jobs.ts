import { Refused } from '@concord/domain/decision';
import { claimOutbox } from '../db/claim.ts';
import type { Db, Store } from '../db/database.ts';
import { parked } from './repository.ts';
import type { OutboxTable } from './table.ts';

/** What a destination gets. It must take the same `key` as the same message, however often it comes. */
export type Message = { key: string; createdAt: string; body: Record<string, unknown> };

/** Somewhere messages of a topic go: a folder, a gateway, a mail server. */
export type Destination = {
  name: string;
  topic: string;
  /** What is told, read when it leaves; nothing when there is nothing to tell any more. */
  compose: (db: Db, committeeId: string, payload: unknown) => Promise<Record<string, unknown> | undefined>;
  deliver: (message: Message, signal: AbortSignal) => Promise<void>;
};

export type Post = {
  store: Store;
  now: () => string;
  destinations: readonly Destination[];
  /** 0 to 1; scatters the pauses, so that many that failed together do not come back together. */
  random?: () => number;
  timeoutMs?: number;
};

const batch = 10;
export const attemptsMax = 10;
const leaseMs = 2 * 60_000;
const pauseMs = 30_000;
const pauseMaxMs = 3_600_000;

/** Half a minute, then twice as long each time up to an hour; between half of that and all of it. */
export const pauseAfter = (attempts: number, random: number): number =>
  Math.min(pauseMs * 2 ** (attempts - 1), pauseMaxMs) * (0.5 + random / 2);

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/** Delivers what is due, a batch at a time; answers how many messages were tried. */
export async function deliverDue(post: Post): Promise<number> {
  const { store } = post;
  const now = post.now();
  const claimed = await store.write((tx) =>
    claimOutbox(tx, store.engine, { now, until: later(now, leaseMs), limit: batch }),
  );
  await Promise.all(claimed.map((row) => handOver(post, row)));
  return claimed.length;
}

async function handOver(post: Post, row: OutboxTable): Promise<void> {
  const { now, random = Math.random, destinations } = post;
  const own = destinations.filter(({ topic }) => topic === row.topic);
  const failures: string[] = own.length === 0 ? ['没有接收方'] : [];
  for (const destination of own)
    await deliverOnce(post, row, destination).catch((error) => void failures.push(failureOf(error)));
  const [failure] = failures;
  const isLast = row.attempts >= attemptsMax;
  const after = isLast ? parked : later(now(), pauseAfter(row.attempts, random()));
  await post.store.write((tx) =>
    tx
      .updateTable('outbox')
      .set({
        locked_until: null,
        failure: failure ?? null,
        ...(failure === undefined ? { done_at: now() } : { available_at: after }),
      })
      .where('id', '=', row.id)
      // Whoever was so slow that another claimed it meanwhile leaves the outcome to the other.
      .where('attempts', '=', row.attempts)
      .where('done_at', 'is', null)
      .execute(),
  );
}

/** The ledger has a row as soon as a destination took the message; from then on it is left alone. */
async function deliverOnce(
  { store, now, timeoutMs = 20_000 }: Post,
  row: OutboxTable,
  { name, compose, deliver }: Destination,
): Promise<void> {
  const known = await store.db
    .selectFrom('outbox_delivery')
    .select('outcome')
    .where('outbox_id', '=', row.id)
    .where('destination', '=', name)
    .executeTakeFirst();
  if (known) return;
  const body = await compose(store.db, row.committee_id, JSON.parse(row.payload));
  if (body) {
    const signal = AbortSignal.timeout(timeoutMs);
    await Promise.race([
      deliver({ key: row.key, createdAt: row.created_at, body }, signal),
      whenAborted(signal),
    ]);
  }
  await store.write((tx) =>
    tx
      .insertInto('outbox_delivery')
      .values({ outbox_id: row.id, destination: name, outcome: body ? 'delivered' : 'withdrawn', at: now() })
      .onConflict((conflict) => conflict.columns(['outbox_id', 'destination']).doNothing())
      .execute(),
  );
}

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A word for administrators, who see no content: never the receiver's own words, they may repeat the message. */
function failureOf(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (!(error instanceof Error)) return '未知原因';
  if (error.name === 'TimeoutError') return '接收方未在时限内应答';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

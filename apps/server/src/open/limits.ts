import { Refused } from '@concord/domain/decision';
import type { Db, Store } from '../db/database.ts';

/** Takes one use back: what was asked turned out harmless. */
type GiveBack = () => void;

/**
 * What an address may do without signing in, per window; a refusal says how long to wait. Sign-ins count their failures
 * in the database themselves (`session/sign-in`).
 */
export type Limits = Record<'submit' | 'lookUp' | 'upload', (address: string) => GiveBack> & {
  /** Tells the other servers what was used here since the last time, and hears of the same addresses from them. */
  share: (store: Store) => Promise<void>;
};

/** `untold`: the part of `count` the other servers do not know of yet. */
type Bucket = { count: number; untold: number; until: number };

/**
 * `now`: milliseconds. A use is counted in this process, on no request's way; the servers of one database meet every
 * two seconds (`share`), so that among several an address gets through a little more often than on one.
 */
export function createLimits(
  now: () => number,
  { submits = 30, lookUps = 30, uploads = 150, windowMs = 600_000 } = {},
): Limits {
  const buckets = new Map<string, Bucket>();
  const limit = (kind: string, most: number) => (address: string) => {
    const time = now();
    if (buckets.size > 50_000) for (const [key, { until }] of buckets) if (until <= time) buckets.delete(key);
    const key = `${kind} ${address}`;
    const known = buckets.get(key);
    const bucket = known && known.until > time ? known : { count: 0, untold: 0, until: time + windowMs };
    buckets.set(key, bucket);
    if (bucket.count >= most)
      throw new Refused({
        code: 'too_often',
        facts: { wait: `${Math.ceil((bucket.until - time) / 60_000)} 分钟` },
      });
    const add = (by: 1 | -1) => {
      bucket.count += by;
      bucket.untold += by;
    };
    add(1);
    return () => add(-1);
  };
  return {
    submit: limit('submit', submits),
    lookUp: limit('lookUp', lookUps),
    upload: limit('upload', uploads),
    share: async ({ write }) => {
      const news = [...buckets].filter(([, { untold }]) => untold !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
      for (let from = 0; from < news.length; from += rowsMax)
        await tell(write, new Map(news.slice(from, from + rowsMax)), new Date(now()).toISOString());
    },
  };
}

const rowsMax = 200;

/** Adds what is untold, in one order on every server, and takes over the sum and the window that hold for all. */
async function tell(write: Store['write'], news: ReadonlyMap<string, Bucket>, at: string): Promise<void> {
  const told = [...news].map(([subject, { untold, until }]) => ({
    subject,
    count: untold,
    until: new Date(until).toISOString(),
  }));
  const sums = await write((tx) => addUp(tx, told, at));
  for (const { subject, count } of told) {
    const bucket = news.get(subject);
    const sum = sums.get(subject);
    if (!bucket || !sum) continue;
    bucket.untold -= count;
    bucket.count = sum.count + bucket.untold;
    bucket.until = Date.parse(sum.until);
  }
}

type Row = { subject: string; count: number; until: string };

async function addUp(tx: Db, rows: readonly Row[], at: string): Promise<Map<string, Row>> {
  const sums = await tx
    .insertInto('rate_bucket')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet((eb) => {
        const isOver = eb('rate_bucket.until', '<=', at);
        return {
          count: eb
            .case()
            .when(isOver)
            .then(eb.ref('excluded.count'))
            .else(eb('rate_bucket.count', '+', eb.ref('excluded.count')))
            .end(),
          until: eb
            .case()
            .when(isOver)
            .then(eb.ref('excluded.until'))
            .else(eb.ref('rate_bucket.until'))
            .end(),
        };
      }),
    )
    .returningAll()
    .execute();
  return new Map(sums.map((row) => [row.subject, row]));
}

/** Forgets windows that ended an hour ago; younger ones may be taken up again at this moment. */
export async function forgetPast({ write }: Store, at: string): Promise<void> {
  const before = new Date(Date.parse(at) - 3_600_000).toISOString();
  await write((tx) => tx.deleteFrom('rate_bucket').where('until', '<', before).execute());
}

import { Refused } from '@concord/domain/decision';

/** What an address may do without signing in, per window; a refusal says how long to wait. */
export type Limits = Record<'submit' | 'lookUp' | 'upload', (address: string) => void>;

type Bucket = { count: number; until: number };

/** `now`: milliseconds. Buckets live in this process; each server of several keeps its own. */
export function createLimits(
  now: () => number,
  { submits = 30, lookUps = 30, uploads = 150, windowMs = 600_000 } = {},
): Limits {
  const limit = (most: number) => {
    const buckets = new Map<string, Bucket>();
    return (address: string) => {
      const time = now();
      if (buckets.size > 50_000)
        for (const [key, { until }] of buckets) if (until <= time) buckets.delete(key);
      const bucket = buckets.get(address);
      if (!bucket || bucket.until <= time) {
        buckets.set(address, { count: 1, until: time + windowMs });
        return;
      }
      bucket.count += 1;
      if (bucket.count > most)
        throw new Refused({
          code: 'too_often',
          facts: { wait: `${Math.ceil((bucket.until - time) / 60_000)} 分钟` },
        });
    };
  };
  return { submit: limit(submits), lookUp: limit(lookUps), upload: limit(uploads) };
}

import { addDays, dateInShanghai } from '@concord/domain/calendar';
import { clearAbandoned } from './attachment/jobs.ts';
import type { Store } from './db/database.ts';
import { doWhenDue, throughOf } from './job/repository.ts';
import { eraseContacts } from './matter/citizen-opinion/jobs.ts';
import { clearOld, remind } from './notice/jobs.ts';
import type { Live } from './notice/live.ts';
import { forgetPast } from './open/limits.ts';
import { hotlineFolder } from './outbox/hotline.ts';
import { type Destination, deliverDue, type Post } from './outbox/jobs.ts';
import { readRules } from './regulation/repository.ts';

export type JobOptions = {
  store: Store;
  dataDir: string;
  now: () => string;
  live: Live;
  destinations?: readonly Destination[];
};

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Everything that is due now, once, whichever server asks. What fails is told and does not stop the others. */
export async function runJobs(options: JobOptions): Promise<void> {
  const { store, dataDir, now, destinations = [hotlineFolder(dataDir)] } = options;
  const often = (
    name: string,
    everyMs: number,
    work: (through: string | null) => Promise<string | null>,
  ) => ({
    name,
    run: () => doWhenDue(store, now, { name, everyMs }, work),
  });
  const jobs: { name: string; run: () => Promise<unknown> }[] = [
    { name: 'outbox', run: () => deliverAll({ store, now, destinations }) },
    often('reminders', 10 * minuteMs, (through) => remindToday(options, through)),
    often('notices', 24 * hourMs, async () => {
      const walked = await throughOf(store.db, 'reminders');
      await clearOld(store, await readRules(store.db), walked, now());
      return null;
    }),
    often('limits', hourMs, async () => {
      await forgetPast(store, now());
      return null;
    }),
    often('contacts', hourMs, async () => {
      await eraseContacts(store, await readRules(store.db), now());
      return null;
    }),
    often('photos', hourMs, async () => {
      await clearAbandoned(store, dataDir, now());
      return null;
    }),
  ];
  for (const { name, run } of jobs)
    await run().catch((error: unknown) =>
      console.error(`job ${name}:`, error instanceof Error ? error.message : error),
    );
}

async function deliverAll(post: Post): Promise<void> {
  while ((await deliverDue(post)) > 0);
}

/** Once a day and installation; the first time it looks back one day. */
async function remindToday({ store, now, live }: JobOptions, through: string | null): Promise<string> {
  const at = now();
  const until = dateInShanghai(at);
  const since = through ?? addDays(until, -1);
  if (since >= until) return since;
  const told = await remind(store.db, store.write, await readRules(store.db), { since, until }, at);
  live.tell(told.map((committeeId) => ({ aggregate: 'calendar', aggregateId: until, committeeId })));
  return until;
}

/** Runs them every quarter of a minute until stopped; `stop` waits for the round that is under way. */
export function startJobs(options: JobOptions): { stop: () => Promise<void> } {
  let round = Promise.resolve();
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    round = runJobs(options).finally(() => {
      running = false;
    });
  }, minuteMs / 4).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}

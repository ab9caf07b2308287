import { type FreshDatabase, freshDatabase } from '@concord/setup/databases';
import type { Actor, StaffActor } from '@concord/domain/actor';
import { openStore, type Store } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { createVault } from './matter/citizen-opinion/vault.ts';
import { createLive } from './notice/live.ts';
import { createLimits } from './open/limits.ts';
import { readRules } from './regulation/repository.ts';
import { appRouter } from './router.ts';
import type { Context } from './trpc.ts';

/** A migrated, empty database of the running project's engine. */
export async function openTestStore(): Promise<Store & { url: string }> {
  const fresh: FreshDatabase = await freshDatabase();
  const store = openStore(fresh.url);
  await migrate(store);
  return {
    ...store,
    url: fresh.url,
    close: async () => {
      await store.close();
      await fresh.drop();
    },
  };
}

/** A clock that stands still until it is set. */
export type TestClock = { now: string };

export function testContext(store: Store, actor: Actor | undefined, clock: TestClock = { now: '2026-03-02T01:00:00.000Z' }): Context {
  return {
    store,
    now: () => clock.now,
    rules: () => readRules(store.db),
    live: createLive(),
    vault: createVault(Buffer.alloc(32, 7)),
    limits: createLimits(() => Date.parse(clock.now), { submits: 1000, lookUps: 1000 }),
    address: '127.0.0.1',
    session: actor?.kind === 'staff' ? sessionOf(actor) : undefined,
    setCookie: () => undefined,
  };
}

const sessionOf = (actor: StaffActor) => ({
  sessionId: `session-${actor.personId}`,
  personId: actor.personId,
  name: actor.personId,
  actor,
  mustChange: false,
});

/** The real router, called as this person; nobody when `actor` is left out. */
export const as = (actor: Actor | undefined, store: Store, clock?: TestClock) =>
  appRouter.createCaller(testContext(store, actor, clock));

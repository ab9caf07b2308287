import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anActor, clerk, system } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../db/database.ts';
import { readRules } from '../regulation/repository.ts';
import {
  aKey,
  as,
  closeServers,
  handIn,
  monday,
  openTestStore,
  refusalOf,
  serversOn,
  type TestClock,
  type TestStore,
} from '../testing.ts';
import { hotlineFolder } from './hotline.ts';
import { attemptsMax, type Destination, deliverDue, pauseAfter } from './jobs.ts';
import { addOutbox } from './repository.ts';

let store: TestStore;
let folder: string;
const clock: TestClock = { now: monday };
beforeAll(async () => {
  store = await openTestStore();
  folder = mkdtempSync(path.join(tmpdir(), 'concord-outbox-'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  clock.now = monday;
  await store.write(async (tx) => {
    await tx.deleteFrom('outbox_delivery').execute();
    await tx.deleteFrom('outbox').execute();
  });
});

const wait = (minutes: number) => {
  clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
};

async function put(...keys: string[]): Promise<void> {
  const rules = await readRules(store.db);
  await store.write(async (tx) => {
    const writing = { tx, engine: store.engine, actor: system, at: clock.now, rules, events: [] };
    for (const key of keys)
      await addOutbox(writing, { topic: 'letters', key, committeeId: 'guyuan' }, { text: key });
  });
}

/** A receiver that does as it is told, and notes every key that comes in. */
function aReceiver(deliver: Destination['deliver'] = async () => undefined, name = 'receiver') {
  const got: string[] = [];
  const destination: Destination = {
    name,
    topic: 'letters',
    compose: async (_, __, payload) => payload as Record<string, unknown>,
    deliver: async (message, signal) => {
      got.push(message.key);
      await deliver(message, signal);
    },
  };
  return { got, destination };
}

const deliver = (destinations: Destination[], on: Store = store, timeoutMs = 2_000) =>
  deliverDue({ store: on, now: () => clock.now, destinations, random: () => 1, timeoutMs });
const rows = () => store.db.selectFrom('outbox').selectAll().orderBy('key').execute();
const ledger = () =>
  store.db.selectFrom('outbox_delivery').select(['destination', 'outcome']).orderBy('destination').execute();

describe('a message', () => {
  test('is delivered once and stands in the ledger', async () => {
    const { got, destination } = aReceiver();
    await put('a', 'a', 'b');
    expect(await deliver([destination])).toBe(2);
    expect(await deliver([destination])).toBe(0);
    expect(got.sort()).toEqual(['a', 'b']);
    expect(await ledger()).toEqual([
      { destination: 'receiver', outcome: 'delivered' },
      { destination: 'receiver', outcome: 'delivered' },
    ]);
    expect(await rows()).toMatchObject([
      { done_at: monday, failure: null, locked_until: null },
      { done_at: monday },
    ]);
  });

  test('whose receiver fails comes again after longer and longer pauses', async () => {
    let broken = true;
    const { got, destination } = aReceiver(async () => {
      if (broken) throw Object.assign(new Error('机井冬天冻裂'), { code: 'ECONNREFUSED' });
    });
    await put('a');
    await deliver([destination]);
    expect(await deliver([destination])).toBe(0);
    wait(0.5);
    await deliver([destination]);
    wait(0.5);
    expect(await deliver([destination])).toBe(0);
    // What the receiver says is not kept: it may repeat the message.
    expect(await rows()).toMatchObject([{ attempts: 2, failure: 'ECONNREFUSED', done_at: null }]);
    broken = false;
    wait(0.5);
    await deliver([destination]);
    expect(got).toEqual(['a', 'a', 'a']);
    expect(await rows()).toMatchObject([{ failure: null, done_at: clock.now }]);
  });

  test('for several destinations does not come twice to the one that took it', async () => {
    let broken = true;
    const good = aReceiver(async () => undefined, 'good');
    const bad = aReceiver(async () => {
      if (broken) throw new Error('500');
    }, 'bad');
    await put('a');
    await deliver([good.destination, bad.destination]);
    expect(await ledger()).toEqual([{ destination: 'good', outcome: 'delivered' }]);
    broken = false;
    wait(1);
    await deliver([good.destination, bad.destination]);
    expect([good.got, bad.got]).toEqual([['a'], ['a', 'a']]);
    expect(await ledger()).toHaveLength(2);
  });

  test('whose receiver does not answer in time is tried again, and holds up no other', async () => {
    const { destination } = aReceiver(async ({ key }) => {
      if (key === 'slow') await new Promise(() => undefined);
    });
    await put('slow', 'quick');
    await deliver([destination], store, 50);
    expect(await rows()).toMatchObject([
      { key: 'quick', done_at: monday },
      { key: 'slow', done_at: null, failure: '接收方未在时限内应答' },
    ]);
  });

  test('that nobody receives is not lost', async () => {
    await put('a');
    await deliver([]);
    expect(await rows()).toMatchObject([{ done_at: null, failure: '没有接收方' }]);
  });
});

describe('workers', () => {
  test('side by side never take the same message', async () => {
    const { got, destination } = aReceiver(() => new Promise((done) => setTimeout(done, 5)));
    const keys = Array.from({ length: 40 }, (_, n) => `k-${String(n).padStart(2, '0')}`);
    await put(...keys);
    const servers = serversOn(store, 4);
    for (let round = 0; round < 4; round += 1)
      await Promise.all(servers.map((server) => deliver([destination], server)));
    expect(got.sort()).toEqual(keys);
    await closeServers(store, servers);
  });

  test('of which one died leave its message to the others after the lease, under the same key', async () => {
    const seen = new Set<string>();
    const { got, destination } = aReceiver(async ({ key }) => void seen.add(key));
    await put('a');
    // Delivered, and then the server was gone before it could say so.
    await store.write((tx) =>
      tx
        .updateTable('outbox')
        .set({ attempts: 1, locked_until: new Date(Date.parse(monday) + 60_000).toISOString() })
        .execute(),
    );
    seen.add('a');
    expect(await deliver([destination])).toBe(0);
    wait(1);
    expect(await deliver([destination])).toBe(1);
    expect([got, [...seen]]).toEqual([['a'], ['a']]);
  });
});

test('pauses grow to an hour and are scattered between half and whole', () => {
  expect([1, 2, 3, 20].map((attempts) => pauseAfter(attempts, 1))).toEqual([
    30_000, 60_000, 120_000, 3_600_000,
  ]);
  expect(pauseAfter(1, 0)).toBe(15_000);
});

describe('a dead letter', () => {
  const administrator = anActor('systemAdministrator', 'guyuan', 'guyuan');
  const { got, destination } = aReceiver(() => Promise.reject(new Error('no')));

  test('is parked after the last try, shown without its content, and sent again by an administrator', async () => {
    await put('letter about somebody');
    for (let tries = 0; tries < attemptsMax + 3; tries += 1) {
      await deliver([destination]);
      wait(70);
    }
    expect(got).toHaveLength(attemptsMax);
    const letters = await as(administrator, store).outbox.deadLetters();
    expect(letters).toMatchObject([{ topic: 'letters', attempts: attemptsMax, failure: 'Error' }]);
    expect(JSON.stringify(letters)).not.toContain('somebody');

    await as(administrator, store, clock).outbox.retry({ id: letters[0]?.id ?? '', key: aKey() });
    expect(await as(administrator, store).outbox.deadLetters()).toEqual([]);
    const healed = aReceiver();
    await deliver([healed.destination]);
    expect(healed.got).toEqual(['letter about somebody']);
    const event = await store.db
      .selectFrom('event')
      .select(['by_person_id', 'patch'])
      .where('type', '=', 'retryDelivery')
      .executeTakeFirstOrThrow();
    expect(event).toEqual({
      by_person_id: administrator.personId,
      patch: JSON.stringify({ id: letters[0]?.id }),
    });
  });

  test('is shown to no other county, to the city that runs the installation, and to nobody but system administrators', async () => {
    await put('a');
    for (let tries = 0; tries < attemptsMax; tries += 1) {
      await deliver([destination]);
      wait(70);
    }
    const of = (committee: string) =>
      as(anActor('systemAdministrator', committee, committee), store).outbox.deadLetters();
    expect(await of('kangbao')).toEqual([]);
    expect(await of('zhangjiakou')).toHaveLength(1);
    const [letter] = await of('guyuan');
    for (const actor of [clerk, anActor('auditor', 'guyuan', 'guyuan')])
      expect(await refusalOf(as(actor, store).outbox.deadLetters())).toBeDefined();
    const sibling = as(anActor('systemAdministrator', 'kangbao', 'kangbao'), store);
    expect(await refusalOf(sibling.outbox.retry({ id: letter?.id ?? '', key: aKey() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('an order for 12345', () => {
  async function ordered() {
    const { id } = await handIn(store, { phone: '15500001234' });
    await as(clerk, store).opinion.run({
      id,
      version: 1,
      command: { type: 'accept', category: 'society', isConsultation: false },
      key: aKey(),
    });
    const [order] = await as(clerk, store).assignment.order({
      matterKind: 'citizenOpinion',
      matterId: id,
      orders: [{ organizationId: 'guyuan-hotline', role: 'sole', instruction: '请派单' }],
      key: aKey(),
    });
    return { id, assignmentId: order?.id ?? '' };
  }
  const files = () => readdir(path.join(folder, 'outbox', 'hotline')).catch(() => []);

  test('appears as one whole line in a file of its own, without a contact, however often it is sent', async () => {
    const { id, assignmentId } = await ordered();
    await deliver([hotlineFolder(folder)]);
    await store.write(async (tx) => {
      await tx.deleteFrom('outbox_delivery').execute();
      await tx.updateTable('outbox').set({ done_at: null }).execute();
    });
    await deliver([hotlineFolder(folder)]);
    expect(await files()).toEqual([`${id}_1.jsonl`]);
    const text = await readFile(path.join(folder, 'outbox', 'hotline', `${id}_1.jsonl`), 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ key: `${id}:1`, assignmentId, round: 1, instruction: '请派单' });
    expect(text).not.toContain('15500001234');
  });

  test('that was taken back before it left is not sent; one that was sealed waits', async () => {
    const before = await files();
    const { assignmentId } = await ordered();
    const { version } = await as(clerk, store).assignment.byId({ id: assignmentId });
    await as(clerk, store).assignment.run({
      id: assignmentId,
      version,
      command: { type: 'revoke', reason: '不办了' },
      key: aKey(),
    });
    const sealed = await ordered();
    const opinion = await as(clerk, store).opinion.byId({ id: sealed.id });
    await as(clerk, store).opinion.run({
      id: sealed.id,
      version: opinion.version,
      command: { type: 'quarantine', reason: '有身份证号' },
      key: aKey(),
    });
    await deliver([hotlineFolder(folder)]);
    expect(await files()).toEqual(before);
    expect(await ledger()).toEqual([{ destination: 'hotline-folder', outcome: 'withdrawn' }]);
    expect((await rows()).filter(({ done_at }) => done_at === null)).toMatchObject([{ attempts: 1 }]);
  });
});

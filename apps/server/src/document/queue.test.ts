import type { StaffActor } from '@concord/domain/actor';
import { anActor, cityClerk, clerk, siblingClerk } from '@concord/domain/actor/examples';
import { roots } from '@concord/domain/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../db/database.ts';
import { appRouter } from '../router.ts';
import {
  as,
  closeServers,
  openTestStore,
  refusalOf,
  serversOn,
  type TestStore,
  testContext,
} from '../testing.ts';
import type { Told } from './rooms.ts';
import { aReport, aText, textOf, type, write } from './testing.ts';
import { toBytes } from './text.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const listener = (actor: StaffActor, server: Store, signal: AbortSignal) =>
  appRouter.createCaller(testContext(server, actor), { signal }).document;

/** Opens the document at a server and collects what is told until `enough` of it was. */
async function hear(server: Store, id: string, enough: (told: readonly Told[]) => boolean): Promise<Told[]> {
  const told: Told[] = [];
  const leaving = new AbortController();
  const changes = await listener(siblingClerk, server, leaving.signal).changes({ id });
  try {
    for await (const one of changes as AsyncIterable<Told>) {
      told.push(one);
      if (enough(told)) break;
    }
  } finally {
    leaving.abort();
  }
  return told;
}

describe('whoever has a document open', () => {
  test('hears at once what somebody writes at the same server, and who is where', async () => {
    const { id, wells } = await aReport(store);
    const heard = hear(store, id, (told) => told.filter(({ kind }) => kind === 'presence').length > 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await type(clerk, { store, id, sectionId: wells }, '机井');
    await as(clerk, store).document.enter({ id, sectionId: wells, paragraphId: 'first' });
    const told = await heard;
    expect(told[0]).toMatchObject({ kind: 'heads', heads: { sections: { [wells]: 0 } } });
    const update = told.find(({ kind }) => kind === 'update');
    expect(update).toMatchObject({
      sectionId: wells,
      seq: 1,
      personId: clerk.personId,
      committeeId: 'guyuan',
    });
    const doc = new Y.Doc();
    if (update?.kind === 'update') Y.applyUpdate(doc, toBytes(update.content));
    expect(doc.getText(roots.text).toString()).toBe('机井');
    expect(told.at(-1)).toMatchObject({
      kind: 'presence',
      people: [{ personId: clerk.personId, committeeId: 'guyuan', sectionId: wells, paragraphId: 'first' }],
    });
  });

  test('hears from another server on the same database how far it is, and asks for the rest', async () => {
    const { id, wells } = await aReport(store);
    const [here = store, there = store] = serversOn(store, 2);
    const heard = hear(here, id, (told) =>
      told.some((one) => (one.kind === 'heads' ? one.heads.sections[wells] === 1 : one.kind === 'update')),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await type(clerk, { store: there, id, sectionId: wells }, '机井');
    await heard;
    const { sections } = await as(siblingClerk, here).document.pull({ id, since: { [wells]: 0 } });
    expect(sections[0]?.updates).toHaveLength(1);
    await closeServers(store, [here, there]);
  });

  test('is told of comments and of what the lead arranges', async () => {
    const { id, wells } = await aReport(store);
    const heard = hear(store, id, (told) =>
      told.some((one) => one.kind === 'heads' && one.heads.version === 2 && one.heads.talk === 1),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    await as(clerk, store).document.comment({
      id,
      sectionId: wells,
      paragraphId: 'first',
      body: '请注明年份',
      key: 'comment-key-1',
    });
    await as(cityClerk, store).document.run({
      id,
      version: 1,
      command: { type: 'retitle', title: '调研报告' },
      key: 'run-key-1',
    });
    expect((await heard).length).toBeGreaterThan(1);
  });

  test('and does not take part hears nothing', async () => {
    const { id } = await aReport(store);
    const changes = await listener(
      anActor('countyStaff', 'chicheng'),
      store,
      AbortSignal.timeout(500),
    ).changes({ id });
    const first = (changes as AsyncIterable<Told>)[Symbol.asyncIterator]().next();
    await expect(first).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });
});

describe('a long life of a section', () => {
  test('is folded into a snapshot now and then, and whoever comes late or was away gets the same text', async () => {
    const { id, wells } = await aReport(store);
    const place = { store, id, sectionId: wells };
    const mine = aText();
    for (let n = 0; n < 130; n += 1)
      await write(
        clerk,
        place,
        mine.change((text) => text.insert(text.length, String(n % 10))),
      );
    const rows = await store.db
      .selectFrom('document_update')
      .select(['seq', 'content', 'person_id'])
      .where('section_id', '=', wells)
      .orderBy('seq')
      .execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 130 }, (_, n) => n + 1));
    expect(rows.filter(({ content }) => content !== null).map(({ seq }) => seq)[0]).toBe(101);
    expect(rows.every(({ person_id }) => person_id === clerk.personId)).toBe(true);
    const expected = Array.from({ length: 130 }, (_, n) => n % 10).join('');
    for (const since of [0, 1, 99, 120]) {
      const doc = new Y.Doc();
      const { sections } = await as(siblingClerk, store).document.pull({ id, since: { [wells]: since } });
      const [section] = sections;
      expect(section?.snapshot === null).toBe(since >= 100);
      // what they had before they were away
      const before = Y.encodeStateAsUpdate(mine.doc, new Uint8Array([0]));
      if (since >= 100) Y.applyUpdate(doc, before);
      for (const { content } of [
        ...(section?.snapshot ? [section.snapshot] : []),
        ...(section?.updates ?? []),
      ])
        Y.applyUpdate(doc, toBytes(content));
      expect(doc.getText(roots.text).toString()).toBe(expected);
    }
    // a server that was started anew goes on from the rows
    await write(
      clerk,
      { ...place, store: { ...store } },
      mine.change((text) => text.insert(text.length, '完')),
    );
    expect(await textOf(store, wells)).toEqual([`${expected}完`]);
  });

  test('two servers taking turns number what they take without a gap', async () => {
    const { id, wells } = await aReport(store);
    const servers = serversOn(store, 2);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        type(
          clerk,
          { store: servers[n % 2] ?? store, id, sectionId: wells },
          String.fromCodePoint(0x4e00 + n),
        ),
      ),
    );
    const rows = await store.db
      .selectFrom('document_update')
      .select('seq')
      .where('section_id', '=', wells)
      .orderBy('seq')
      .execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(new Set((await textOf(store, wells)).join('')).size).toBe(40);
    await closeServers(store, servers);
  });

  test('what could not be committed is not in memory either', async () => {
    const { id, wells } = await aReport(store);
    let fails = true;
    const failing: Store = {
      ...store,
      write: (work) =>
        store.write(async (tx) => {
          const result = await work(tx);
          if (fails) throw new Error('no room on the disk');
          return result;
        }),
    };
    const mine = aText();
    const first = mine.change((text) => text.insert(0, '水井'));
    expect(await refusalOf(write(clerk, { store: failing, id, sectionId: wells }, first))).toBeDefined();
    fails = false;
    const next = mine.change((text) => text.insert(2, '冻裂'));
    expect(await refusalOf(write(clerk, { store: failing, id, sectionId: wells }, next))).toMatchObject({
      message: '前面的修改还没有收到,请重新发送',
    });
    await write(clerk, { store: failing, id, sectionId: wells }, first);
    await write(clerk, { store: failing, id, sectionId: wells }, next);
    expect(await textOf(store, wells)).toEqual(['水井冻裂']);
  });
});

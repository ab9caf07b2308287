import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openLive, type Told, type Wire } from './live.tsx';
import { keepIn } from './offline.tsx';
import { type Failure, toBase64, toBytes } from './sending.tsx';

const sectionId = 'wells';

/** What a browser stores; a new page reads it again. */
function aStorage() {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (name: string) => map.get(name) ?? null,
    setItem: (name: string, value: string) => void map.set(name, value),
    removeItem: (name: string) => void map.delete(name),
  };
}

class Cut extends Error {}
class No extends Error {}

/** A server with one section, and a line that can be cut or lose its answers. */
function aServer() {
  const doc = new Y.Doc();
  const rows: { seq: number; content: string }[] = [];
  const listeners = new Set<(told: Told) => void>();
  const line = { isCut: false, losesAnswers: false, no: '' };
  const calls: string[] = [];
  let keys = 0;
  const arrive = () => {
    if (line.isCut) throw new Cut();
  };
  const take = (update: string) => {
    let fresh: string | undefined;
    const note = (one: Uint8Array) => {
      fresh = toBase64(one);
    };
    doc.on('update', note);
    Y.applyUpdate(doc, toBytes(update));
    doc.off('update', note);
    if (doc.store.pendingStructs) throw new Error('gap');
    if (!fresh) return;
    rows.push({ seq: rows.length + 1, content: fresh });
    const told: Told = { kind: 'update', sectionId, seq: rows.length, content: fresh };
    if (!line.isCut) for (const listener of listeners) listener(told);
  };
  const heads = () => ({ version: 1, talk: 0, sections: { [sectionId]: rows.length } });
  const wire: Wire = {
    pull: async (since) => {
      arrive();
      const updates = rows.filter(({ seq }) => seq > (since[sectionId] ?? 0));
      return { sections: [{ id: sectionId, snapshot: null, updates }], heads: heads() };
    },
    write: async ({ key, update }) => {
      calls.push(key);
      arrive();
      if (line.no) throw new No(line.no);
      take(update);
      if (line.losesAnswers) throw new Cut();
    },
    listen: (told) => {
      listeners.add(told);
      if (!line.isCut) told({ kind: 'heads', heads: heads() });
      return () => void listeners.delete(told);
    },
    failureOf: (cause): Failure =>
      cause instanceof Cut
        ? { kind: 'line' }
        : cause instanceof No
          ? { kind: 'no', sentence: cause.message }
          : { kind: 'gap' },
    newKey: () => {
      keys += 1;
      return `key-${Math.random()}-${keys}`;
    },
  };
  const words = () => doc.getText('text').toString();
  return { wire, line, calls, take, words, doc };
}

const open = async (server: ReturnType<typeof aServer>, storage = aStorage(), person = 'wang') => {
  const live = openLive(server.wire, keepIn(storage, person, 'report'));
  live.start();
  await settle();
  return { live, section: live.section(sectionId), storage };
};
const settle = () => vi.advanceTimersByTimeAsync(20_000);
const words = ({ section }: Awaited<ReturnType<typeof open>>) => section.paragraphs().map(({ text }) => text);
const at = (offset: number) => ({ paragraphId: 'first', offset });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is written here', () => {
  test('is at the server, and with whoever else has it open', async () => {
    const server = aServer();
    const [mine, theirs] = [await open(server), await open(server)];
    mine.section.type('first', '全县机井', 4);
    theirs.section.type('first', '三百眼', 3);
    await settle();
    expect(words(mine)).toEqual(words(theirs));
    expect([...server.words()].sort()).toEqual([...'全县机井三百眼'].sort());
    expect(mine.live.state().saving).toBe('saved');
    expect(mine.storage.length).toBe(0);
  });

  test('waits while the line is cut, survives the page, and is sent once when the line is back', async () => {
    const server = aServer();
    const page = await open(server);
    server.line.isCut = true;
    page.section.type('first', '全县机井', 4);
    page.section.type('first', '全县机井三百眼', 7);
    await settle();
    expect(page.live.state().saving).toBe('offline');
    page.live.close();
    server.line.isCut = false;
    const next = await open(server, page.storage);
    expect(words(next)).toEqual(['全县机井三百眼']);
    expect(server.words()).toBe('全县机井三百眼');
    expect(next.live.state().saving).toBe('saved');
    expect(page.storage.length).toBe(0);
  });

  test('whose answer was lost is sent again under the same key', async () => {
    const server = aServer();
    const page = await open(server);
    server.line.losesAnswers = true;
    page.section.type('first', '机井', 2);
    await settle();
    server.line.losesAnswers = false;
    await settle();
    expect(new Set(server.calls).size).toBe(1);
    expect(server.calls.length).toBeGreaterThan(1);
    expect(server.words()).toBe('机井');
  });

  test('is sent by nobody else who signs in at this browser', async () => {
    const server = aServer();
    const page = await open(server);
    server.line.isCut = true;
    page.section.type('first', '机井', 2);
    await settle();
    page.live.close();
    server.line.isCut = false;
    const other = await open(server, page.storage, 'li');
    expect(words(other)).toEqual(['']);
    expect(server.words()).toBe('');
    expect(page.storage.length).toBe(1);
  });

  test('from two pages of one browser is sent whole, whichever sends first', async () => {
    const server = aServer();
    const page = await open(server);
    server.line.isCut = true;
    page.section.type('first', '机井', 2);
    await settle();
    const second = openLive(server.wire, keepIn(page.storage, 'wang', 'report'));
    server.line.isCut = false;
    second.start();
    page.section.type('first', '机井冻裂', 4);
    await settle();
    expect(server.words()).toBe('机井冻裂');
    expect(page.storage.length).toBe(0);
  });

  test('where nothing is taken any more stays here with the reason, until it is let go', async () => {
    const server = aServer();
    const page = await open(server);
    server.line.no = '文稿已定稿,不能再修改';
    page.section.type('first', '机井', 2);
    await settle();
    expect(page.live.state().refused).toEqual({ [sectionId]: '文稿已定稿,不能再修改' });
    expect(words(page)).toEqual(['机井']);
    expect(page.storage.length).toBe(1);
    page.live.letGo(sectionId);
    expect(page.storage.length).toBe(0);
    expect(page.live.state().refused).toEqual({});
  });

  test('goes whole when the server lacks something it had acknowledged', async () => {
    const server = aServer();
    const page = await open(server);
    page.section.type('first', '机井', 2);
    await settle();
    // the server was set back to an older copy
    const { wire } = server;
    const older = aServer();
    Object.assign(wire, { pull: older.wire.pull, write: older.wire.write });
    page.section.type('first', '机井冻裂', 4);
    await settle();
    expect(older.words()).toBe('机井冻裂');
  });
});

describe('what others write', () => {
  test('waits while words are being composed here, and is there afterwards', async () => {
    const server = aServer();
    const [mine, theirs] = [await open(server), await open(server)];
    mine.live.hold(sectionId);
    theirs.section.type('first', '康保', 2);
    await settle();
    expect(words(mine)).toEqual(['']);
    mine.section.type('first', '沽源', 2);
    mine.live.release(sectionId);
    await settle();
    expect(words(mine)).toEqual(words(theirs));
    expect(words(mine)[0]).toHaveLength(4);
  });

  test('leaves the caret at its character, also when the paragraph is split before it', async () => {
    const server = aServer();
    const [mine, theirs] = [await open(server), await open(server)];
    mine.section.type('first', '全县机井三百眼', 7);
    await settle();
    const held = mine.section.hold(at(4));
    theirs.section.type('first', '据查全县机井三百眼', 2);
    theirs.section.split('first', 4);
    await settle();
    expect(words(mine)).toEqual(['据查全县', '机井三百眼']);
    expect(held && mine.section.find(held)).toMatchObject({ offset: 2 });
  });

  test('joined to the paragraph before goes on there, with its sources, and what was typed in it meanwhile', async () => {
    const server = aServer();
    const [mine, theirs] = [await open(server), await open(server)];
    const caret = mine.section.put('first', 0, 0, '全县机井\n\n三百眼');
    const second = caret?.paragraphId ?? '';
    mine.section.cite(second, 'citizens:t-1', true);
    await settle();
    server.line.isCut = true;
    theirs.section.type(second, '三百眼,四成冻裂', 8);
    expect(mine.section.join(second)).toEqual({ paragraphId: 'first', offset: 4 });
    server.line.isCut = false;
    await settle();
    for (const page of [mine, theirs])
      expect(page.section.paragraphs()).toEqual([
        { id: 'first', text: '全县机井三百眼,四成冻裂', level: 0, sources: ['citizens:t-1'] },
      ]);
  });

  test('is not undone with one’s own', async () => {
    const server = aServer();
    const [mine, theirs] = [await open(server), await open(server)];
    theirs.section.type('first', '康保', 2);
    await settle();
    mine.section.type('first', '康保沽源', 4);
    await settle();
    mine.section.undo();
    await settle();
    expect(words(theirs)).toEqual(['康保']);
    mine.section.redo();
    expect(words(mine)).toEqual(['康保沽源']);
  });
});

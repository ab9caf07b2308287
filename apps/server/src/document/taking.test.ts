import type { StaffActor } from '@concord/domain/actor';
import { anActor } from '@concord/domain/actor/examples';
import { roots } from '@concord/domain/document';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../db/database.ts';
import {
  aKey,
  as,
  closeServers,
  openMatter,
  openTestStore,
  refusalOf,
  serversOn,
  type TestStore,
} from '../testing.ts';
import { readText } from './keeping.ts';
import { toBytes, toText } from './text.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const city = anActor('cityStaff', 'zhangjiakou');

async function openSection(): Promise<{ id: string; sectionId: string }> {
  const matterId = await openMatter(store);
  const { id } = await as(city, store).document.create({
    matterId,
    document: { title: '调研报告', sections: [{ title: '机井现状', committeeId: 'guyuan' }] },
    key: aKey(),
  });
  const { sections } = await as(city, store).document.byId({ id });
  return { id, sectionId: sections[0]?.id ?? '' };
}

/** Tells the same story for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Story = {
  place: { id: string; sectionId: string };
  chance: () => number;
  /** The servers as they are now; one that is started anew is another object with nothing in memory. */
  servers: Store[];
  /** Every character is written once in the whole story, so that a lost or doubled one shows. */
  written: Set<string>;
  removed: Set<string>;
};
const firstCharacter = 0x3400;

type Waiting = { key: string; update: Uint8Array; isTried: boolean };

/** Somebody with the document open: what they wrote waits here until it was acknowledged. */
function aWriter(story: Story, actor: StaffActor) {
  const { chance, place } = story;
  const doc = new Y.Doc();
  const text = doc.getText(roots.text);
  const waiting: Waiting[] = [];
  const sent: Waiting[] = [];
  let known = 0;
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return;
    const last = waiting.at(-1);
    // what was never sent grows, as it does in a browser; what was keeps its key and its content
    if (last && !last.isTried && chance() < 0.8) last.update = Y.mergeUpdates([last.update, update]);
    else waiting.push({ key: aKey(), update, isTried: false });
  });
  const upTo = (n: number) => Math.floor(chance() * n);
  const server = () => as(actor, story.servers[upTo(story.servers.length)] ?? store).document;

  function edit(): void {
    const kind = chance();
    if (kind < 0.65 || text.length === 0) {
      const character = String.fromCodePoint(firstCharacter + story.written.size);
      story.written.add(character);
      text.insert(upTo(text.length + 1), character);
    } else if (kind < 0.8) remove(upTo(text.length));
    else if (kind < 0.92) text.insertEmbed(upTo(text.length + 1), { id: aKey() });
    else join();
  }

  /** The character or mark at this place goes; of a mark that joins two paragraphs. */
  function remove(at: number): void {
    let start = 0;
    for (const { insert } of text.toDelta() as { insert: string | object }[]) {
      const length = typeof insert === 'string' ? insert.length : 1;
      if (at < start + length) {
        if (typeof insert === 'string') story.removed.add(insert[at - start] ?? '');
        text.delete(at, 1);
        return;
      }
      start += length;
    }
  }

  function join(): void {
    let start = 0;
    const marks: number[] = [];
    for (const { insert } of text.toDelta() as { insert: string | object }[]) {
      if (typeof insert !== 'string') marks.push(start);
      start += typeof insert === 'string' ? insert.length : 1;
    }
    const at = marks[upTo(marks.length)];
    if (at !== undefined) text.delete(at, 1);
  }

  const send = (one: Waiting) => {
    one.isTried = true;
    return server().write({ ...place, key: one.key, update: toText(one.update) });
  };

  /** Sends what waits: in order, out of order, or so that the answer is lost and it must be sent again. */
  async function exchange(): Promise<void> {
    const way = chance();
    const next = waiting[way < 0.15 ? upTo(waiting.length) : 0];
    if (next) {
      const refusal = await refusalOf(send(next));
      if (refusal) expect(refusal.message).toContain('前面的修改还没有收到');
      else if (way < 0.85) sent.push(...waiting.splice(waiting.indexOf(next), 1));
    }
    const again = sent[upTo(sent.length)];
    if (again && way > 0.95) await send(again);
    if (chance() < 0.4) await pull();
  }

  async function pull(): Promise<void> {
    const answer = await server().pull({ id: place.id, since: { [place.sectionId]: known } });
    const [section] = answer.sections;
    for (const { seq, content } of [
      ...(section?.snapshot ? [section.snapshot] : []),
      ...(section?.updates ?? []),
    ]) {
      Y.applyUpdate(doc, toBytes(content), 'server');
      known = Math.max(known, seq);
    }
  }

  async function finish(): Promise<void> {
    for (const one of waiting.splice(0)) await send(one);
  }

  return { text, edit, exchange, pull, finish };
}

describe('twenty people writing at once', () => {
  test('lose no character and double none, whatever is cut, repeated, reordered or started anew', async () => {
    // the benchmark does ten thousand, over the wire
    const edits = 3_000;
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const place = await openSection();
        const others = serversOn(store, 2);
        const story: Story = {
          place,
          chance: chanceOf(seed),
          servers: others,
          written: new Set(),
          removed: new Set(),
        };
        const writers = Array.from({ length: 20 }, (_, n) =>
          aWriter(story, {
            ...anActor(n % 3 === 0 ? 'cityStaff' : 'countyStaff', n % 3 === 0 ? 'zhangjiakou' : 'guyuan'),
            personId: `writer-${n}`,
          }),
        );
        const work = async (writer: ReturnType<typeof aWriter>) => {
          for (let n = 0; n < edits / writers.length; n += 1) {
            writer.edit();
            if (story.chance() < 0.25) await writer.exchange();
            if (story.chance() < 0.002) story.servers = story.servers.map((server) => ({ ...server }));
          }
        };
        await Promise.all(writers.map(work));
        await Promise.all(writers.map(({ finish }) => finish()));
        await Promise.all(writers.map(({ pull }) => pull()));

        const { section } = await readText(store.db, place.sectionId);
        const whole = JSON.stringify(section.text.toDelta());
        for (const { text } of writers) expect(JSON.stringify(text.toDelta()) === whole).toBe(true);
        const standing = [...section.text.toString()];
        expect(new Set(standing).size).toBe(standing.length);
        expect(new Set(standing)).toEqual(
          new Set([...story.written].filter((one) => !story.removed.has(one))),
        );
        await closeServers(store, others);
      }),
      { numRuns: 1 },
    );
  }, 60_000);
});

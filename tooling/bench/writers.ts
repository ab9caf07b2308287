import { roots } from '@concord/domain/document';
import type { Store } from '@concord/server/db/database';
import { newId } from '@concord/server/db/ids';
import * as Y from 'yjs';
import { signingIn } from './city.ts';
import { chanceFrom } from './texts.ts';

const writerCount = 20;
const edits = 10_000;
const words = 15;
const pauseMs = 250;

type Place = { id: string; sectionId: string };
type Asked = { address: string; cookie: string };

async function ask<T>(
  { address, cookie }: Asked,
  procedure: string,
  input: object,
  signal?: AbortSignal,
): Promise<T> {
  const answer = await fetch(`${address}/trpc/${procedure}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(input),
    ...(signal && { signal }),
  });
  const { result, error } = (await answer.json()) as { result?: { data: T }; error?: { message: string } };
  if (!result) throw new Error(`${procedure}: ${error?.message}`);
  return result.data;
}

/** Twenty people of the city, and a report of one section in which all of them write. */
export async function openReport(store: Store, address: string): Promise<{ writers: Asked[]; place: Place }> {
  const at = new Date().toISOString();
  const signIn = signingIn(store, at);
  const writers: Asked[] = [];
  for (let index = 0; index < writerCount; index += 1)
    writers.push({ address, cookie: await signIn('city', 'cityStaff', `.${newId()}`) });
  const matterId = newId();
  await store.write((tx) =>
    tx
      .insertInto('matter')
      .values({
        id: matterId,
        kind: 'outcome',
        version: 1,
        committee_id: 'city',
        status: 'drafting',
        title: '调研报告',
        number: null,
        level: 'committee',
        regulation_version: 0,
        opened_at: at,
        closed_at: null,
      })
      .execute(),
  );
  const [first] = writers;
  if (!first) throw new Error('nobody to write');
  const { id } = await ask<{ id: string }>(first, 'document.create', {
    matterId,
    document: { title: '调研报告', sections: [{ title: '机井现状', committeeId: 'city' }] },
    key: `bench-${newId()}`,
  });
  const { sections } = await ask<{ sections: { id: string }[] }>(first, 'document.byId', { id });
  return { writers, place: { id, sectionId: sections[0]?.id ?? '' } };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

type Told = { kind: string; seq: number; content: string };

/** Hears what is told until stopped. */
async function listen({ address, cookie }: Asked, id: string, hear: (told: Told) => void) {
  const leaving = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ id }));
  const answer = await fetch(`${address}/trpc/document.changes?input=${input}`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  const read = async () => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      const parts = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data?.includes('"kind"')) hear(JSON.parse(data) as Told);
      }
    }
  };
  void read().catch(() => undefined);
  return () => leaving.abort();
}

/** Milliseconds from sending a word until each of the nineteen others has it, while all twenty write. */
export async function timeToSee(
  writers: readonly Asked[],
  { id, sectionId }: Place,
): Promise<{ p50: number; p99: number }> {
  const sent = new Map<number, { by: number; at: number }>();
  const heard: { by: number; seq: number; at: number }[] = [];
  const stops = await Promise.all(
    writers.map((writer, by) =>
      listen(writer, id, ({ kind, seq }) => {
        if (kind === 'update') heard.push({ by, seq, at: performance.now() });
      }),
    ),
  );
  await pause(500);
  await Promise.all(
    writers.map(async (writer, by) => {
      const doc = new Y.Doc();
      const text = doc.getText(roots.text);
      await pause((by * pauseMs) / writers.length);
      for (let word = 0; word < words; word += 1) {
        const before = Y.encodeStateVector(doc);
        text.insert(text.length, '机井冻裂');
        const update = base64(Y.encodeStateAsUpdate(doc, before));
        const at = performance.now();
        const { seq } = await ask<{ seq: number }>(writer, 'document.write', {
          id,
          sectionId,
          key: `bench-${newId()}`,
          update,
        });
        sent.set(seq, { by, at });
        await pause(Math.max(0, pauseMs - (performance.now() - at)));
      }
    }),
  );
  await pause(500);
  for (const stop of stops) stop();
  const times = heard.flatMap(({ by, seq, at }) => {
    const word = sent.get(seq);
    return word && word.by !== by ? [at - word.at] : [];
  });
  const expected = writers.length * words * (writers.length - 1);
  if (times.length !== expected) throw new Error(`${times.length} of ${expected} words were heard`);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Story = { written: Set<string>; removed: Set<string>; chance: () => number };

/** Somebody whose line is cut now and then: a lost answer is asked for again with the same key. */
function aWriter(writer: Asked, { id, sectionId }: Place, { written, removed, chance }: Story) {
  const doc = new Y.Doc();
  const text = doc.getText(roots.text);
  const waiting: Uint8Array[] = [];
  let known = 0;
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') waiting.push(update);
  });
  const upTo = (n: number) => Math.floor(chance() * n);

  function edit(): void {
    const kind = chance();
    const at = upTo(text.length + 1);
    if (kind < 0.7 || text.length === 0) {
      const character = String.fromCodePoint(0x3400 + written.size);
      written.add(character);
      text.insert(at, character);
    } else if (kind < 0.76) text.insertEmbed(at, { id: newId() });
    else remove(Math.min(at, text.length - 1));
  }

  function remove(at: number): void {
    let start = 0;
    for (const { insert } of text.toDelta() as { insert: string | object }[]) {
      const length = typeof insert === 'string' ? insert.length : 1;
      if (at < start + length) {
        if (typeof insert === 'string') removed.add(insert[at - start] ?? '');
        text.delete(at, 1);
        return;
      }
      start += length;
    }
  }

  async function send(): Promise<void> {
    if (waiting.length === 0) return;
    const input = {
      id,
      sectionId,
      key: `bench-${newId()}`,
      update: base64(Y.mergeUpdates(waiting.splice(0))),
    };
    for (;;) {
      const cut = chance() < 0.1 ? AbortSignal.timeout(upTo(20)) : undefined;
      const isTaken = await ask(writer, 'document.write', input, cut).then(
        () => true,
        (cause: unknown) => {
          if (cut?.aborted) return false;
          throw cause;
        },
      );
      if (isTaken) return;
    }
  }

  async function pull(): Promise<void> {
    type Numbered = { seq: number; content: string };
    const { sections } = await ask<{ sections: { snapshot: Numbered | null; updates: Numbered[] }[] }>(
      writer,
      'document.pull',
      { id, since: { [sectionId]: known } },
    );
    const [section] = sections;
    const all = [...(section?.snapshot ? [section.snapshot] : []), ...(section?.updates ?? [])];
    for (const { content } of all) Y.applyUpdate(doc, Buffer.from(content, 'base64'), 'server');
    known = Math.max(known, ...all.map(({ seq }) => seq));
  }

  return { text, edit, send, pull };
}

/** Ten thousand random edits by twenty people with cut lines: none lost, none doubled, all the same — or it fails. */
export async function writeAtOnce(writers: readonly Asked[], place: Place): Promise<{ seconds: number }> {
  const story: Story = { written: new Set(), removed: new Set(), chance: chanceFrom(20) };
  const people = writers.map((writer) => aWriter(writer, place, story));
  const began = performance.now();
  await Promise.all(
    people.map(async ({ edit, send, pull }) => {
      for (let index = 0; index < edits / people.length; index += 1) {
        edit();
        if (story.chance() < 0.2) await send();
        if (story.chance() < 0.05) await pull();
      }
      await send();
    }),
  );
  await Promise.all(people.map(({ pull }) => pull()));
  const seconds = (performance.now() - began) / 1000;
  const [first = '', ...others] = people.map(({ text }) => JSON.stringify(text.toDelta()));
  const standing = [...(people[0]?.text.toString() ?? '')];
  const expected = [...story.written].filter((one) => !story.removed.has(one));
  const found = new Set(standing);
  if (others.some((other) => other !== first)) throw new Error('writers ended with different texts');
  if (
    found.size !== standing.length ||
    found.size !== expected.length ||
    !expected.every((one) => found.has(one))
  )
    throw new Error(`${expected.length} characters were to stand, ${standing.length} do`);
  return { seconds };
}

import { clerk } from '@concord/domain/actor/examples';
import { paragraphsMax, roots, updateBytesMax } from '@concord/domain/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTestStore, refusalOf, type TestStore } from '../testing.ts';
import { aReport, aText, textOf, write } from './testing.ts';
import { toText } from './text.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** An update from a text whose parts are of other kinds than a section's. */
function fromElsewhere(work: (doc: Y.Doc) => void): string {
  const doc = new Y.Doc();
  work(doc);
  return toText(Y.encodeStateAsUpdate(doc));
}

/** What a hostile writer might send into their own section, each by its name. */
const hostile: Record<string, () => string> = {
  'bytes that mean nothing': () => toText(new Uint8Array(300).map((_, index) => (index * 37) % 256)),
  'an empty text': () => '====',
  'half an update': () =>
    aText()
      .change((text) => text.insert(0, '水井冻裂全村吃水困难'))
      .slice(0, 24),
  'a paragraph that is no text': () => fromElsewhere((doc) => doc.getArray(roots.text).push([1, 2])),
  'a document within the document': () => aText().change((text) => text.insertEmbed(0, new Y.Map())),
  'a mark that is none': () => aText().change((text) => text.insertEmbed(0, { id: '<script>' })),
  'a mark with more to it': () => aText().change((text) => text.insertEmbed(0, { id: 'b', src: 'x' })),
  'a picture': () => aText().change((_, doc) => doc.getMap(roots.levels).set('b', new Uint8Array(9))),
  'bold letters': () => aText().change((text) => text.insert(0, '水井', { bold: true })),
  'a room of its own': () => aText().change((_, doc) => doc.getText('elsewhere').insert(0, '水井')),
  'a rank that is none': () => aText().change((_, doc) => doc.getMap(roots.levels).set('b', 7)),
  'a rank for no paragraph': () => aText().change((_, doc) => doc.getMap(roots.levels).set('a b', 1)),
  'a source that is none': () =>
    aText().change((_, doc) => doc.getMap(roots.citations).set('b person:x', true)),
  'a list where a map is': () => aText().change((_, doc) => doc.getArray(roots.citations).push([true])),
  'a list of texts where the text is': () =>
    fromElsewhere((doc) => doc.getArray(roots.text).push([new Y.Text('水井')])),
  'an attribute of the text': () => aText().change((text) => text.setAttribute('x', true)),
  'unprintable characters': () => aText().change((text) => text.insert(0, '水\u0000井')),
  'too many paragraphs': () =>
    aText().change((text) => {
      for (let index = 0; index <= paragraphsMax; index += 1) text.insertEmbed(0, { id: `p-${index}` });
    }),
  'too long a text': () => aText().change((text) => text.insert(0, '水'.repeat(90_000))),
};

describe('what a writer should not send', () => {
  test.each(Object.keys(hostile))('%s is refused and does no harm', async (name) => {
    const { id, wells } = await aReport(store);
    const mine = aText();
    await write(
      clerk,
      { store, id, sectionId: wells },
      mine.change((text) => text.insert(0, '水井')),
    );
    const refusal = await refusalOf(write(clerk, { store, id, sectionId: wells }, hostile[name]?.() ?? ''));
    expect(['CONFLICT', 'BAD_REQUEST']).toContain(refusal?.code);
    await write(
      clerk,
      { store, id, sectionId: wells },
      mine.change((text) => text.insert(2, '冻裂')),
    );
    expect(await textOf(store, wells)).toEqual(['水井冻裂']);
  });

  test('ten megabytes do not get as far as the text', async () => {
    const { id, wells } = await aReport(store);
    const update = toText(new Uint8Array(10_000_000));
    expect(await refusalOf(write(clerk, { store, id, sectionId: wells }, update))).toMatchObject({
      code: 'BAD_REQUEST',
    });
    const full = toText(new Uint8Array(updateBytesMax).fill(7));
    expect(await refusalOf(write(clerk, { store, id, sectionId: wells }, full))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('one that is refused in a crowd takes nobody else’s words with it', async () => {
    const { id, wells } = await aReport(store);
    const people = Array.from({ length: 8 }, (_, n) => ({ ...clerk, personId: `crowd-${n}` }));
    const outcomes = await Promise.allSettled(
      people.map((actor, n) => {
        const { change } = aText();
        const update =
          n % 3 === 1
            ? (hostile['a paragraph that is no text']?.() ?? '')
            : n % 3 === 2
              ? aText().change((_, doc) => doc.getMap(roots.levels).set('a b', 1))
              : change((text) => text.insert(0, String(n)));
        return write(actor, { store, id, sectionId: wells }, update);
      }),
    );
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(people.map((_, n) => n % 3 === 0));
    expect((await textOf(store, wells)).join('').split('').sort()).toEqual(['0', '3', '6']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, differencesBetween, editsBetween, piecesBetween } from './difference.ts';
import { aParagraph } from './examples.ts';
import { sourceKey, sourceLabel, sourceOf } from './source.ts';
import {
  changeBetween,
  charactersIn,
  citationKey,
  type Paragraph,
  paragraphsOf,
  type Run,
  startOf,
  type TextEdit,
} from './text.ts';

const plain = (runs: readonly Run[]) => paragraphsOf(runs, () => 0, []);
const texts = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text);
const contribution = sourceKey({ kind: 'contribution', id: 'c-1', version: 2, part: 3 });

describe('the text of a section', () => {
  test('always has a first paragraph, and another after each mark', () => {
    expect(plain([])).toEqual([aParagraph()]);
    expect(texts(plain(['水井', '冻裂', { id: 'b' }, { id: 'c' }, '全村吃水困难']))).toEqual([
      '水井冻裂',
      '',
      '全村吃水困难',
    ]);
  });

  test('tells two paragraphs apart that bear the same mark', () => {
    expect(plain([{ id: 'b' }, '一', { id: 'b' }, '二']).map(({ id }) => id)).toEqual(['first', 'b', 'b~2']);
  });

  test('knows each paragraph’s rank and sources, and takes no notice of what means nothing', () => {
    const [first, second] = paragraphsOf(['标题', { id: 'b' }, '正文'], (id) => (id === 'first' ? 1 : '三'), [
      citationKey('b', contribution),
      'b nothing',
      'nonsense',
    ]);
    expect(first).toMatchObject({ level: 1, sources: [] });
    expect(second).toMatchObject({ level: 0, sources: [contribution] });
  });

  test('counts characters as people do', () => {
    expect(charactersIn([{ text: ' 水井 ' }, { text: '𬌗家营' }])).toBe(5);
  });
});

/** Carries out an edit on a run kept as single characters and marks. */
const carryOut = (runs: Run[], { at, remove, insert }: TextEdit): void => {
  runs.splice(
    at,
    remove,
    ...insert.flatMap((run): Run[] => (typeof run === 'string' ? run.split('') : [run])),
  );
};

describe('a change', () => {
  test('is the least that leads from one text to the other, never half a rare character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('水', '井', '𬌗', '𬌘') }),
        fc.string({ unit: fc.constantFrom('水', '井', '𬌗', '𬌘') }),
        fc.nat(20),
        (before, after, caret) => {
          const change = changeBetween(before, after, Math.min(caret, after.length));
          if (!change) {
            expect(before).toBe(after);
            return;
          }
          expect(before.slice(0, change.at) + change.insert + before.slice(change.at + change.remove)).toBe(
            after,
          );
          expect(change.insert.isWellFormed()).toBe(true);
          expect(before.slice(0, change.at).isWellFormed()).toBe(true);
        },
      ),
    );
  });

  test('of equal neighbours is the one at the caret', () => {
    expect(changeBetween('水水', '水水水', 1)).toEqual({ at: 0, remove: 0, insert: '水' });
    expect(changeBetween('水水', '水水水', 3)).toEqual({ at: 2, remove: 0, insert: '水' });
    expect(changeBetween('水水水', '水水', 1)).toEqual({ at: 1, remove: 1, insert: '' });
  });
});

const paragraphs = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('b', 'c', 'd', 'e', 'f'),
      fc.string({ unit: fc.constantFrom('水', '井', '路') }),
    ),
    {
      selector: ([id]) => id,
    },
  )
  .map((rest) => [aParagraph('开头'), ...rest.map(([id, text]) => aParagraph(text, id))]);

describe('differences between two states', () => {
  test('lead from the one to the other, whatever the two are', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const runs = before.flatMap(({ id, text }, place): Run[] => [
          ...(place > 0 ? [{ id }] : []),
          ...text,
        ]);
        for (const edit of editsBetween(before, after)) carryOut(runs, edit);
        expect(plain(runs)).toEqual(after);
      }),
    );
  });

  test('name each paragraph once on either side, in order', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const told = differencesBetween(before, after);
        expect(told.flatMap((one) => one.before ?? [])).toEqual(before);
        expect(told.flatMap((one) => one.after ?? [])).toEqual(after);
      }),
    );
  });

  test('show within a paragraph what went and what came', () => {
    expect(piecesBetween('全村吃水困难', '全村冬季吃水难')).toEqual([
      { kind: 'same', text: '全村' },
      { kind: 'added', text: '冬季' },
      { kind: 'same', text: '吃水' },
      { kind: 'removed', text: '困' },
      { kind: 'same', text: '难' },
    ]);
  });

  test('a new source alone is a change', () => {
    const before = [aParagraph('水井')];
    expect(differencesBetween(before, before)[0]?.kind).toBe('same');
    expect(
      differencesBetween(before, [aParagraph('水井', 'first', { sources: [contribution] })])[0]?.kind,
    ).toBe('changed');
  });

  test('of two very long texts without anything in common are told as a whole, at once', () => {
    const pairs = align([...'水'.repeat(3000)], [...'路'.repeat(3000)], (a, b) => a === b);
    expect(pairs).toHaveLength(6000);
  });
});

test('where a paragraph begins counts the mark before it', () => {
  expect(startOf(plain(['水井', { id: 'b' }, '冻裂', { id: 'c' }]), 2)).toBe(6);
});

describe('a source', () => {
  test('has one key, and the key leads back to it', () => {
    for (const source of [
      { kind: 'contribution', id: 'c-1', version: 2, part: 3 },
      { kind: 'activity', id: 'a-1', part: 1 },
      { kind: 'citizens', themeId: 't-1' },
    ] as const)
      expect(sourceOf(sourceKey(source))).toEqual(source);
  });

  test('is not read from anything else', () => {
    for (const key of [
      '',
      'contribution:c:0:1',
      'contribution:c:1:1:1',
      'contribution:c:1.0:1',
      'citizens:',
      'person:x',
      'activity:a b:1',
    ])
      expect({ key, source: sourceOf(key) }).toEqual({ key, source: undefined });
  });

  test('is cited in the words of a report', () => {
    expect(sourceLabel({ kind: 'contribution', id: 'c', version: 1, part: 3 }, '蔚县')).toBe(
      '据蔚县贡献第 3 条',
    );
    expect(sourceLabel({ kind: 'contribution', id: 'c', version: 2, part: 3 }, '蔚县')).toBe(
      '据蔚县贡献第 3 条(第 2 版)',
    );
    expect(sourceLabel({ kind: 'citizens', themeId: 't' }, '机井冬季冻裂')).toBe(
      '据群众意见专题“机井冬季冻裂”',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters, matches, normalise, queryTokens, tokens } from './text.ts';

const hanText = fc.stringMatching(/^\p{Script=Han}{2,30}$/u);
const anyText = fc
  .array(
    fc.oneof(
      hanText,
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('DN15', '3号楼', ',', '\n', ' '),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

describe('the length of a text', () => {
  test.each([
    ['', 0],
    ['机井冻裂', 4],
    ['𫚥䶮㐂', 3],
    ['a\u0301bc', 3],
    ['👨‍👩‍👧好', 2],
    ['３号 楼', 4],
  ])('%o is %i as people count', (text, length) => {
    expect(characters(text)).toBe(length);
  });
});

describe('tokens', () => {
  test('are the pairs of neighbouring Han characters and the whole runs of other letters and digits', () => {
    expect(tokens('机井冻裂,DN15管')).toEqual(['机井', '井冻', '冻裂', 'dn15', '管']);
    expect(tokens('ＤＮ１５ 水 Café')).toEqual(['dn15', '水', 'café']);
    expect(tokens('路灯路灯')).toEqual(['路灯', '灯路']);
    expect(tokens('…,。')).toEqual([]);
    expect(tokens('𫚥鱼')).toEqual(['𫚥鱼']);
  });

  test('find every part of a text that is at least two Han characters long', () => {
    fc.assert(
      fc.property(anyText, hanText, anyText, fc.nat(), fc.nat(), (before, middle, after, from, length) => {
        const signs = [...middle];
        const start = from % (signs.length - 1);
        const part = signs.slice(start, start + 2 + (length % (signs.length - start - 1))).join('');
        const text = before + middle + after;
        const found = new Set(tokens(text));
        expect(queryTokens(part).filter((token) => !found.has(token))).toEqual([]);
        expect(matches(text, part)).toBe(true);
      }),
    );
  });

  test('of a normalised text are those of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
        expect(tokens(normalise(text))).toEqual(tokens(text));
      }),
    );
  });
});

describe('a query', () => {
  test('leaves out a lone Han character beside words that tell more', () => {
    expect(queryTokens('3号 路灯')).toEqual(['3', '路灯']);
    expect(queryTokens('水')).toEqual(['水']);
    expect(queryTokens(' ,')).toEqual([]);
  });

  test('whose pairs all stand in a text but never together does not match it', () => {
    const text = '水井和井盖';
    expect(tokens(text)).toEqual(expect.arrayContaining(queryTokens('水井盖')));
    expect(matches(text, '水井盖')).toBe(false);
  });

  test('matches where each of its words really stands', () => {
    const text = '村里机井冬季冻裂,\n水管DN15也坏了';
    expect(matches(text, '机井 冻裂')).toBe(true);
    expect(matches(text, 'ｄｎ１５')).toBe(true);
    expect(matches(text, '机井冻裂')).toBe(false);
    expect(matches(text, '')).toBe(false);
  });
});

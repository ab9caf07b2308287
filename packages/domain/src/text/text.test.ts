import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters, matches, queryTokens, similarity, tokens } from './index.ts';

const han = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 2, maxLength: 30 }).map((codes) => String.fromCodePoint(...codes));

describe('finding a text by its words', () => {
  test('every run of two or more of its Han characters finds it', () => {
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length - 1);
        const query = text.slice(start, start + 2 + (length % (text.length - start)));
        const found = new Set(tokens(text));
        expect(queryTokens(query).every((token) => found.has(token))).toBe(true);
        expect(matches(text, query)).toBe(true);
      }),
    );
  });

  test('letters and digits are found as whole runs, whatever their width and case', () => {
    expect(tokens('Ｇ7 公路')).toEqual(['g7', '公路']);
    expect(matches('京藏高速Ｇ6', 'g6')).toBe(true);
  });

  test('a text that holds the pairs but not the word is no match', () => {
    expect(matches('水井和井盖', '水井盖')).toBe(false);
  });

  test('length is counted as people count', () => {
    expect(characters('𫚥鱼👨‍👩‍👧')).toBe(3);
  });
});

describe('likeness', () => {
  test('of one cause in other words is greater than of two causes', () => {
    const well = '村口的机井冬天总是冻裂,没法浇水';
    expect(similarity(well, '机井冬天冻裂,家里没水')).toBeGreaterThan(similarity(well, '小区门口路灯不亮'));
  });

  test('of a text with itself is one, and it is symmetric', () => {
    fc.assert(
      fc.property(han, han, (a, b) => {
        expect(similarity(a, a)).toBeCloseTo(1);
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rarityIn, similarity } from './similarity.ts';
import { tokens } from './text.ts';

const wells = [
  '村里的机井入冬后冻裂,浇不上水,请水利部门修一修',
  '我们乡三口机井冬季冻裂,开春没法浇地,希望领导解决',
];
const others = [
  '小区门口的路灯坏了两个月,晚上出行不便,希望领导解决',
  '学校门口没有红绿灯,孩子过马路危险,希望领导解决',
  '公交车两个小时才一班,老人看病不便,请交通部门解决',
  '垃圾站夏天臭味大,请环卫部门及时清运',
];
const all = [...wells, ...others];
/** A collection of fifty texts in which lamps and buses are common and wells are rare. */
const collection = [...wells, ...Array.from({ length: 12 }, () => others).flat()];
const counts = new Map<string, number>();
for (const token of collection.flatMap(tokens)) counts.set(token, (counts.get(token) ?? 0) + 1);
const rarity = rarityIn(counts, collection.length);

describe('similarity', () => {
  test('of two complaints about one cause is above that of any other pair', () => {
    const [one = '', two = ''] = wells;
    for (const other of others) {
      expect(similarity(one, two, rarity)).toBeGreaterThan(2 * similarity(one, other, rarity));
      expect(similarity(one, two, rarity)).toBeGreaterThan(2 * similarity(two, other, rarity));
    }
  });

  test('pays little heed to phrases that everybody uses', () => {
    const [lamp = '', lights = ''] = others;
    expect(similarity(lamp, lights, rarity)).toBeLessThan(similarity(lamp, lights));
  });

  test('lies between 0 and 1, is the same either way, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (a, b) => {
        const value = similarity(a, b, rarity);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a, rarity)).toBeCloseTo(value, 10);
        expect(similarity(a, a)).toBeCloseTo(1, 10);
        expect(similarity(new Set(tokens(a)), b, rarity)).toBe(value);
      }),
    );
  });

  test('with nothing is nothing', () => {
    expect(similarity('', '')).toBe(0);
    expect(similarity('', '机井冻裂')).toBe(0);
  });
});

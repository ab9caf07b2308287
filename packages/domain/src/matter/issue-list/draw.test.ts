import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawFrom } from './draw.ts';

const numbers = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 60 });

test('the same seed and set give the same choice, in whatever order the set is given', () => {
  fc.assert(
    fc.property(numbers, fc.string(), fc.nat({ max: 20 }), (set, seed, size) => {
      const drawn = drawFrom(set, size, seed);
      expect(drawFrom([...set].reverse(), size, seed)).toEqual(drawn);
      expect(new Set(drawn).size).toBe(Math.min(size, set.length));
      expect(drawn.every((one) => set.includes(one))).toBe(true);
      // whoever draws more by the same seed draws the same first
      expect(drawFrom(set, size + 1, seed).slice(0, size)).toEqual(drawn);
    }),
  );
});

test('over many seeds every item is drawn about as often as any other', () => {
  const set = Array.from({ length: 10 }, (_, index) => `2026-1-${index}`);
  const times = new Map(set.map((number) => [number, 0]));
  for (let seed = 0; seed < 5000; seed += 1)
    for (const one of drawFrom(set, 2, `seed-${seed}`)) times.set(one, (times.get(one) ?? 0) + 1);
  for (const count of times.values()) {
    expect(count).toBeGreaterThan(850);
    expect(count).toBeLessThan(1150);
  }
});

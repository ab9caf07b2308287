import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, patchOf, rebuild } from './event.ts';

const state = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.jsonValue().filter((v) => v !== null),
);

describe('the history of an aggregate', () => {
  test('laid patch over patch gives the last state, whatever the states were', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), (states) => {
        const patches = states.map((next, i) => patchOf(states[i - 1], next));
        const last = states.at(-1) ?? {};
        const rebuilt = rebuild(patches);
        for (const key of ['a', 'b', 'c', 'd'])
          expect(canonical(rebuilt[key] ?? null)).toBe(canonical(last[key] ?? null));
      }),
    );
  });

  test('withheld fields never appear in a patch', () => {
    expect(patchOf({ body: 'a', x: 1 }, { body: 'b', x: 2 }, ['body'])).toEqual({ x: 2 });
  });

  test('canonical text does not depend on the order of keys', () => {
    expect(canonical({ b: 1, a: [{ d: 1, c: undefined }] })).toBe('{"a":[{"d":1}],"b":1}');
  });
});

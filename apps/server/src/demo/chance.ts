/** A seeded source of chance: the same seed tells the same year. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next: () => number;
  /** Whole number, both ends included. */
  between: (low: number, high: number) => number;
  one: <T>(of: readonly T[]) => T;
  /** True in this share of cases. */
  happens: (share: number) => boolean;
};

/** Mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    one: (of) => of[between(0, of.length - 1)] as (typeof of)[number],
    happens: (share) => next() < share,
  };
}

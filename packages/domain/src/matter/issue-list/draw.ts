/**
 * 随机抽取: `size` of these numbers by a recorded seed. The same seed and the same set give the same choice on every
 * machine, in whatever order the set is given, so that anybody may draw again and compare.
 */
export function drawFrom(numbers: readonly string[], size: number, seed: string): string[] {
  const left = [...new Set(numbers)].sort();
  const next = chanceOf(seed);
  const drawn: string[] = [];
  while (drawn.length < size && left.length > 0) {
    const [one] = left.splice(Math.floor(next() * left.length), 1);
    if (one !== undefined) drawn.push(one);
  }
  return drawn;
}

/** FNV-1a over the seed's characters begins a Mulberry32; whole numbers only, equal everywhere. */
function chanceOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state ^= character.codePointAt(0) ?? 0;
    state = Math.imul(state, 0x01000193) >>> 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

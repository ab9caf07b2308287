import { tokens } from './text.ts';

/** A text, or its tokens where it is compared with many. */
export type Words = string | ReadonlySet<string>;

/** How much a token tells; the higher, the rarer it is. */
export type Rarity = (token: string) => number;

const setOf = (words: Words) => (typeof words === 'string' ? new Set(tokens(words)) : words);

/** Rarity from a collection: `counts` says in how many of its `total` texts a token occurs. */
export const rarityIn =
  (counts: ReadonlyMap<string, number>, total: number): Rarity =>
  (token) =>
    Math.log((total + 1) / ((counts.get(token) ?? 0) + 1));

/**
 * How alike two texts are in what they are about, 0 … 1: the cosine of their tokens, each weighed by its rarity.
 * Two complaints about one cause seldom share more than a tenth of their words: with the rarity of some thousand
 * texts 0.05 means "probably the same cause" (two unrelated texts in a thousand reach it), 0.03 "worth a look".
 */
export function similarity(a: Words, b: Words, rarity: Rarity = () => 1): number {
  const [left, right] = [setOf(a), setOf(b)];
  const square = (token: string) => rarity(token) ** 2;
  let shared = 0;
  let ofLeft = 0;
  let ofRight = 0;
  for (const token of left) {
    const weight = square(token);
    ofLeft += weight;
    if (right.has(token)) shared += weight;
  }
  for (const token of right) ofRight += square(token);
  return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(ofLeft * ofRight));
}

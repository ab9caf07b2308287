import { tokens } from './text.ts';

/** How telling a token is; without it every token counts the same. */
export type Weight = (token: string) => number;

/**
 * How alike two texts are, 0 to 1: what they share of the words of the shorter one, dampened by what only one of
 * them says. Complaints differ much in length and tell of one cause in few words.
 */
export function similarity(a: string, b: string, weight: Weight = () => 1): number {
  const [left, right] = [new Set(tokens(a)), new Set(tokens(b))];
  const mass = (set: Iterable<string>) => [...set].reduce((sum, token) => sum + weight(token), 0);
  const [massLeft, massRight] = [mass(left), mass(right)];
  if (massLeft === 0 || massRight === 0) return 0;
  const shared = mass([...left].filter((token) => right.has(token)));
  return shared / Math.sqrt(massLeft * massRight);
}

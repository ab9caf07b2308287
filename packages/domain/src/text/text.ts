/** Browsers before 2024 may lack it; code points are the next best. */
const graphemes = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'grapheme' }) : undefined;

/** Length as people count: an emoji, a rare character (𫚥) or a letter with its accent is one. */
export const characters = (text: string): number => [...(graphemes?.segment(text) ?? text)].length;

/** One form for comparing: NFKC (full width becomes half), lower case, blanks run together. */
export const normalise = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const isHan = /^\p{Script=Han}/u;

/**
 * What a text is found by, each once: every pair of neighbouring Han characters, every whole run of other letters
 * and digits (performance.md §3). A Han character with no Han neighbour stands for itself.
 */
export function tokens(text: string): string[] {
  const found = new Set<string>();
  for (const [run] of normalise(text).matchAll(runs)) {
    const han = isHan.test(run) ? [...run] : [run];
    if (han.length === 1) found.add(run);
    for (let index = 1; index < han.length; index += 1) found.add(`${han[index - 1]}${han[index]}`);
  }
  return [...found];
}

/**
 * The tokens a text must all have to be worth a look with `matches`. A lone Han character beside other words is
 * left out: in the text it may have had a neighbour. Empty when nothing can be searched for.
 */
export function queryTokens(query: string): string[] {
  const all = tokens(query);
  const telling = all.filter((token) => !isHan.test(token) || [...token].length > 1);
  return telling.length > 0 ? telling : all;
}

/** Whether the text really holds every word of the query (words are separated by blanks). */
export function matches(text: string, query: string): boolean {
  const haystack = normalise(text);
  const words = normalise(query).split(' ').filter(Boolean);
  return words.length > 0 && words.every((word) => haystack.includes(word));
}

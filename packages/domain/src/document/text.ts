import { z } from 'zod';
import { sourceOf } from './source.ts';

/** How a paragraph stands in its section: running text, or a heading of the first or second rank. */
export const levels = [0, 1, 2] as const;
export const Level = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export type Level = z.infer<typeof Level>;

/** Where a paragraph begins, standing in the text itself like a character. */
export const Mark = z.strictObject({ id: z.string().regex(/^[\w-]{1,40}$/) });
export type Mark = z.infer<typeof Mark>;

/**
 * A section is one run of characters and marks, so that splitting and joining paragraphs moves no character: whoever
 * writes in the half that is being split off or joined loses nothing and doubles nothing (docs/decisions/0008).
 */
export type Run = string | Mark;

export const Paragraph = z.object({
  id: z.string(),
  text: z.string(),
  level: Level,
  /** Keys of its sources, sorted. */
  sources: z.array(z.string()),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** What is before the first mark needs none: a section always has this paragraph. */
export const firstParagraphId = 'first';

/** The names under which a section's text, the ranks of its paragraphs and their citations are kept. */
export const roots = { text: 'text', levels: 'levels', citations: 'citations' } as const;

export const charactersMax = 60_000;
export const paragraphsMax = 1_000;
export const sourcesMax = 2_000;
/** Of one update as it is sent, decoded. */
export const updateBytesMax = 400_000;
export const structsMax = 5_000;

/** A source is kept beside the text under its paragraph, so that two who cite at once both do. */
export const citationKey = (paragraphId: string, source: string): string => `${paragraphId} ${source}`;

/** The two halves of a citation's key, or nothing when it is none. */
export function readCitation(key: string): { paragraphId: string; source: string } | undefined {
  const [paragraphId = '', source = '', ...rest] = key.split(' ');
  const isOne = rest.length === 0 && Mark.safeParse({ id: paragraphId }).success && sourceOf(source);
  return isOne ? { paragraphId, source } : undefined;
}

/** The paragraphs of a section. A mark that stands there twice begins two paragraphs, told apart by their place. */
export function paragraphsOf(
  runs: Iterable<Run>,
  levelOf: (paragraphId: string) => unknown,
  citations: Iterable<string>,
): Paragraph[] {
  const sources = new Map<string, string[]>();
  for (const key of citations) {
    const citation = readCitation(key);
    if (!citation) continue;
    const known = sources.get(citation.paragraphId);
    if (known) known.push(citation.source);
    else sources.set(citation.paragraphId, [citation.source]);
  }
  const seen = new Map<string, number>();
  const begin = (id: string): Paragraph => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    const { data: level = 0 } = Level.safeParse(levelOf(id));
    return {
      id: times > 1 ? `${id}~${times}` : id,
      text: '',
      level,
      sources: (sources.get(id) ?? []).sort(),
    };
  };
  const paragraphs = [begin(firstParagraphId)];
  for (const run of runs) {
    const last = paragraphs.at(-1);
    if (typeof run === 'string' && last) last.text += run;
    else if (typeof run !== 'string') paragraphs.push(begin(run.id));
  }
  return paragraphs;
}

/** Where the characters of the paragraph at `place` begin in the section's run. */
export const startOf = (paragraphs: readonly Paragraph[], place: number): number =>
  paragraphs.slice(0, place).reduce((sum, { text }) => sum + text.length + 1, 0);

/** Characters of a section as people count them: without the blanks at the ends of paragraphs. */
export const charactersIn = (paragraphs: readonly Pick<Paragraph, 'text'>[]): number =>
  paragraphs.reduce((sum, { text }) => sum + [...text.trim()].length, 0);

export type TextEdit = { at: number; remove: number; insert: readonly Run[] };

const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * The one change that leads from one text to another: what is the same before and after stays untouched.
 * `caret`: where the caret stands afterwards; of equal neighbours it tells which was typed.
 */
export function changeBetween(
  before: string,
  after: string,
  caret = after.length,
): { at: number; remove: number; insert: string } | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  const tailMax = Math.min(shorter, Math.max(0, after.length - caret));
  while (tail < tailMax && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head += 1;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // a rare character is two halves; it is replaced as a whole
  if (head > 0 && isHighHalf(before.charCodeAt(head - 1))) head -= 1;
  if (tail > 0 && isLowHalf(before.charCodeAt(before.length - tail))) tail -= 1;
  return { at: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) };
}

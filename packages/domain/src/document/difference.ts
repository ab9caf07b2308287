import { changeBetween, type Paragraph, startOf, type TextEdit } from './text.ts';

/** Same, taken away, or new. */
export type Piece = { kind: 'same' | 'removed' | 'added'; text: string };
export type ParagraphDifference = {
  kind: 'same' | 'changed' | 'removed' | 'added';
  before?: Paragraph;
  after?: Paragraph;
  /** The text of both, in pieces. */
  pieces: Piece[];
};

type Pair<T> = { before?: T; after?: T };
const cellsMax = 4_000_000;

/** Both lists in order, equal ones side by side as often as can be (the longest common subsequence). */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): Pair<T>[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  const meet = (a: number, b: number) => same(before[a] as T, after[b] as T);
  while (head < shorter && meet(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && meet(before.length - 1 - tail, after.length - 1 - tail)) tail += 1;
  const [rows, columns] = [before.length - head - tail, after.length - head - tail];
  const both = (a: number, b: number): Pair<T> => ({ before: before[a] as T, after: after[b] as T });
  const pairs: Pair<T>[] = Array.from({ length: head }, (_, index) => both(index, index));
  // two texts this long that share nothing at the ends are told as wholly different
  const isTold = rows * columns <= cellsMax;
  const width = columns + 1;
  const longest = new Uint16Array(isTold ? (rows + 1) * width : 0);
  const cell = (a: number, b: number): number => longest[a * width + b] ?? 0;
  if (isTold)
    for (let a = rows - 1; a >= 0; a -= 1)
      for (let b = columns - 1; b >= 0; b -= 1)
        longest[a * width + b] = meet(head + a, head + b)
          ? cell(a + 1, b + 1) + 1
          : Math.max(cell(a + 1, b), cell(a, b + 1));
  let [a, b] = [0, 0];
  while (a < rows || b < columns) {
    if (isTold && a < rows && b < columns && meet(head + a, head + b))
      pairs.push(both(head + a++, head + b++));
    else if (a < rows && (b >= columns || cell(a + 1, b) >= cell(a, b + 1)))
      pairs.push({ before: before[head + a++] as T });
    else pairs.push({ after: after[head + b++] as T });
  }
  for (let index = tail; index > 0; index -= 1) pairs.push(both(before.length - index, after.length - index));
  return pairs;
}

/** What was taken out of a text and what was put in, as pieces in reading order. */
export function piecesBetween(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  for (const pair of align([...before], [...after], (a, b) => a === b)) {
    const kind = pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'same';
    const text = pair.after ?? pair.before ?? '';
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  }
  return pieces;
}

/** Two states of a section, paragraph by paragraph; a paragraph is the same one by its identity, whatever it says. */
export function differencesBetween(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): ParagraphDifference[] {
  return align(before, after, (a, b) => a.id === b.id).map((pair): ParagraphDifference => {
    const pieces = piecesBetween(pair.before?.text ?? '', pair.after?.text ?? '');
    if (!pair.before || !pair.after) return { ...pair, kind: pair.before ? 'removed' : 'added', pieces };
    const isSame =
      pair.before.text === pair.after.text &&
      pair.before.level === pair.after.level &&
      pair.before.sources.join() === pair.after.sources.join();
    return { ...pair, kind: isSame ? 'same' : 'changed', pieces };
  });
}

/** The edits that make one state of a section's text the other, from the end to the beginning so that places stay. */
export function editsBetween(before: readonly Paragraph[], after: readonly Paragraph[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let place = 0;
  for (const pair of align(before, after, (a, b) => a.id === b.id)) {
    const start = startOf(before, place);
    if (pair.before) place += 1;
    if (pair.before && pair.after) {
      const change = changeBetween(pair.before.text, pair.after.text);
      if (change) edits.push({ at: start + change.at, remove: change.remove, insert: [change.insert] });
    } else if (pair.before) edits.push({ at: start - 1, remove: pair.before.text.length + 1, insert: [] });
    else if (pair.after)
      edits.push({ at: start - 1, remove: 0, insert: [{ id: pair.after.id }, pair.after.text] });
  }
  return edits.reverse();
}

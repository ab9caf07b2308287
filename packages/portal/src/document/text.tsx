import {
  changeBetween,
  citationKey,
  firstParagraphId,
  type Level,
  type Paragraph,
  paragraphsOf,
  type Run,
  roots,
  startOf,
} from '@concord/domain/document';
import * as Y from 'yjs';

/** Where the caret stands, as people see it. */
export type Caret = { paragraphId: string; offset: number };

export type SectionText = ReturnType<typeof openSection>;

/** What the person at this browser did; everything else came from elsewhere. */
const own = 'own';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f]/g;
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unprintable, ' ');

/** Also where the page came without encryption, as in some offices; there browsers make no UUIDs. */
const newMark = (): string =>
  [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A section as it is being written in this browser: a Yjs document, shown as paragraphs. */
export function openSection() {
  const doc = new Y.Doc();
  const text = doc.getText(roots.text);
  const levels = doc.getMap<unknown>(roots.levels);
  const citations = doc.getMap<unknown>(roots.citations);
  const undo = new Y.UndoManager([text, levels, citations], { trackedOrigins: new Set([own]) });
  const listeners = new Set<() => void>();
  let paragraphs = read();

  function read(): readonly Paragraph[] {
    const runs = (text.toDelta() as { insert: Run }[]).map(({ insert }) => insert);
    return paragraphsOf(runs, (id) => levels.get(id), citations.keys());
  }

  doc.on('afterTransaction', ({ changed }) => {
    if (changed.size === 0) return;
    paragraphs = keepSame(paragraphs, read());
    for (const listener of listeners) listener();
  });

  const placeOf = (paragraphId: string): number => paragraphs.findIndex(({ id }) => id === paragraphId);
  const act = (work: () => void): void => doc.transact(work, own);
  /** Undone by itself; what is typed in one go is undone in one go. */
  const actOnce = (work: () => void): void => {
    undo.stopCapturing();
    act(work);
    undo.stopCapturing();
  };

  /** The paragraph now reads so; `caret`: where one typed. Line breaks in it begin new paragraphs. */
  function type(paragraphId: string, typed: string, caret: number): Caret | undefined {
    const place = placeOf(paragraphId);
    const before = paragraphs[place]?.text;
    if (before === undefined) return undefined;
    const after = clean(typed);
    const change = changeBetween(before, after, caret);
    if (!change) return { paragraphId, offset: caret };
    return put(paragraphId, change.at, change.at + change.remove, change.insert);
  }

  /** Puts text in place of what is between two places of a paragraph. Empty lines of what is pasted are left out. */
  function put(paragraphId: string, from: number, to: number, inserted: string): Caret | undefined {
    const place = placeOf(paragraphId);
    if (place === -1) return undefined;
    const at = startOf(paragraphs, place) + from;
    const [first = '', ...rest] = clean(inserted).split(/\n+/);
    let caret: Caret = { paragraphId, offset: from + first.length };
    const isTyping = rest.length === 0 && first.length < 3;
    (isTyping ? act : actOnce)(() => {
      if (to > from) text.delete(at, to - from);
      if (first) text.insert(at, first);
      let end = at + first.length;
      for (const line of rest) {
        const id = newMark();
        text.insertEmbed(end, { id });
        if (line) text.insert(end + 1, line);
        end += line.length + 1;
        caret = { paragraphId: id, offset: line.length };
      }
    });
    return caret;
  }

  /** What is after `at` becomes a paragraph of its own. */
  function split(paragraphId: string, at: number): Caret | undefined {
    const place = placeOf(paragraphId);
    if (place === -1) return undefined;
    const id = newMark();
    actOnce(() => text.insertEmbed(startOf(paragraphs, place) + at, { id }));
    return { paragraphId: id, offset: 0 };
  }

  /** The paragraph goes on where the one before it ends, and takes its sources along. */
  function join(paragraphId: string): Caret | undefined {
    const place = placeOf(paragraphId);
    const [before, joined] = [paragraphs[place - 1], paragraphs[place]];
    if (!before || !joined) return undefined;
    const offset = before.text.length;
    actOnce(() => {
      for (const source of joined.sources) {
        citations.delete(citationKey(joined.id, source));
        citations.set(citationKey(before.id, source), true);
      }
      text.delete(startOf(paragraphs, place) - 1, 1);
    });
    return { paragraphId: before.id, offset };
  }

  const rank = (paragraphId: string, level: Level): void =>
    actOnce(() => void levels.set(paragraphId, level));

  function cite(paragraphId: string, source: string, isCited: boolean): void {
    const key = citationKey(paragraphId, source);
    actOnce(() => void (isCited ? citations.set(key, true) : citations.delete(key)));
  }

  /** A caret that stays at its character, whatever others write. */
  function hold({ paragraphId, offset }: Caret): Y.RelativePosition | undefined {
    const place = placeOf(paragraphId);
    if (place === -1) return undefined;
    return Y.createRelativePositionFromTypeIndex(text, startOf(paragraphs, place) + offset, -1);
  }

  function find(held: Y.RelativePosition): Caret | undefined {
    const index = Y.createAbsolutePositionFromRelativePosition(held, doc)?.index;
    if (index === undefined) return undefined;
    let start = 0;
    for (const { id, text: words } of paragraphs) {
      if (index <= start + words.length) return { paragraphId: id, offset: index - start };
      start += words.length + 1;
    }
    return undefined;
  }

  return {
    doc,
    type,
    put,
    split,
    join,
    rank,
    cite,
    hold,
    find,
    undo: () => void undo.undo(),
    redo: () => void undo.redo(),
    paragraphs: () => paragraphs,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => doc.destroy(),
  };
}

/** What did not change stays the same object, so that only what changed is drawn again. */
function keepSame(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Paragraph[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return after.map((one) => {
    const was = known.get(one.id);
    const isSame =
      was?.text === one.text && was.level === one.level && was.sources.join() === one.sources.join();
    return isSame ? was : one;
  });
}

/** A paragraph whose mark stands there twice has no name of its own; it can be written in, not cited or ranked. */
export const hasName = (paragraphId: string): boolean =>
  paragraphId === firstParagraphId || !paragraphId.includes('~');

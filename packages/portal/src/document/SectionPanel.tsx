import type { NamedSource } from '@concord/domain/document';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { labelOf, type SectionHead, type Thread } from './document.tsx';
import type { LiveDocument, Presence } from './live.tsx';
import { type Hand, ParagraphCell } from './ParagraphCell.tsx';
import type { Caret, SectionText } from './text.tsx';
import { useCaret } from './useCaret.tsx';

type SectionPanelProps = {
  live: LiveDocument;
  section: SectionHead;
  mayWrite: boolean;
  /** The paragraph the margin is about. */
  current: string | undefined;
  onLook: (paragraphId: string) => void;
  threads: readonly Thread[];
  sources: readonly NamedSource[];
  people: readonly Presence[];
};

export const useParagraphs = (section: SectionText) =>
  useSyncExternalStore(section.subscribe, section.paragraphs);

/** A section as it is written: plain paragraphs, one under the other. */
export function SectionPanel(props: SectionPanelProps) {
  const { live, section, mayWrite, current, onLook, threads, sources, people } = props;
  const text = live.section(section.id);
  const paragraphs = useParagraphs(text);
  const box = useRef<HTMLDivElement>(null);
  const place = useCaret(text, box);
  const look = useRef(onLook);
  look.current = onLook;
  const hand = useMemo(
    () => handOf(live, section.id, place, (paragraphId) => look.current(paragraphId)),
    [live, section.id, place],
  );
  return (
    <div className="d-text" ref={box}>
      {paragraphs.map((paragraph, index) => (
        <ParagraphCell
          key={paragraph.id}
          paragraph={paragraph}
          number={index + 1}
          isCurrent={paragraph.id === current}
          comments={
            threads.filter(({ paragraphId, resolvedAt }) => paragraphId === paragraph.id && !resolvedAt)
              .length
          }
          sources={paragraph.sources.map((key) => labelOf(key, sources)).join(';')}
          others={people
            .filter(({ paragraphId }) => paragraphId === paragraph.id)
            .map(({ name }) => `${name} 在这里`)
            .join(' ')}
          hand={hand}
          mayWrite={mayWrite}
          isOnly={paragraphs.length === 1}
        />
      ))}
    </div>
  );
}

function handOf(
  live: LiveDocument,
  sectionId: string,
  place: (caret: Caret | undefined) => void,
  look: (paragraphId: string) => void,
): Hand {
  const text = live.section(sectionId);
  let composed: ReturnType<typeof setTimeout> | undefined;
  const next = (paragraphId: string, by: -1 | 1) => {
    const paragraphs = text.paragraphs();
    return paragraphs[paragraphs.findIndex(({ id }) => id === paragraphId) + by];
  };
  return {
    type: (paragraphId, typed, caret) => {
      const then = text.type(paragraphId, typed, caret);
      // where the field already reads so, its caret is right as it is
      if (text.paragraphs().find(({ id }) => id === paragraphId)?.text !== typed) place(then);
    },
    paste: (paragraphId, from, to, pasted) => place(text.put(paragraphId, from, to, pasted)),
    split: (paragraphId, from, to) => {
      if (to > from) text.put(paragraphId, from, to, '');
      place(text.split(paragraphId, from));
    },
    join: (paragraphId) => place(text.join(paragraphId)),
    joinNext: (paragraphId) => {
      const after = next(paragraphId, 1);
      if (after) place(text.join(after.id));
    },
    go: (paragraphId, by, caret) => {
      const there = next(paragraphId, by);
      if (!there) return;
      place({ paragraphId: there.id, offset: caret === 'start' ? 0 : there.text.length });
      // nothing is drawn anew by going there, so it is asked for
      look(there.id);
    },
    undo: text.undo,
    redo: text.redo,
    compose: (isComposing) => {
      clearTimeout(composed);
      if (isComposing) live.hold(sectionId);
      // after the field has taken the word in
      else composed = setTimeout(() => live.release(sectionId), 0);
    },
    look,
  };
}

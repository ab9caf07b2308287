import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { RelativePosition, Transaction } from 'yjs';
import type { Caret, SectionText } from './text.tsx';

type Range = { start: Caret; end: Caret };

/**
 * Keeps the caret at its character while others write, and puts it where an own act leaves it. Answers a function that
 * names where it should be once the change is drawn.
 */
export function useCaret(section: SectionText, box: RefObject<HTMLElement | null>) {
  const wanted = useRef<Range>(undefined);

  useEffect(() => {
    let held: { start: RelativePosition | undefined; end: RelativePosition | undefined } | undefined;
    const before = ({ origin }: Transaction) => {
      held = undefined;
      const field = fieldIn(box.current);
      if (origin === 'own' || !field) return;
      const at = (offset: number) => ({ paragraphId: field.dataset.paragraph ?? '', offset });
      // of several changes before anything is drawn, the field knows only where the caret was at the first
      const { start, end } = wanted.current ?? {
        start: at(field.selectionStart),
        end: at(field.selectionEnd),
      };
      held = { start: section.hold(start), end: section.hold(end) };
    };
    const after = ({ changed }: Transaction) => {
      // one's own words come back from the server and change nothing: then nothing is drawn, and nothing to be placed
      if (changed.size === 0) return;
      const start = held?.start && section.find(held.start);
      const end = held?.end && section.find(held.end);
      if (start && end) wanted.current = { start, end };
      held = undefined;
    };
    section.doc.on('beforeTransaction', before);
    section.doc.on('afterTransaction', after);
    return () => {
      section.doc.off('beforeTransaction', before);
      section.doc.off('afterTransaction', after);
    };
  }, [section, box]);

  useLayoutEffect(() => {
    const range = wanted.current;
    if (!range) return;
    wanted.current = undefined;
    const field = [...(box.current?.querySelectorAll('textarea') ?? [])].find(
      ({ dataset }) => dataset.paragraph === range.start.paragraphId,
    );
    if (!field) return;
    if (document.activeElement !== field) field.focus();
    const end = range.end.paragraphId === range.start.paragraphId ? range.end.offset : field.value.length;
    if (field.selectionStart !== range.start.offset || field.selectionEnd !== end)
      field.setSelectionRange(range.start.offset, end);
  });

  return useCallback((caret: Caret | undefined) => {
    if (caret) wanted.current = { start: caret, end: caret };
  }, []);
}

/** The paragraph one is writing in, if it is one of this box. */
function fieldIn(box: HTMLElement | null): HTMLTextAreaElement | undefined {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement && field.dataset.paragraph && box?.contains(field)
    ? field
    : undefined;
}

import { MessageOutlined } from '@ant-design/icons';
import type { Paragraph } from '@concord/domain/document';
import { type KeyboardEvent, memo, useEffect, useState } from 'react';

/** What can be done in a paragraph; the section carries it out. */
export type Hand = {
  type: (paragraphId: string, text: string, caret: number) => void;
  paste: (paragraphId: string, from: number, to: number, text: string) => void;
  split: (paragraphId: string, from: number, to: number) => void;
  join: (paragraphId: string) => void;
  joinNext: (paragraphId: string) => void;
  go: (paragraphId: string, by: -1 | 1, caret: 'start' | 'end') => void;
  undo: () => void;
  redo: () => void;
  compose: (isComposing: boolean) => void;
  look: (paragraphId: string) => void;
};

type ParagraphCellProps = {
  paragraph: Paragraph;
  number: number;
  isCurrent: boolean;
  /** Comments that are not dealt with. */
  comments: number;
  /** What it rests on, in words. */
  sources: string;
  /** Who else is writing here. */
  others: string;
  /** Absent where the reader may not write. */
  hand: Hand;
  mayWrite: boolean;
  /** Nothing else is written yet: a word on how to begin. */
  isOnly: boolean;
};

const levelClasses = ['d-body', 'd-first', 'd-second'] as const;

/** One paragraph: text to write in, or to read, with what it rests on and what was said about it. */
export const ParagraphCell = memo(function ParagraphCell(props: ParagraphCellProps) {
  const { paragraph, number, isCurrent, comments, sources, others, hand, mayWrite, isOnly } = props;
  const { id, text, level } = paragraph;
  return (
    <div className={`d-paragraph ${levelClasses[level]}${isCurrent ? ' d-current' : ''}`}>
      {mayWrite ? (
        <Field paragraph={paragraph} number={number} hand={hand} isOnly={isOnly} />
      ) : (
        <p className="d-words">{text || ' '}</p>
      )}
      <button
        type="button"
        className="d-handle"
        aria-label={`第 ${number} 段的批注${comments > 0 ? `,${comments} 条未处理` : ''}`}
        aria-pressed={isCurrent}
        onClick={() => hand.look(id)}
      >
        <MessageOutlined aria-hidden="true" />
        {comments > 0 && <span>{comments}</span>}
      </button>
      {(sources || others) && (
        <div className="d-under">
          {sources && <span>{sources}</span>}
          {others && <span className="d-others">{others}</span>}
        </div>
      )}
    </div>
  );
});

/** While words are composed from letters, the letters are nobody's business but the field's. */
function Field({
  paragraph,
  number,
  hand,
  isOnly,
}: Pick<ParagraphCellProps, 'paragraph' | 'number' | 'hand' | 'isOnly'>) {
  const { id, text } = paragraph;
  const [composed, setComposed] = useState<string>();
  const isComposing = composed !== undefined;
  useEffect(() => {
    if (!isComposing) return;
    hand.compose(true);
    return () => hand.compose(false);
  }, [isComposing, hand]);
  const value = composed ?? text;
  return (
    <div className="d-grow" data-text={value}>
      <textarea
        rows={1}
        data-paragraph={id}
        aria-label={`第 ${number} 段`}
        value={value}
        placeholder={isOnly ? '从这里写起,回车另起一段' : undefined}
        spellCheck={false}
        onFocus={() => hand.look(id)}
        onChange={({ target }) =>
          isComposing ? setComposed(target.value) : hand.type(id, target.value, target.selectionStart)
        }
        onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
        onCompositionEnd={({ currentTarget }) => {
          hand.type(id, currentTarget.value, currentTarget.selectionStart);
          setComposed(undefined);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!/[\r\n]/.test(pasted.trim())) return;
          event.preventDefault();
          const { selectionStart, selectionEnd } = event.currentTarget;
          hand.paste(id, selectionStart, selectionEnd, pasted.trim());
        }}
        onKeyDown={(event) => onKey(event, id, hand)}
      />
    </div>
  );
}

function onKey(event: KeyboardEvent<HTMLTextAreaElement>, id: string, hand: Hand): void {
  if (event.nativeEvent.isComposing || event.altKey) return;
  const act = keyed(event, id, hand);
  if (!act) return;
  event.preventDefault();
  act();
}

function keyed(
  { key, ctrlKey, metaKey, shiftKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>,
  id: string,
  hand: Hand,
): (() => void) | undefined {
  const { selectionStart: from, selectionEnd: to, value } = currentTarget;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? hand.redo : hand.undo;
    return key.toLowerCase() === 'y' ? hand.redo : undefined;
  }
  if (key === 'Enter') return () => hand.split(id, from, to);
  if (from !== to || shiftKey) return undefined;
  const atStart = from === 0;
  const atEnd = to === value.length;
  switch (key) {
    case 'Backspace':
      return atStart ? () => hand.join(id) : undefined;
    case 'Delete':
      return atEnd ? () => hand.joinNext(id) : undefined;
    case 'ArrowUp':
    case 'ArrowLeft':
      return atStart ? () => hand.go(id, -1, 'end') : undefined;
    case 'ArrowDown':
    case 'ArrowRight':
      return atEnd ? () => hand.go(id, 1, 'start') : undefined;
    default:
      return undefined;
  }
}

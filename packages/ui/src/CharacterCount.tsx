import './shared.css';

const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;

/** Characters as people count them: 𬌗 is one, a family emoji is one, a line break is none. */
export function countCharacters(text: string): number {
  const oneLine = text.replace(/[\r\n]/g, '');
  return segmenter ? [...segmenter.segment(oneLine)].length : [...oneLine].length;
}

type CharacterCountProps = {
  text: string;
  max: number;
  /** For `aria-describedby` of the field. */
  id?: string;
};

/** 32/1500, and how many too many in words once it is over. Spoken only near the end, not at every key. */
export function CharacterCount({ text, max, id }: CharacterCountProps) {
  const count = countCharacters(text);
  const over = count - max;
  const spoken = over > 0 ? `超出${over}字` : max - count <= max / 20 ? `还可写${max - count}字` : '';
  return (
    <span className={over > 0 ? 'c-count c-count-over' : 'c-count'}>
      <span id={id}>
        {over > 0 && `超出${over}字 `}
        {count}/{max}
      </span>
      <span className="c-unseen" aria-live="polite">
        {spoken}
      </span>
    </span>
  );
}

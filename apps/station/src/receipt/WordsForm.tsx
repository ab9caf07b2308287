import { countCharacters } from '@concord/ui/CharacterCount';
import { BigButton } from '@concord/ui/public/BigButton';
import { TextArea } from '@concord/ui/public/TextArea';
import { useState } from 'react';

type WordsFormProps = {
  id: string;
  title: string;
  label: string;
  max: number;
  isOpen?: boolean;
  isBusy: boolean;
  /** `after` empties the form once the words have arrived. */
  onWords: (words: string, after: () => void) => void;
};

/** A sentence or two, behind a fold so that it does not stand in the way. */
export function WordsForm({ id, title, label, max, isOpen = false, isBusy, onWords }: WordsFormProps) {
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const over = countCharacters(words) - max;
  const problem = words.trim() === '' ? '请先写一写' : over > 0 ? `请删去 ${over} 个字` : undefined;
  const empty = () => {
    setWords('');
    setTried(false);
  };
  return (
    <details className="st-more p-card" open={isOpen}>
      <summary>{title}</summary>
      <form
        className="st-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!problem) onWords(words.trim(), empty);
        }}
      >
        <TextArea
          id={id}
          label={label}
          value={words}
          onValue={setWords}
          max={max}
          rows={4}
          {...(isTried && problem && { error: problem })}
        />
        <BigButton type="submit" disabled={isBusy}>
          提交
        </BigButton>
      </form>
    </details>
  );
}

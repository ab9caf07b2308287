import type { RatingValue } from '@concord/domain/matter/citizen-opinion';
import { BigButton } from '@concord/ui/public/BigButton';
import { Choice } from '@concord/ui/public/Choice';
import { TextArea } from '@concord/ui/public/TextArea';
import { useState } from 'react';
import { complaints, ratingOptions } from './labels.ts';

type RatingFormProps = { isBusy: boolean; onRate: (value: RatingValue, reasons: string) => void };

/** How satisfied, and why not. */
export function RatingForm({ isBusy, onRate }: RatingFormProps) {
  const [value, setValue] = useState<RatingValue>();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const asksWhy = value === 'dissatisfied' || value === 'basicallySatisfied';
  const reasons = [...(asksWhy ? ticked : []), words.trim()].filter(Boolean).join(';');
  const lacksReason = value === 'dissatisfied' && reasons === '';
  const send = () => {
    setTried(true);
    if (value && !lacksReason) onRate(value, reasons.slice(0, 500));
  };
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Choice
        id="rating"
        label="对这次办理"
        options={ratingOptions}
        value={value}
        onValue={setValue}
        {...(isTried && !value && { error: '请选一项' })}
      />
      {asksWhy && (
        <fieldset className="p-field">
          <legend>哪里不满意?</legend>
          <div className="p-choices">
            {complaints.map((complaint) => (
              <label key={complaint} className="p-choice">
                <input
                  type="checkbox"
                  checked={ticked.includes(complaint)}
                  onChange={({ target }) =>
                    setTicked(
                      target.checked ? [...ticked, complaint] : ticked.filter((one) => one !== complaint),
                    )
                  }
                />
                <span>{complaint}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {value && (
        <TextArea
          id="reasons"
          label="想说的话"
          optional={!lacksReason}
          value={words}
          onValue={setWords}
          max={400}
          rows={3}
          {...(isTried && lacksReason && { error: '选“不满意”时,请勾一条原因,或写几句' })}
        />
      )}
      <BigButton type="submit" disabled={isBusy}>
        提交评价
      </BigButton>
    </form>
  );
}

import { CharacterCount } from '../CharacterCount.tsx';
import { describedBy, Field, type FieldProps } from './Field.tsx';

type TextAreaProps = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  /** Characters as people count them; more can be typed, so that pasting loses nothing. */
  max: number;
  rows?: number;
};

/** Long text with a counter. */
export function TextArea({ value, onValue, max, rows = 6, ...field }: TextAreaProps) {
  const countId = `${field.id}-count`;
  return (
    <Field {...field}>
      <textarea
        {...describedBy(field, countId)}
        id={field.id}
        className="p-input"
        required={!field.optional}
        rows={rows}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      <div className="p-under">
        <CharacterCount id={countId} text={value} max={max} />
      </div>
    </Field>
  );
}

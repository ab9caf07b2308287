import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, type FieldProps } from './Field.tsx';

type TextFieldProps = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  /** Keyboard, completion and kind as the browser knows them. */
  input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'enterKeyHint' | 'spellCheck' | 'autoCapitalize'
  >;
};

/** One line of text. */
export function TextField({ value, onValue, input, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <input
        type="text"
        {...input}
        {...describedBy(field)}
        id={field.id}
        className="p-input"
        required={!field.optional}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Field>
  );
}

import { describedBy, type FieldProps, FieldWords } from './Field.tsx';

export type ChoiceOption<Value extends string> = { value: Value; label: string; hint?: string };

type ChoiceProps<Value extends string> = FieldProps & {
  options: readonly ChoiceOption<Value>[];
  /** `undefined` while nothing is chosen: nothing is suggested that people would just leave. */
  value: Value | undefined;
  onValue: (value: Value) => void;
};

/** One of a few, all to be seen at once. The first option carries the field's id. */
export function Choice<Value extends string>({ options, value, onValue, ...field }: ChoiceProps<Value>) {
  const { id, label, optional } = field;
  return (
    <fieldset className={field.error ? 'p-field p-field-wrong' : 'p-field'} {...describedBy(field)}>
      <legend>
        {label}
        {optional && <span className="p-optional">(可不填)</span>}
      </legend>
      <FieldWords {...field} />
      <div className="p-choices">
        {options.map((option, at) => (
          <label key={option.value} className="p-choice">
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${option.value}`}
              name={id}
              required={!optional}
              checked={option.value === value}
              onChange={() => onValue(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="p-choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

import { describedBy, Field, type FieldProps } from './Field.tsx';

type SelectFieldProps = FieldProps & {
  /** Empty: none of them. */
  value: string;
  /** What the empty choice says: 全部 */
  none: string;
  options: readonly (readonly [value: string, label: string])[];
  onValue: (value: string) => void;
  disabled?: boolean;
};

/** One of many, or none of them; the device shows its own list. */
export function SelectField({ value, none, options, onValue, disabled, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      <select
        {...describedBy(field)}
        id={field.id}
        className="p-input"
        value={value}
        disabled={disabled}
        onChange={(event) => onValue(event.target.value)}
      >
        <option value="">{none}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

import { Field } from '@concord/ui/public/Field';

type SelectMenuProps = {
  id: string;
  label: string;
  /** Empty: all. */
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onValue: (value: string) => void;
};

/** One of many, or all. */
export function SelectMenu({ id, label, value, options, onValue }: SelectMenuProps) {
  return (
    <Field id={id} label={label}>
      <select id={id} className="p-input" value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">全部</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

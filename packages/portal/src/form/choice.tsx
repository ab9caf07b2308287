import './form.css';

type PlainChoiceProps = {
  id?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  options: readonly { value: string; label: string }[];
  /** Stands there until one is chosen. */
  placeholder?: string;
};

/** One of a few, by the browser's own list: where a search in it would only be weight. */
export function PlainChoice({ id, value, onChange, options, placeholder = '请选择' }: PlainChoiceProps) {
  return (
    <select
      id={id}
      className="p-choice"
      value={value ?? ''}
      onChange={({ target }) => onChange?.(target.value)}
    >
      <option value="">{placeholder}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type PlainRadiosProps = Omit<PlainChoiceProps, 'placeholder'> & { name: string };

/** One of two or three that want to be seen at once. */
export function PlainRadios({ id, name, value, onChange, options }: PlainRadiosProps) {
  return (
    <div id={id} role="radiogroup" className="p-radios" tabIndex={-1}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange?.(option.value)}
          />{' '}
          {option.label}
        </label>
      ))}
    </div>
  );
}

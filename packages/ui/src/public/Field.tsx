import type { ReactNode } from 'react';

export type FieldProps = {
  /** Of the input, so that an error summary can link to it. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Says so beside the label; what is not optional is required. */
  optional?: boolean;
};

/** For the input: which of the words around it describe it. */
export function describedBy({ id, hint, error }: FieldProps, more?: string) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? (true as const) : undefined,
  };
}

/** Hint and error, in this order above the input, where a keyboard on a phone does not cover them. */
export function FieldWords({ id, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="p-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="p-error">
          <span className="c-unseen">有误:</span>
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around an input. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={field.error ? 'p-field p-field-wrong' : 'p-field'}>
      <label htmlFor={field.id}>
        {field.label}
        {field.optional && <span className="p-optional">(可不填)</span>}
      </label>
      <FieldWords {...field} />
      {children}
    </div>
  );
}

import { useEffect, useRef } from 'react';
import './shared.css';

/** One mistake; `field` is the id of the input it belongs to. */
export type FieldError = { field: string; message: string };

type FormSummaryProps = {
  errors: readonly FieldError[];
  title?: string;
};

/** What is wrong, above the form, each a link to its field. Takes the focus when it appears. */
export function FormSummary({ errors, title = '还差一点,请先改好下面几处' }: FormSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div ref={box} className="c-summary" role="alert" tabIndex={-1}>
      <p className="c-summary-title">{title}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The address belongs to the router; only the focus moves.
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { consent } from './labels.ts';

type ConsentPanelProps = {
  hasConsent: boolean;
  onConsent: (hasConsent: boolean) => void;
  error: string | undefined;
  /** In the clerk's words, who asks somebody else. */
  label?: string;
};

/** What becomes of what is handed in, and the tick that says yes to it. */
export function ConsentPanel({ hasConsent, onConsent, error, label = '我已阅读并同意' }: ConsentPanelProps) {
  return (
    <section className={error ? 'p-field p-field-wrong' : 'p-field'} aria-labelledby="consent-title">
      <h2 id="consent-title">您的信息怎么用</h2>
      <ul className="st-consent">
        {consent.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {error && (
        <p className="p-error" id="consent-error">
          {error}
        </p>
      )}
      <div className="p-choices">
        <label className="p-choice">
          <input
            id="consent"
            type="checkbox"
            checked={hasConsent}
            aria-describedby={error ? 'consent-error' : undefined}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onConsent(event.target.checked)}
          />
          <span>{label}</span>
        </label>
      </div>
    </section>
  );
}

import { AppLink } from '../AppLink.tsx';

type StepsProps = {
  title: string;
  /** From 1. */
  step: number;
  of: number;
  /** The step before, or the start. */
  backHref: string;
};

/** Head of one step of a form: way back, what it is, how far one is. */
export function Steps({ title, step, of, backHref }: StepsProps) {
  return (
    <div className="p-steps">
      <AppLink href={backHref} className="p-back" aria-label="返回上一步">
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M14.5 5 7.5 12l7 7" fill="none" stroke="currentColor" strokeWidth="2.5" />
        </svg>
      </AppLink>
      <p className="p-steps-title">{title}</p>
      <p className="p-steps-count">
        <span className="c-unseen">
          第{step}步,共{of}步
        </span>
        <span aria-hidden="true">
          {step} / {of}
        </span>
      </p>
      <span className="p-steps-bar" aria-hidden="true">
        <span style={{ width: `${(step / of) * 100}%` }} />
      </span>
    </div>
  );
}

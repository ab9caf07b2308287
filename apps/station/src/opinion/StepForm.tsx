import { type FieldError, FormSummary } from '@concord/ui/FormSummary';
import { BigButton } from '@concord/ui/public/BigButton';
import { Steps } from '@concord/ui/public/Steps';
import { SavedNote, type Saving } from '@concord/ui/SavedNote';
import type { ReactNode } from 'react';
import { to } from '../device/useAddress.ts';

type StepFormProps = {
  step: 1 | 2 | 3 | 4;
  title: string;
  /** The step before, as a path of this portal. */
  back: string;
  errors: readonly FieldError[];
  saving: Saving;
  next: string;
  isBusy?: boolean;
  onNext: () => void;
  children: ReactNode;
};

/** One step of handing in: one question, one button. */
export function StepForm({
  step,
  title,
  back,
  errors,
  saving,
  next,
  isBusy = false,
  onNext,
  children,
}: StepFormProps) {
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Steps title="反映情况" step={step} of={4} backHref={to(back)} />
      <h1>{title}</h1>
      <FormSummary errors={errors} />
      {children}
      <div className="st-next">
        <BigButton type="submit" disabled={isBusy}>
          {isBusy ? '正在提交…' : next}
        </BigButton>
        <SavedNote saving={saving} />
      </div>
    </form>
  );
}

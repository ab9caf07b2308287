import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { go } from '../device/useAddress.ts';
import { ConsentPanel } from './ConsentPanel.tsx';
import { StepForm } from './StepForm.tsx';
import { ownDraft, useDraft } from './useDraft.ts';

/** 3: how to be reached, if somebody likes to be, and what becomes of it. */
export function ContactScreen() {
  const { draft, saving } = useDraft(ownDraft);
  const [isTried, setTried] = useState(false);
  if (!draft) return <LoadingPanel />;
  const errors = contactErrors(draft);
  const shown = isTried ? errors : [];
  const errorOf = (field: string) => shown.find((one) => one.field === field)?.message;
  const [phoneError, consentError] = [errorOf('phone'), errorOf('consent')];
  return (
    <StepForm
      step={3}
      title="怎么联系您?"
      back="/write/place"
      errors={shown}
      saving={saving}
      next="下一步"
      onNext={() => (errors.length > 0 ? setTried(true) : go('/write/review'))}
    >
      <p>可以不留。留下电话,办理的人能问清情况,办完后能回访您;不留,凭查询码也能查进度、看答复。</p>
      <TextField
        id="phone"
        label="电话"
        optional
        value={draft.phone}
        onValue={(phone) => ownDraft.write({ phone })}
        input={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 20 }}
        {...(phoneError && { error: phoneError })}
      />
      <TextField
        id="name"
        label="称呼"
        hint="例如:王女士。和电话一起留才会保存。"
        optional
        value={draft.name}
        onValue={(name) => ownDraft.write({ name })}
        input={{ autoComplete: 'name', maxLength: 40 }}
      />
      <ConsentPanel
        hasConsent={draft.hasConsent}
        onConsent={(hasConsent) => ownDraft.write({ hasConsent })}
        error={consentError}
      />
    </StepForm>
  );
}

type ContactFields = { phone: string; hasConsent: boolean };

export function contactErrors({ phone, hasConsent }: ContactFields) {
  const digits = phone.replace(/\D/g, '');
  return [
    ...(phone.trim() && (digits.length < 7 || digits.length > 15)
      ? [{ field: 'phone', message: '电话号码好像不完整,请核对,或清空不留' }]
      : []),
    ...(hasConsent ? [] : [{ field: 'consent', message: '请先阅读并同意“您的信息怎么用”' }]),
  ];
}

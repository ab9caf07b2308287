import { mustRefuse, screen } from '@concord/domain/screening';
import { countCharacters } from '@concord/ui/CharacterCount';
import type { FieldError } from '@concord/ui/FormSummary';
import { TextArea } from '@concord/ui/public/TextArea';
import { useState } from 'react';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { go } from '../device/useAddress.ts';
import { useStation } from '../device/useStation.ts';
import { AdvicePanel } from './AdvicePanel.tsx';
import { textMax, textMin } from './labels.ts';
import { ResumedPanel } from './ResumedPanel.tsx';
import { StepForm } from './StepForm.tsx';
import { ThemePanel } from './ThemePanel.tsx';
import { ownDraft, useDraft } from './useDraft.ts';

/** 1: what it is about. */
export function WriteScreen() {
  const { draft, saving, isResumed } = useDraft(ownDraft);
  const [station] = useStation();
  const [isTried, setTried] = useState(false);
  if (!draft) return <LoadingPanel />;
  const errors = bodyErrors(draft.body);
  const shown = isTried ? errors : [];
  return (
    <StepForm
      step={1}
      title="您想反映什么?"
      back="/"
      errors={shown}
      saving={saving}
      next="下一步"
      onNext={() => (errors.length > 0 ? setTried(true) : go('/write/place'))}
    >
      {isResumed && <ResumedPanel />}
      <TextArea
        id="body"
        label="请写明时间、地点和情况"
        hint="不用写身份证号、银行卡号和别人的姓名。"
        value={draft.body}
        onValue={(body) => ownDraft.write({ body })}
        max={textMax}
        rows={7}
        {...(shown[0] && { error: shown[0].message })}
      />
      <AdvicePanel text={draft.body} onText={(body) => ownDraft.write({ body })} />
      <ThemePanel
        text={draft.body}
        committeeId={station?.committeeId}
        themeId={draft.themeId}
        onTheme={(themeId) => ownDraft.write({ themeId })}
      />
    </StepForm>
  );
}

/** What the server would say of this text, said before it is sent. */
export function bodyErrors(body: string): FieldError[] {
  const count = countCharacters(body.trim());
  if (count < textMin) return [{ field: 'body', message: `请至少写 ${textMin} 个字,说明时间、地点和情况` }];
  if (count > textMax) return [{ field: 'body', message: `写得太长了,请删去 ${count - textMax} 个字` }];
  if (mustRefuse(screen(body)))
    return [{ field: 'body', message: '内容疑似涉密,不能在这里提交,请以纸质方式送交' }];
  return [];
}

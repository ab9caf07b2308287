import { countCharacters } from '@concord/ui/CharacterCount';
import type { FieldError } from '@concord/ui/FormSummary';
import { Choice } from '@concord/ui/public/Choice';
import { useState } from 'react';
import type { Draft } from '../device/offline.ts';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { go } from '../device/useAddress.ts';
import { useStation } from '../device/useStation.ts';
import { placeInWords } from './format.ts';
import { categoryOptions, likelyCategory, placeMax } from './labels.ts';
import { PhotoPanel } from './PhotoPanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { StepForm } from './StepForm.tsx';
import { ownDraft, useDraft } from './useDraft.ts';

/** 2: where, with photos; what it is about if somebody likes to say. */
export function PlaceScreen() {
  const { draft, photos, saving } = useDraft(ownDraft);
  const [station] = useStation();
  const [isTried, setTried] = useState(false);
  if (!draft) return <LoadingPanel />;
  const errors = placeErrors(draft);
  const shown = isTried ? errors : [];
  return (
    <StepForm
      step={2}
      title="在什么地方?"
      back="/write"
      errors={shown}
      saving={saving}
      next="下一步"
      onNext={() => (errors.length > 0 ? setTried(true) : go('/write/contact'))}
    >
      <PlacePanel keeper={ownDraft} draft={draft} home={station} error={shown[0]?.message} />
      <PhotoPanel draft={ownDraft} photos={photos} />
      <details className="st-more" open={draft.category !== null}>
        <summary>选一个类别(可不选,工作人员会分)</summary>
        <Choice
          id="category"
          label="类别"
          optional
          options={categoryOptions(likelyCategory(draft.body))}
          value={draft.category ?? undefined}
          onValue={(category) => ownDraft.write({ category })}
        />
      </details>
    </StepForm>
  );
}

export function placeErrors(draft: Pick<Draft, 'township' | 'place'>): FieldError[] {
  const over = countCharacters(placeInWords(draft)) - placeMax;
  return over > 0 ? [{ field: 'place', message: `地点最多 ${placeMax} 字,请删去 ${over} 个字` }] : [];
}

import { countCharacters } from '@concord/ui/CharacterCount';
import { Choice } from '@concord/ui/public/Choice';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { go } from '../device/useAddress.ts';
import { categoryOptions, likelyCategory, placeMax } from './labels.ts';
import { PhotoPanel } from './PhotoPanel.tsx';
import { StepForm } from './StepForm.tsx';
import { ownDraft, useDraft } from './useDraft.ts';

/** 2: where, with photos; what it is about if somebody likes to say. */
export function PlaceScreen() {
  const { draft, photos, saving } = useDraft(ownDraft);
  const [isTried, setTried] = useState(false);
  if (!draft) return <LoadingPanel />;
  const over = countCharacters(draft.place.trim()) - placeMax;
  const errors = over > 0 ? [{ field: 'place', message: `地点最多 ${placeMax} 字,请删去 ${over} 个字` }] : [];
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
      <TextField
        id="place"
        label="乡镇、村或街道、小区"
        hint="例如:平定堡镇三道沟村村口"
        optional
        value={draft.place}
        onValue={(place) => ownDraft.write({ place })}
        input={{ autoComplete: 'off', enterKeyHint: 'next' }}
        {...(shown[0] && { error: shown[0].message })}
      />
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

import { type FieldError, FormSummary } from '@concord/ui/FormSummary';
import { BigButton } from '@concord/ui/public/BigButton';
import { TextArea } from '@concord/ui/public/TextArea';
import { TextField } from '@concord/ui/public/TextField';
import { SavedNote } from '@concord/ui/SavedNote';
import { useState } from 'react';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { useAct } from '../device/useAct.ts';
import { handIn } from '../device/useOutbox.ts';
import { AdvicePanel } from '../opinion/AdvicePanel.tsx';
import { ConsentPanel } from '../opinion/ConsentPanel.tsx';
import { contactErrors } from '../opinion/ContactScreen.tsx';
import { textMax } from '../opinion/labels.ts';
import { PhotoPanel } from '../opinion/PhotoPanel.tsx';
import { PlacePanel } from '../opinion/PlacePanel.tsx';
import { placeErrors } from '../opinion/PlaceScreen.tsx';
import { ThemePanel } from '../opinion/ThemePanel.tsx';
import { deskDraft, useDraft } from '../opinion/useDraft.ts';
import { bodyErrors } from '../opinion/WriteScreen.tsx';
import { OutcomePanel } from '../receipt/OutcomePanel.tsx';
import type { Desk } from './DeskScreen.tsx';

/** 代录: what somebody tells at the desk; who typed it is on record. */
export function RecordForm({ desk: { station, personId } }: { desk: Desk }) {
  const { draft, photos, saving } = useDraft(deskDraft);
  const [handedIn, setHandedIn] = useState<string>();
  const [isTried, setTried] = useState(false);
  const { act, isBusy, problem } = useAct();
  if (!draft) return <LoadingPanel />;
  if (handedIn)
    return (
      <>
        <OutcomePanel
          draftKey={handedIn}
          heading="h2"
          onMend={() => void deskDraft.resume().then(() => setHandedIn(undefined))}
        />
        <div className="st-row">
          <BigButton look="plain" onClick={() => setHandedIn(undefined)}>
            再录一件
          </BigButton>
        </div>
      </>
    );
  const errors: FieldError[] = [...bodyErrors(draft.body), ...placeErrors(draft), ...contactErrors(draft)];
  const errorOf = (field: string) =>
    isTried ? errors.find((one) => one.field === field)?.message : undefined;
  const [bodyError, phoneError] = [errorOf('body'), errorOf('phone')];
  const send = () => {
    setTried(true);
    if (errors.length > 0) return;
    void act(async () => {
      const named = {
        ...draft,
        stationCode: station.code,
        stationName: station.name,
        recordedById: personId,
      };
      await handIn(named, photos);
      setHandedIn(draft.key);
      setTried(false);
      deskDraft.begin();
    });
  };
  return (
    <form
      className="st-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FormSummary errors={isTried ? errors : []} />
      {problem && <p className="p-error">{problem}</p>}
      <div className="st-columns">
        <div className="st-form">
          <TextArea
            id="body"
            label="反映的情况"
            hint="按本人原话记,写明时间、地点。"
            value={draft.body}
            onValue={(body) => deskDraft.write({ body })}
            max={textMax}
            rows={9}
            {...(bodyError && { error: bodyError })}
          />
          <AdvicePanel text={draft.body} onText={(body) => deskDraft.write({ body })} />
          <ThemePanel
            text={draft.body}
            committeeId={station.committeeId}
            themeId={draft.themeId}
            onTheme={(themeId) => deskDraft.write({ themeId })}
          />
        </div>
        <div className="st-form">
          <PlacePanel keeper={deskDraft} draft={draft} home={station} error={errorOf('place')} />
          <TextField
            id="phone"
            label="电话"
            optional
            value={draft.phone}
            onValue={(phone) => deskDraft.write({ phone })}
            input={{ type: 'tel', inputMode: 'tel', maxLength: 20, autoComplete: 'off' }}
            {...(phoneError && { error: phoneError })}
          />
          <TextField
            id="name"
            label="称呼"
            optional
            value={draft.name}
            onValue={(name) => deskDraft.write({ name })}
            input={{ maxLength: 40, autoComplete: 'off' }}
          />
          <PhotoPanel draft={deskDraft} photos={photos} />
        </div>
      </div>
      <ConsentPanel
        hasConsent={draft.hasConsent}
        onConsent={(hasConsent) => deskDraft.write({ hasConsent })}
        error={errorOf('consent')}
        label="已向本人读过并得到同意"
      />
      <div className="st-next">
        <BigButton type="submit" disabled={isBusy}>
          登记并出回执
        </BigButton>
        <SavedNote saving={saving} />
      </div>
    </form>
  );
}

import { opinionCategoryNames } from '@concord/domain/matter/citizen-opinion/labels';
import { AppLink } from '@concord/ui/AppLink';
import type { FieldError } from '@concord/ui/FormSummary';
import { Card } from '@concord/ui/public/Card';
import { Notice } from '@concord/ui/public/Notice';
import { SummaryList } from '@concord/ui/public/SummaryList';
import type { Draft } from '../device/offline.ts';
import { LoadingPanel } from '../device/StatePanel.tsx';
import { useAct } from '../device/useAct.ts';
import { go, to } from '../device/useAddress.ts';
import { handIn } from '../device/useOutbox.ts';
import { useStation } from '../device/useStation.ts';
import { AdvicePanel } from './AdvicePanel.tsx';
import { contactErrors } from './ContactScreen.tsx';
import { placeInWords } from './format.ts';
import { PhotoCard } from './PhotoPanel.tsx';
import { placeErrors } from './PlaceScreen.tsx';
import { StepForm } from './StepForm.tsx';
import { ownDraft, useDraft } from './useDraft.ts';
import { bodyErrors } from './WriteScreen.tsx';

const stepOf: Record<string, string> = {
  body: '/write',
  place: '/write/place',
  phone: '/write/contact',
  consent: '/write/contact',
};

/** 4: to look over, and to hand in. */
export function ReviewScreen() {
  const { draft, photos, saving } = useDraft(ownDraft);
  const [station] = useStation();
  const { act, isBusy, problem } = useAct();
  if (!draft) return <LoadingPanel />;
  const errors: FieldError[] = [...bodyErrors(draft.body), ...placeErrors(draft), ...contactErrors(draft)];
  const send = () => {
    const [first] = errors;
    if (first) return go(stepOf[first.field] ?? '/write');
    if (!station) return go('/stations#write/review');
    void act(async () => {
      await handIn({ ...draft, stationCode: station.code, stationName: station.name }, photos);
      go(`/receipt#${draft.key}`, { replace: true });
      ownDraft.begin();
    });
  };
  return (
    <StepForm
      step={4}
      title="看一看,没问题就提交"
      back="/write/contact"
      errors={[]}
      saving={saving}
      next="提交"
      isBusy={isBusy}
      onNext={send}
    >
      {problem && (
        <Notice tone="error" title="没有提交" live>
          {problem}
        </Notice>
      )}
      <AdvicePanel text={draft.body} onText={(body) => ownDraft.write({ body })} />
      <Card title="情况">
        <p className="st-text">{draft.body.trim() || '还没有写'}</p>
        <p className="p-summary-action">{change('/write', '情况')}</p>
      </Card>
      <SummaryList rows={rowsOf(draft, station?.name)} />
      {photos.length > 0 && (
        <ul className="st-photos" aria-label="照片">
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <PhotoCard photo={photo} number={at + 1} />
            </li>
          ))}
        </ul>
      )}
    </StepForm>
  );
}

const change = (path: string, what: string) => (
  <AppLink href={to(path)} aria-label={`更改${what}`}>
    更改
  </AppLink>
);

function rowsOf(draft: Draft, station: string | undefined) {
  const contact = [draft.name.trim(), draft.phone.trim()].filter(Boolean).join(',');
  return [
    { term: '地点', value: placeInWords(draft) || '没有写', action: change('/write/place', '地点') },
    {
      term: '类别',
      value: draft.category ? opinionCategoryNames[draft.category] : '由工作人员分',
      action: change('/write/place', '类别'),
    },
    { term: '联系方式', value: contact || '没有留', action: change('/write/contact', '联系方式') },
    { term: '交给', value: station ?? '还没有选联络站', action: change('/stations#write/review', '联络站') },
  ];
}

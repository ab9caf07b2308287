import { FormSummary } from '@concord/ui/FormSummary';
import { SavedNote } from '@concord/ui/SavedNote';
import { BigButton } from '@concord/ui/public/BigButton';
import { Steps } from '@concord/ui/public/Steps';
import { SummaryList } from '@concord/ui/public/SummaryList';
import { TextField } from '@concord/ui/public/TextField';
import { lazy, Suspense, useState } from 'react';
import { go, to, useAddress } from '../device/address.tsx';
import { enqueue, useOutbox } from '../device/outbox.tsx';
import type { Draft } from '../device/store.tsx';
import { SubmittedPanel } from '../receipt/SubmittedPanel.tsx';
import { useDraft } from './draft.tsx';
import { PlacePanel } from './PlacePanel.tsx';

/** Screening and likeness come with the first letters, not with the first page. */
const WhatPanel = lazy(() => import('./WhatPanel.tsx').then((m) => ({ default: m.WhatPanel })));

export type StepProps = { draft: Draft; change: (facts: Partial<Draft>) => void };

const titles = ['您想反映什么', '在什么地方', '怎么联系您'];

/** 反映情况: one thing at a time, everything kept on the way. */
export function WriteScreen() {
  const { fragment } = useAddress();
  const { draft, change, saving } = useDraft();
  const [handedIn, setHandedIn] = useState<string>();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const outbox = useOutbox();
  const step = Math.min(3, Math.max(1, Number(fragment) || 1));
  if (handedIn) return <SubmittedPanel draftKey={handedIn} outbox={outbox} />;
  if (!draft) return <p role="status">正在打开…</p>;

  const next = () => {
    const wrong = step === 1 ? wrongBody(draft.body) : step === 3 ? wrongPhone(draft.phone) : undefined;
    setProblem(wrong);
    if (!wrong && step < 3) go(`/write#${step + 1}`);
    return !wrong;
  };
  const handIn = async () => {
    if (!next() || sending) return;
    setSending(true);
    setHandedIn(draft.key);
    await enqueue(draft).catch(() => undefined);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (step < 3) next();
        else void handIn();
      }}
    >
      <h1 className="c-unseen">反映情况</h1>
      <Steps title={titles[step - 1] ?? ''} step={step} of={3} backHref={step === 1 ? to('/') : `${to('/write')}#${step - 1}`} />
      <FormSummary errors={problem ? [{ field: step === 1 ? 'body' : 'phone', message: problem }] : []} />
      <Suspense fallback={<p role="status">正在打开…</p>}>
        {step === 1 && <WhatPanel draft={draft} change={change} {...(problem && { error: problem })} />}
      </Suspense>
      {step === 2 && <PlacePanel draft={draft} change={change} />}
      {step === 3 && <ContactPanel draft={draft} change={change} {...(problem && { error: problem })} />}
      <div className="st-row">
        <BigButton type="submit" disabled={sending}>
          {step < 3 ? '下一步' : '提交'}
        </BigButton>
        <SavedNote saving={saving} />
      </div>
    </form>
  );
}

function wrongBody(body: string): string | undefined {
  const length = [...body.trim()].length;
  if (length < 5) return '请至少写 5 个字,说明时间、地点和情况';
  return length > 1500 ? `最多 1500 字,现在多了 ${length - 1500} 字` : undefined;
}

const wrongPhone = (phone: string): string | undefined =>
  phone && !/^[\d\s()+-]{7,20}$/.test(phone) ? '电话号码看起来不对,请核对;也可以不填' : undefined;

function ContactPanel({ draft, change, error }: StepProps & { error?: string }) {
  return (
    <>
      <p>留下电话,办好后工作人员可以打给您。不留也可以,凭查询码自己查。电话加密保存,只有经办的工作人员写明原因才能看到。</p>
      <TextField id="name" label="怎么称呼您" optional value={draft.name} onValue={(name) => change({ name })} input={{ autoComplete: 'name', maxLength: 40 }} />
      <TextField id="phone" label="电话" optional value={draft.phone} onValue={(phone) => change({ phone })} input={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 20 }} {...(error && { error })} />
      <h2>请再看一遍</h2>
      <SummaryList
        rows={[
          { term: '联络站', value: draft.stationName },
          { term: '内容', value: draft.body, action: <a href={`${to('/write')}#1`} onClick={(event) => { event.preventDefault(); go('/write#1'); }}>修改</a> },
          { term: '地点', value: draft.place || '没有填写' },
          { term: '照片', value: `${draft.photos.length} 张` },
        ]}
      />
      <p className="st-note">点“提交”表示您同意:所写内容用于核实和办理;公开办理成果时不会出现您的姓名和电话;您的联系方式最多保存两年。</p>
    </>
  );
}

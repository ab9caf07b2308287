import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useState } from 'react';
import { dayOf, isoDayOf } from '../device/format.ts';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { clerk } from '../device/trpc.ts';
import { useAsked } from '../device/useAsked.ts';
import { CallBackForm } from './CallBackForm.tsx';

/** 回访: answered ones whose people have not yet been asked, the most urgent first. */
export function CallBackList() {
  const asked = useAsked('calls', () =>
    clerk.opinion.list.query({ scope: 'station', status: 'answered', order: 'due', limit: 30 }),
  );
  const [opened, setOpened] = useState<string>();
  const [done, setDone] = useState<string>();
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const { rows, after } = asked.data;
  const today = isoDayOf(new Date());
  return (
    <>
      {done && <Notice tone="done" title={`已记录回访:${done}`} live />}
      {rows.length === 0 && <p>没有等待回访的。答复送到群众后,会列在这里。</p>}
      <ul className="st-list">
        {rows.map(({ id, title, dueOn }) => (
          <li key={id}>
            <div className="st-kept">
              <div>
                <p>{title}</p>
                {dueOn && (
                  <p className={dueOn < today ? 'p-error' : 'st-note'}>
                    {dueOn < today ? '■ 已超期,应于 ' : '最晚 '}
                    {dayOf(dueOn)} 回访
                  </p>
                )}
              </div>
              <BigButton
                look="plain"
                aria-expanded={opened === id}
                aria-label={`${opened === id ? '收起' : '回访'} ${title}`}
                onClick={() => setOpened(opened === id ? undefined : id)}
              >
                {opened === id ? '收起' : '回访'}
              </BigButton>
            </div>
            {opened === id && (
              <CallBackForm
                id={id}
                onDone={() => {
                  setDone(title);
                  setOpened(undefined);
                  asked.again();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {after && <p className="st-note">先列最急的 30 件,回访完的会自动换成后面的。</p>}
    </>
  );
}

import { opinionStatusNames } from '@concord/domain/matter/citizen-opinion/labels';
import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useState } from 'react';
import { dayOf } from '../device/format.ts';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { clerk } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';
import { useAsked } from '../device/useAsked.ts';

type Page = Awaited<ReturnType<typeof clerk.lineage.station.query>>;

/** 后来怎样: of every opinion the station took in, what its receipt tells of the way on. */
export function FlowList() {
  const asked = useAsked('flow', () => clerk.lineage.station.query({}));
  const [older, setOlder] = useState<Page>();
  const { act, isBusy, problem } = useAct();
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const rows = [...asked.data.rows, ...(older?.rows ?? [])];
  const after = older ? older.after : asked.data.after;
  if (rows.length === 0) return <p>站里还没有收到意见。收到后,每一件后来怎样都会列在这里。</p>;
  const readMore = () =>
    act(async () => {
      if (!after) return;
      const page = await clerk.lineage.station.query({ cursor: after });
      setOlder({ rows: [...(older?.rows ?? []), ...page.rows], after: page.after });
    });
  return (
    <>
      <p className="st-note">群众在回执上看到的就是这些话,可以照着讲给他们听。</p>
      <ul className="st-list">
        {rows.map(({ id, title, status, receivedAt, answeredAt, flow }) => (
          <li key={id}>
            <p>{title || '已封存,由站长和县区政协处理'}</p>
            <p className="st-note">
              {dayOf(receivedAt)}收到 · {opinionStatusNames[status]}
              {answeredAt && ` · ${dayOf(answeredAt)}答复`}
            </p>
            {flow.length > 0 && (
              <ol className="st-flow">
                {flow.map(({ sentence, at }) => (
                  <li key={`${at} ${sentence}`}>
                    {sentence}
                    {at && <span className="st-note"> {dayOf(at)}</span>}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
      {problem && (
        <Notice tone="error" title="没有成功" live>
          {problem}
        </Notice>
      )}
      {after && (
        <BigButton look="plain" disabled={isBusy} onClick={() => void readMore()}>
          再看以前的
        </BigButton>
      )}
    </>
  );
}

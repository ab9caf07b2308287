import { outcomeFormNames } from '@concord/domain/matter/outcome/labels';
import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import { DocumentListPanel } from '../document/DocumentListPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { trpc } from '../trpc.tsx';
import type { JointCase } from './joint-matter.tsx';

/** 报告: the texts written together, and the outcomes that are made out of them. */
export function ReportPanel({ matter }: { matter: JointCase }) {
  const isLead = matter.stand === 'lead';
  const isLive = matter.status !== 'closed' && matter.status !== 'dropped';
  return (
    <>
      <DocumentListPanel matterId={matter.id} mayBegin={isLead && isLive} />
      <Outcomes matterId={matter.id} mayBegin={isLead && isLive} />
    </>
  );
}

function Outcomes({ matterId, mayBegin }: { matterId: string; mayBegin: boolean }) {
  const base = useBase();
  const outcomes = useQuery(trpc.outcome.list.queryOptions({ scope: 'all', jointMatterId: matterId }));
  return (
    <section className="p-card" aria-label="成果">
      <h2>成果</h2>
      <ScreenState query={outcomes}>
        {({ rows }) => (
          <>
            {rows.length === 0 && (
              <p className="p-note">
                还没有成果。
                {mayBegin
                  ? '合稿存为一版后,可以取来作成果的正文;没有办结的调研,成果不能印发。'
                  : '由牵头单位起草,印发后送各参加单位。'}
              </p>
            )}
            <ul className="p-plain">
              {rows.map(({ id, title, form, number, status, issuedOn }) => (
                <li key={id}>
                  <AppLink href={`${base}/outcomes/${id}`}>{title}</AppLink>{' '}
                  {outcomeFormNames[form as keyof typeof outcomeFormNames]} {number}{' '}
                  <StatusCell kind="outcome" status={status} />
                  {issuedOn && <span className="p-note"> {issuedOn} 印发</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </ScreenState>
      {mayBegin && (
        <p>
          <AppLink href={`${base}/outcomes/new?joint=${matterId}`}>起草成果</AppLink>
        </p>
      )}
    </section>
  );
}

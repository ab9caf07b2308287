import { committeeStaffRoles } from '@concord/domain/actor';
import { type TieKind, tieRule } from '@concord/domain/tie';
import { AppLink } from '@concord/ui/AppLink';
import { LightShape } from '@concord/ui/StatusLight';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { today } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';
import { standingOf } from './standing.tsx';
import { type Board, TieMap } from './TieMap.tsx';
import { TieTable } from './TieTable.tsx';

const NewTieDialog = lazy(async () => ({ default: (await import('./NewTieDialog.tsx')).NewTieDialog }));

/** 联系: who keeps in touch with whom, and who has nobody. */
export function TieBoardScreen() {
  const { me } = useSession();
  const { filters, set } = useFilters();
  const kinds = useQuery(trpc.tie.kinds.queryOptions());
  const on = filters.on ?? today();
  return (
    <>
      <PageHead
        title="联系"
        actions={
          <div className="p-filters">
            <span aria-hidden="true">截至</span>
            <Input
              aria-label="截至日期"
              type="date"
              value={on}
              onChange={({ target }) => set({ on: target.value || undefined })}
              style={{ width: 150 }}
            />
          </div>
        }
      />
      {me.current.role.startsWith('county') && <ToUs on={on} />}
      <ScreenState query={kinds}>
        {(data) => (
          <>
            {data.map((kind) => (
              <BoardPanel key={kind} kind={kind} on={on} />
            ))}
          </>
        )}
      </ScreenState>
    </>
  );
}

function BoardPanel({ kind, on }: { kind: TieKind; on: string }) {
  const { me } = useSession();
  const rule = tieRule(kind);
  const board = useQuery(trpc.tie.board.queryOptions({ kind, on }));
  const [asked, setAsked] = useState<{ subjectId?: string }>();
  const mayOpen = committeeStaffRoles.includes(me.current.role) && on >= today();
  return (
    <ScreenState query={board}>
      {(data) => (
        <>
          <section className="p-card">
            <h2>{rule.name}</h2>
            <CoverageWords board={data} subjectName={rule.subjectName} />
            {data.holders.length === 0 ? (
              <EmptyState title="还没有领导">由系统管理员在“组织与账号”中登记领导的任职。</EmptyState>
            ) : (
              <TieMap board={data} on={on} />
            )}
          </section>
          <TieTable
            board={data}
            on={on}
            tools={
              mayOpen && (
                <Button type="primary" onClick={() => setAsked({})}>
                  确定联系领导
                </Button>
              )
            }
            {...(mayOpen && { onFill: (subjectId: string) => setAsked({ subjectId }) })}
          />
          {asked && (
            <Suspense>
              <NewTieDialog board={data} {...asked} onClose={() => setAsked(undefined)} />
            </Suspense>
          )}
        </>
      )}
    </ScreenState>
  );
}

/** 16 个县区中 15 个有联系领导,还没有的:下花园区. */
function CoverageWords({ board, subjectName }: { board: Board; subjectName: string }) {
  const { subjects, coverage } = board;
  const gaps = coverage.gaps.map((id) => subjects.find((one) => one.id === id)?.name ?? '');
  return (
    <p className="t-coverage">
      <LightShape light={gaps.length === 0 ? 'green' : 'red'} /> {subjects.length} 个{subjectName}中{' '}
      {coverage.covered.length} 个有联系领导
      {gaps.length > 0 && (
        <>
          ,还没有的:<strong>{gaps.join('、')}</strong>
        </>
      )}
      。
    </p>
  );
}

/** A county's own contacts at the city. */
function ToUs({ on }: { on: string }) {
  const base = useBase();
  const { me } = useSession();
  const ties = useQuery(trpc.tie.list.queryOptions({ subjectId: me.current.committeeId, on, limit: 20 }));
  return (
    <section className="p-card">
      <h2>市政协联系我委员会的领导</h2>
      {ties.data?.rows.length === 0 && <p className="p-note">现在没有联系领导。</p>}
      <ul className="p-plain">
        {ties.data?.rows.map((tie) => (
          <li key={tie.id}>
            <AppLink href={`${base}/ties/${tie.id}`}>
              {tie.holder} {tie.title}
            </AppLink>
            <span className="p-note"> {standingOf(tie, on).words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

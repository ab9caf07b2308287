import type { Adoption } from '@concord/domain/assignment';
import { adoptionNames, assignmentRoleNames } from '@concord/domain/assignment/labels';
import type { AdoptionCounts } from '@concord/domain/matter/outcome';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { EmptyState } from '@concord/ui/staff/States';
import type { Light } from '@concord/ui/tokens';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { today } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import './outcome.css';

type Line = inferRouterOutputs<AppRouter>['outcome']['suggestions']['lines'][number];
type Share = Line['shares'][number];

const adoptionLights: Record<Adoption, Light> = { adopted: 'blue', partly: 'yellow', not: 'grey' };
const countNames: Record<keyof AdoptionCounts, string> = {
  ...adoptionNames,
  unanswered: '未答复',
  unassigned: '未交办',
};

/** 建议与采纳: each suggestion, who has it, what they said; the numbers above open their rows. */
export function SuggestionTable({ id }: { id: string }) {
  const suggestions = useQuery(trpc.outcome.suggestions.queryOptions({ id }));
  return (
    <ScreenState query={suggestions}>
      {({ lines, counts }) =>
        lines.length === 0 ? (
          <EmptyState title="没有建议">纪要可以没有建议;其他成果在起草时逐条写明。</EmptyState>
        ) : (
          <Filled lines={lines} counts={counts} />
        )
      }
    </ScreenState>
  );
}

function Filled({ lines, counts }: { lines: readonly Line[]; counts: AdoptionCounts }) {
  const { filters, set } = useFilters();
  const nameOf = useNames(lines.flatMap(({ shares }) => shares.map(({ organizationId }) => organizationId)));
  const shown = filters.adoption ? lines.filter((line) => groupOf(line) === filters.adoption) : lines;
  const groups = (Object.keys(countNames) as (keyof AdoptionCounts)[]).filter((group) => counts[group] > 0);
  return (
    <>
      <fieldset className="o-counts">
        <legend className="p-unseen">按采纳情况</legend>
        <button type="button" aria-pressed={!filters.adoption} onClick={() => set({ adoption: undefined })}>
          全部 {lines.length}
        </button>
        {groups.map((group) => (
          <button
            key={group}
            type="button"
            aria-pressed={filters.adoption === group}
            onClick={() => set({ adoption: group })}
          >
            {countNames[group]} {counts[group]}
          </button>
        ))}
      </fieldset>
      <ol className="o-lines">
        {shown.map((line) => (
          <li key={line.number} value={line.number}>
            <p className="o-line">
              {line.text} {line.adoption && <Adopted adoption={line.adoption} />}
            </p>
            {line.shares.length === 0 ? (
              <p className="p-note">还没有交办</p>
            ) : (
              <ul className="o-shares">
                {line.shares.map((share) => (
                  <ShareLine key={share.assignmentId} share={share} name={nameOf(share.organizationId)} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function groupOf({ adoption, shares }: Line): keyof AdoptionCounts {
  if (adoption) return adoption;
  const isGiven = shares.some(({ status }) => status !== 'revoked' && status !== 'declined');
  return isGiven ? 'unanswered' : 'unassigned';
}

const Adopted = ({ adoption }: { adoption: Adoption }) => (
  <StatusTag light={adoptionLights[adoption]}>{adoptionNames[adoption]}</StatusTag>
);

function ShareLine({ share, name }: { share: Share; name: string }) {
  const base = useBase();
  const { status, adoption, text, doneOn, objection, dueOn, parentId } = share;
  return (
    <li className={parentId ? 'o-below' : undefined}>
      <AppLink href={`${base}/assignments/${share.assignmentId}`}>
        {name}({share.isInvitation ? '受邀' : assignmentRoleNames[share.role]})
      </AppLink>{' '}
      {status === 'revoked' ? (
        <StatusTag light="grey">已改派</StatusTag>
      ) : (
        <StatusCell kind="assignment" status={status} />
      )}{' '}
      {adoption && <Adopted adoption={adoption} />}
      {!adoption && dueOn && status !== 'revoked' && <DueCell dueOn={dueOn} />}
      {objection && <span className="p-note"> 退办理由:{objection}</span>}
      {text && (
        <p className="o-said">
          {text}
          {doneOn && (
            <span className="p-note">
              {' '}
              {doneOn > today() ? '计划 ' : ''}
              {doneOn} 完成
            </span>
          )}
        </p>
      )}
    </li>
  );
}

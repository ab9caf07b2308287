import { activityStatusNames } from '@concord/domain/activity/labels';
import { assignmentStatusNames } from '@concord/domain/assignment/labels';
import { contributionStatusNames } from '@concord/domain/contribution/labels';
import { directiveStatusNames } from '@concord/domain/directive/labels';
import { dispatchStatusNames } from '@concord/domain/dispatch/labels';
import { documentStatusNames } from '@concord/domain/document/labels';
import type { AggregateKind } from '@concord/domain/event';
import { followUpStatusNames } from '@concord/domain/follow-up/labels';
import { type River, type RiverKind, type RiverNode, stretchOf } from '@concord/domain/lineage';
import { opinionStatusNames } from '@concord/domain/matter/citizen-opinion';
import { issueStatusNames } from '@concord/domain/matter/issue/labels';
import { issueListStatusNames } from '@concord/domain/matter/issue-list/labels';
import { jointMatterStatusNames } from '@concord/domain/matter/joint-matter/labels';
import { outcomeStatusNames } from '@concord/domain/matter/outcome/labels';
import {
  plenaryRecordStatusNames,
  plenarySuggestionStatusNames,
} from '@concord/domain/matter/plenary-suggestion/labels';
import { resolutionStatusNames } from '@concord/domain/matter/resolution/labels';
import { supervisionStatusNames } from '@concord/domain/matter/supervision/labels';
import { themeStatusNames } from '@concord/domain/matter/theme';
import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { dayOf } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import { RiverMap } from './RiverMap.tsx';
import './river.css';

const PublicWordPanel = lazy(async () => ({
  default: (await import('./PublicWordPanel.tsx')).PublicWordPanel,
}));

/** 来龙去脉 of one thing as a river and, for whoever would rather read, as a list. */
export function RiverPanel({ kind, id }: { kind: AggregateKind; id: string }) {
  const river = useQuery(trpc.lineage.of.queryOptions({ kind, id }));
  return (
    <ScreenState query={river}>
      {(data) => (
        <>
          <Drawn river={data} here={id} />
          {(kind === 'jointMatter' || kind === 'outcome') && (
            <Suspense>
              <PublicWordPanel matterId={id} />
            </Suspense>
          )}
        </>
      )}
    </ScreenState>
  );
}

const words: Partial<Record<RiverKind, Record<string, string>>> = {
  citizenOpinion: opinionStatusNames,
  theme: themeStatusNames,
  contribution: contributionStatusNames,
  activity: activityStatusNames,
  jointMatter: jointMatterStatusNames,
  document: documentStatusNames,
  plenaryRecord: plenaryRecordStatusNames,
  plenarySuggestion: plenarySuggestionStatusNames,
  outcome: outcomeStatusNames,
  dispatch: dispatchStatusNames,
  directive: directiveStatusNames,
  resolution: resolutionStatusNames,
  supervision: supervisionStatusNames,
  issueList: issueListStatusNames,
  issue: issueStatusNames,
  assignment: assignmentStatusNames,
  followUp: followUpStatusNames,
};
const statusWord = ({ kind, status }: RiverNode): string => words[kind]?.[status] ?? '';

function Drawn({ river, here }: { river: River; here: string }) {
  const base = useBase();
  const nameOf = useNames(river.nodes.map(({ committeeId }) => committeeId));
  const unseen = new Map(river.unseen.map(({ after, count }) => [after, count]));
  const stretches = [...new Set(river.nodes.map(({ kind }) => stretchOf(kind)))];
  return (
    <div className="r-river">
      {river.people && (
        <p className="p-note">
          {river.people.persons} 人反映,{river.people.opinions} 件意见;同一人反映多次只计一人。
        </p>
      )}
      <RiverMap river={river} here={here} />
      <ol className="r-list" aria-label="来龙去脉(列表)">
        {stretches.map((stretch) => {
          const own = river.nodes.filter(({ kind }) => stretchOf(kind) === stretch);
          return (
            <li key={stretch}>
              <strong>{[...new Set(own.map(({ kind }) => kindName(kind)))].join('、')}</strong>
              <ul>
                {own.map((node) => {
                  const href = placeOf(base, node.kind, node.id);
                  const count = unseen.get(node.id);
                  return (
                    <li key={node.id} aria-current={node.id === here ? 'true' : undefined}>
                      {href && node.id !== here ? <AppLink href={href}>{node.title}</AppLink> : node.title}
                      <span className="p-note">
                        {' '}
                        {nameOf(node.committeeId)} {node.at && dayOf(node.at)} {statusWord(node)}
                      </span>
                      {count !== undefined && (
                        <span className="p-note"> 另有 {count} 项您无权查看的后续</span>
                      )}
                    </li>
                  );
                })}
              </ul>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

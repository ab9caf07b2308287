import { jointFormNames } from '@concord/domain/matter/joint-matter/labels';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { FollowMenu } from '../notice/FollowMenu.tsx';
import { trpc } from '../trpc.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import { ActionCard } from './ActionCard.tsx';
import type { JointCase } from './joint-matter.tsx';
import { MatterHistoryPanel } from './MatterHistoryPanel.tsx';
import { ParticipantList } from './ParticipantList.tsx';
import { StageBar } from './StageBar.tsx';
import './joint.css';

// One at a time is looked at.
const ActivityPanel = lazy(async () => ({ default: (await import('./ActivityPanel.tsx')).ActivityPanel }));
const ContributionsPanel = lazy(async () => ({
  default: (await import('./ContributionsPanel.tsx')).ContributionsPanel,
}));
const HandlingPanel = lazy(async () => ({ default: (await import('./HandlingPanel.tsx')).HandlingPanel }));
const ReportPanel = lazy(async () => ({ default: (await import('./ReportPanel.tsx')).ReportPanel }));
const RoomPanel = lazy(async () => ({ default: (await import('./RoomPanel.tsx')).RoomPanel }));
const RiverPanel = lazy(async () => ({ default: (await import('../lineage/RiverPanel.tsx')).RiverPanel }));

/** One joint matter: what it is about, who takes part, what each gave, and what I may do. */
export function JointMatterScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const matter = useQuery(trpc.jointMatter.byId.queryOptions({ id }));
  return <ScreenState query={matter}>{(data) => <Case matter={data} />}</ScreenState>;
}

function Case({ matter }: { matter: JointCase }) {
  const base = useBase();
  const { filters, set } = useFilters();
  const nameOf = useNames([matter.committeeId, matter.proposedById]);
  const { stand } = matter;
  return (
    <>
      <PageHead
        title={matter.title}
        back={{ href: `${base}/joint-matters${filters.back ?? ''}`, label: '联动' }}
        actions={<FollowMenu kind="jointMatter" id={matter.id} />}
        badges={
          <>
            <StatusCell kind="jointMatter" status={matter.status} />
            {stand && stand !== 'lead' && <StatusCell kind="stand" status={stand} />}
          </>
        }
      >
        {[
          jointFormNames[matter.form],
          matter.number,
          `${nameOf(matter.committeeId)}牵头`,
          matter.proposedById !== matter.committeeId && `${nameOf(matter.proposedById)}提议`,
          `${dayOf(matter.openedAt)} 提议`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </PageHead>
      {matter.progress && <StageBar progress={matter.progress} />}
      <div className="p-case">
        <div>
          <AboutPanel matter={matter} />
          <section className="p-card">
            <Tabs
              label="联动专题的各方面"
              items={tabsOf(matter)}
              current={filters.tab}
              onCurrent={(tab) => set({ tab })}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <ActionCard matter={matter} />
          {matter.participants.length > 0 && <ParticipantList matter={matter} />}
        </aside>
      </div>
    </>
  );
}

/** The rooms I may enter, and what everybody in the common room sees. */
function tabsOf(matter: JointCase) {
  const { common, side } = matter.rooms;
  return [
    ...(common
      ? [{ key: 'common', label: '公共空间', children: <RoomPanel matter={matter} room={common} /> }]
      : []),
    ...(side
      ? [{ key: 'side', label: '本委空间', children: <RoomPanel matter={matter} room={side} isSide /> }]
      : []),
    ...(common || side
      ? [{ key: 'contributions', label: '贡献', children: <ContributionsPanel matter={matter} /> }]
      : []),
    ...(common
      ? [
          { key: 'report', label: '报告', children: <ReportPanel matter={matter} /> },
          { key: 'activities', label: '活动', children: <ActivityPanel matter={matter} /> },
        ]
      : []),
    { key: 'handling', label: '办理', children: <HandlingPanel matter={matter} /> },
    { key: 'river', label: '来龙去脉', children: <RiverPanel kind="jointMatter" id={matter.id} /> },
    { key: 'history', label: '经过', children: <MatterHistoryPanel id={matter.id} /> },
  ];
}

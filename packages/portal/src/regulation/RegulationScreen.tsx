import { PageHead } from '@concord/ui/staff/PageHead';
import { PageSkeleton } from '@concord/ui/staff/States';
import { Tabs } from '@concord/ui/staff/Tabs';
import { lazy, Suspense } from 'react';
import { RulesPanel } from './RulesPanel.tsx';
import './regulation.css';

const CalendarPanel = lazy(async () => ({ default: (await import('./CalendarPanel.tsx')).CalendarPanel }));

/** 办理规则: the numbers a committee works by, and the days the state gives off. */
export function RegulationScreen() {
  return (
    <>
      <PageHead title="规则与日历" />
      <section className="p-card">
        <Tabs
          label="规则与日历"
          items={[
            { key: 'rules', label: '办理规则', children: <RulesPanel /> },
            { key: 'calendar', label: '放假安排', children: <Calendar /> },
          ]}
        />
      </section>
    </>
  );
}

const Calendar = () => (
  <Suspense fallback={<PageSkeleton />}>
    <CalendarPanel />
  </Suspense>
);

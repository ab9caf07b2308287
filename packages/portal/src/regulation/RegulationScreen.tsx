import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from 'antd';
import { CalendarPanel } from './CalendarPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import '../frame/frame.css';
import './regulation.css';

/** 办理规则: the numbers a committee works by, and the days the state gives off. */
export function RegulationScreen() {
  return (
    <>
      <PageHead title="规则与日历" />
      <section className="p-card">
        <Tabs
          items={[
            { key: 'rules', label: '办理规则', children: <RulesPanel /> },
            { key: 'calendar', label: '放假安排', children: <CalendarPanel /> },
          ]}
        />
      </section>
    </>
  );
}

import { Button } from 'antd';
import { Complaint, underOf } from '../../src/staff/Complaint.tsx';
import { Flyout, Menu } from '../../src/staff/Flyout.tsx';
import { RecordTable } from '../../src/staff/RecordTable.tsx';
import { Tabs } from '../../src/staff/Tabs.tsx';
import { say, Toasts } from '../../src/staff/Toasts.tsx';
import { Stage, type Stories } from './story.tsx';

const people = Array.from({ length: 46 }, (_, at) => ({
  id: String(at),
  name: ['王秀兰', '李志强', '赵立新'][at % 3] ?? '',
  place: ['沽源县水务局', '沽源县公安局'][at % 2] ?? '',
  since: '2025-11-24',
}));

/** What opens and closes, and what is only looked at. */
export const openingStories: Stories = {
  Flyout: () => (
    <Stage title="Flyout">
      <p>
        <Menu
          label="导出"
          button={(given) => <Button {...given}>导出</Button>}
          items={[
            { key: 'xlsx', label: 'Excel(.xlsx)', onClick: () => undefined, current: true },
            { key: 'csv', label: 'CSV', onClick: () => undefined },
            { key: 'line', divider: true },
            { key: 'remove', label: '删除', danger: true, onClick: () => undefined },
          ]}
        />{' '}
        <Flyout kind="dialog" label="为什么是这天" button={(given) => <Button {...given}>为什么</Button>}>
          {() => <p className="s-flyout-title">往后数2个工作日</p>}
        </Flyout>
      </p>
    </Stage>
  ),
  Tabs: () => (
    <Stage title="Tabs">
      <Tabs
        label="意见的各方面"
        items={[
          { key: 'handling', label: '办理', children: <p>县水务局承办</p> },
          { key: 'history', label: '经过', children: <textarea aria-label="写下的还在" /> },
        ]}
      />
    </Stage>
  ),
  Toasts: () => (
    <Stage title="Toasts">
      <Toasts />
      <Button onClick={() => say('已办', 'success')}>办好了</Button>{' '}
      <Button onClick={() => say('他人已先行办理,请刷新后再试', 'error')}>没办成</Button>
    </Stage>
  ),
  RecordTable: () => (
    <Stage title="RecordTable">
      <RecordTable
        label="人员"
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { title: '姓名', render: ({ name }) => name },
          { title: '组织', render: ({ place }) => place },
          { title: '任期', render: ({ since }) => `${since} 至 今` },
          { title: '操作', render: () => <Button size="small">免去</Button> },
        ]}
      />
    </Stage>
  ),
  Complaint: () => (
    <Stage title="Complaint">
      <input aria-label="文号" id="number" aria-describedby={underOf('number')} />{' '}
      <Complaint of="number">请填写文号</Complaint>
    </Stage>
  ),
};

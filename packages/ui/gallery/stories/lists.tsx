import { Button } from 'antd';
import { useState } from 'react';
import { CountCards } from '../../src/staff/CountCards.tsx';
import { DueBadge } from '../../src/staff/DueBadge.tsx';
import { PageHead } from '../../src/staff/PageHead.tsx';
import { EmptyState } from '../../src/staff/States.tsx';
import { type WorkColumn, WorkTable } from '../../src/staff/WorkTable.tsx';
import type { Light } from '../../src/tokens.tsx';
import { Frame } from './frame.tsx';
import type { Stories } from './story.tsx';

type Row = { id: string; subject: string; kind: string; waiting: string; days: number; light: Light };

const subjects = [
  '平定堡镇三道沟水井冬季冻裂',
  '小河子乡路灯多处不亮',
  '九连城镇卫生院周末没有值班医生',
  '闪电河乡道冬季清雪不及时',
  '长梁乡学生校车站点太远,家长每天要骑车接送两趟',
];

function someRows(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => {
    const days = at - 3;
    return {
      id: String(at + 1),
      subject: `${subjects[at % subjects.length]}${at >= subjects.length ? `(${at})` : ''}`,
      kind: at % 2 ? '群众意见' : '交办·县水务局',
      waiting: at % 3 ? '等:受理' : '等:审核',
      days,
      light: days < 0 ? 'red' : days < 3 ? 'yellow' : 'green',
    };
  });
}

const columns: WorkColumn<Row>[] = [
  {
    key: 'due',
    title: '时限',
    width: 120,
    render: ({ light, days }) => <DueBadge light={light} daysLeft={days} dueOn="2026-11-24" />,
  },
  { key: 'subject', title: '事项', fixed: true, render: ({ subject }) => subject },
  { key: 'kind', title: '类别', width: 140, render: ({ kind }) => kind },
  { key: 'waiting', title: '环节', width: 110, render: ({ waiting }) => waiting },
  { key: 'station', title: '联络站', width: 130, optional: true, render: () => '平定堡镇站' },
  {
    key: 'act',
    title: '操作',
    actions: true,
    width: 90,
    render: ({ subject }) => (
      <Button size="small" aria-label={`办理 ${subject}`}>
        办理
      </Button>
    ),
  },
];

const name = ({ subject }: Row) => subject;
const id = (row: Row) => row.id;
const report = (row: Row) => {
  document.title = row.subject;
};

function Desk({ start, loading = false }: { start: number; loading?: boolean }) {
  const [count, setCount] = useState(start);
  const [rows, setRows] = useState(() => someRows(start));
  return (
    <Frame>
      <PageHead title="工作台" />
      <CountCards
        label="待办概况"
        cards={[
          { label: '今日到期', count: 4, href: '?due=today', light: 'yellow', current: true },
          { label: '将到期', count: 8, href: '?due=soon', light: 'yellow' },
          { label: '已超期', count: 2, href: '?due=late', light: 'red' },
          { label: '等他人', count: 0, href: '?due=others', light: 'grey' },
        ]}
      />
      <WorkTable
        label="待办"
        storageKey="gallery.desk"
        columns={columns}
        rows={rows}
        rowKey={id}
        rowName={name}
        loading={loading}
        empty={
          <EmptyState title="今天没有要办的事" action={<Button>看看在办的</Button>}>
            新的群众意见受理后会出现在这里。
          </EmptyState>
        }
        onOpen={report}
        onAct={report}
        onMore={() => {
          setCount(count + 20);
          setRows(someRows(count + 20));
        }}
        batch={(keys, clear) => (
          <Button size="small" onClick={clear}>
            交办这{keys.length}件
          </Button>
        )}
        tools={<Button>筛选</Button>}
        totals={`合计 ${rows.length} 件`}
      />
    </Frame>
  );
}

export const listStories: Stories = {
  WorkTable: () => <Desk start={20} />,
  WorkTableLoading: () => <Desk start={20} loading />,
  WorkTableEmpty: () => <Desk start={0} />,
  WorkTableLong: () => <Desk start={400} />,
};

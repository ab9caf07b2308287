import { Button } from 'antd';
import { useState } from 'react';
import { StatusTag } from '../../src/StatusTag.tsx';
import { DueBadge } from '../../src/staff/DueBadge.tsx';
import { type Job, JobCorner } from '../../src/staff/JobCorner.tsx';
import { OfficialPaper } from '../../src/staff/OfficialPaper.tsx';
import { PageHead } from '../../src/staff/PageHead.tsx';
import { PrintPage } from '../../src/staff/PrintPage.tsx';
import { ReasonDialog } from '../../src/staff/ReasonDialog.tsx';
import { EmptyState, ErrorState, ForbiddenState, PageSkeleton } from '../../src/staff/States.tsx';
import { Timeline, type TimelineItem } from '../../src/staff/Timeline.tsx';
import { Frame } from './frame.tsx';
import { Stage, type Stories } from './story.tsx';

const history: TimelineItem[] = [
  { id: '1', what: '提交', who: '平定堡镇联络站', when: '11-03 09:12', dateTime: '2026-11-03T01:12:00Z' },
  {
    id: '2',
    what: '受理',
    who: '王秀兰 · 办公室',
    when: '11-04 10:30',
    dateTime: '2026-11-04T02:30:00Z',
    stayed: '停留1个工作日',
  },
  {
    id: '3',
    what: '退回重办',
    who: '李志强 · 办公室',
    when: '11-16 16:05',
    dateTime: '2026-11-16T08:05:00Z',
    stayed: '停留8个工作日',
    light: 'red',
    note: '答复没有说明何时换管,请写清时间和责任人。',
  },
  {
    id: '4',
    what: '等待办理',
    who: '县水务局',
    when: '11-16 16:05',
    dateTime: '2026-11-16T08:05:00Z',
    stayed: '已停留6个工作日',
    light: 'yellow',
  },
];

const jobs: Job[] = [
  {
    id: '1',
    title: '导入群众留言',
    state: 'running',
    percent: 56,
    note: '1,204/2,147 行',
    cancel: <Button size="small">取消</Button>,
  },
  { id: '2', title: '导出11月台账', state: 'done', actions: <Button size="small">下载</Button> },
  { id: '3', title: '导入委员名册', state: 'failed', note: '第14行没有姓名,补上后再试。' },
];

const why = (
  <ol>
    <li>11月4日受理,次日起算</li>
    <li>群众意见10个工作日内答复</li>
    <li>扣除11月7日、8日、14日、15日周末</li>
    <li>到期日为11月18日</li>
  </ol>
);

export const staffStories: Stories = {
  PageHead: () => (
    <Frame>
      <PageHead
        title="平定堡镇三道沟水井冬季冻裂"
        back={{ href: '?to=list', label: '回到待办' }}
        badges={
          <>
            <StatusTag light="yellow">办理中</StatusTag>
            <DueBadge light="red" daysLeft={-2} dueOn="2026-11-18" why={why} />
          </>
        }
        actions={
          <>
            <Button>打印</Button>
            <Button type="primary">审核答复</Button>
          </>
        }
      >
        沽源〔2026〕群 0412 号 · 县水务局承办
      </PageHead>
      <p>
        <DueBadge light="yellow" daysLeft={0} dueOn="2026-11-24" />{' '}
        <DueBadge light="green" daysLeft={9} dueOn="2026-12-07" why={why} />
      </p>
      <Timeline items={history} />
    </Frame>
  ),
  States: () => (
    <Frame>
      <PageHead title="各种状态" />
      <EmptyState title="还没有交办件" action={<Button type="primary">从群众意见里交办</Button>}>
        受理群众意见之后,交给承办单位的事会列在这里。
      </EmptyState>
      <ErrorState onRetry={() => undefined} code="7F3A">
        网络断了一下,您写的内容还在。请再试一次。
      </ErrorState>
      <ForbiddenState who="县政协办公室" action={<Button>回到工作台</Button>} />
      <PageSkeleton rows={3} />
    </Frame>
  ),
  ReasonDialog: () => {
    const [open, setOpen] = useState(true);
    return (
      <Stage title="ReasonDialog">
        <Button onClick={() => setOpen(true)}>退回</Button>
        <ReasonDialog
          open={open}
          title="退回《平定堡镇三道沟水井冬季冻裂》"
          hint="群众会看到这段话。请写明为什么退回、可以找谁。"
          verb="退回"
          danger
          onConfirm={async () => setOpen(false)}
          onCancel={() => setOpen(false)}
        />
      </Stage>
    );
  },
  JobCorner: () => (
    <Stage title="JobCorner">
      <JobCorner jobs={jobs} onDismiss={() => undefined} />
    </Stage>
  ),
  OfficialPaper: () => (
    <OfficialPaper
      issuer="政协沽源县委员会"
      number="沽政协〔2026〕12号"
      title="关于农村机井安全过冬情况的报告"
      to={['县委', '县人民政府']}
      copies={['县水务局', '各乡镇人民政府']}
      body={'现将有关情况报告如下。\n一、基本情况\n(一)冻裂的机井\n三个乡镇十二个村的机井冬季冻裂。'}
      enclosed={['机井清单']}
      signedOn="2026年3月5日"
      issuedOn="2026年3月6日"
    />
  ),
  PrintPage: () => (
    <Frame>
      <PrintPage
        issuer="沽源县政协办公室"
        title="2026年11月群众意见办理情况"
        reference="11月1日至24日"
        date="2026年11月24日"
        tools={<Button>返回</Button>}
      >
        <p>本期收到群众意见143件,已答复121件,按期答复率为94%。</p>
        <table>
          <thead>
            <tr>
              <th>乡镇</th>
              <th>收到</th>
              <th>已答复</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>平定堡镇</td>
              <td>38</td>
              <td>35</td>
            </tr>
            <tr>
              <td>小河子乡</td>
              <td>17</td>
              <td>14</td>
            </tr>
          </tbody>
        </table>
      </PrintPage>
    </Frame>
  ),
};

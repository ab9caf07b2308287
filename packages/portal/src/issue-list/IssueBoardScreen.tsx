import { issueListStatusNames } from '@concord/domain/matter/issue-list';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { CountCards } from '@concord/ui/staff/CountCards';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import { CountiesMap } from './CountiesMap.tsx';
import { DrawsPanel } from './DrawsPanel.tsx';
import { bucketsOf, type Cell, type IssueListCase, rowsHref, sumOf } from './figures.tsx';
import { HolderTable } from './HolderTable.tsx';
import { LinesChart } from './LinesChart.tsx';
import { ListPanel } from './ListPanel.tsx';
import { StatusTable } from './StatusTable.tsx';
import '../issue/issue.css';

const FindDialog = lazy(async () => ({ default: (await import('../issue/FindDialog.tsx')).FindDialog }));
const SheetDialog = lazy(async () => ({ default: (await import('./SheetDialog.tsx')).SheetDialog }));

/** One list: how many problems are where, over time, and which were drawn. Every number opens its rows. */
export function IssueBoardScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const list = useQuery(trpc.issueList.byId.queryOptions({ id }));
  return <ScreenState query={list}>{(data) => <Whole list={data} />}</ScreenState>;
}

function Whole({ list }: { list: IssueListCase }) {
  const base = useBase();
  const board = useQuery(trpc.issueList.board.queryOptions({ id: list.id }));
  const nameOf = useNames([list.committeeId]);
  return (
    <>
      <PageHead
        title={list.name}
        back={{ href: `${base}/issue-lists`, label: '问题清单' }}
        badges={
          <StatusTag light={list.status === 'open' ? 'green' : 'blue'}>
            {issueListStatusNames[list.status]}
          </StatusTag>
        }
        actions={<Actions list={list} />}
      >
        {list.number} · {nameOf(list.committeeId)} · {list.inspection}
        {list.heldBy && ' · 只显示交给本单位的问题'}
      </PageHead>
      <ScreenState query={board}>{(cells) => <Figures list={list} cells={cells} />}</ScreenState>
    </>
  );
}

function Actions({ list }: { list: IssueListCase }) {
  const base = useBase();
  const [asked, setAsked] = useState<'find' | 'sheet'>();
  const mayAdd = list.commands.includes('revise');
  const close = () => setAsked(undefined);
  return (
    <>
      {mayAdd && (
        <>
          <Button type="primary" onClick={() => setAsked('find')}>
            登记问题
          </Button>
          <Button onClick={() => setAsked('sheet')}>表格导入</Button>
        </>
      )}
      <AppLink href={`${base}/issue-lists/${list.id}/print`}>打印清单</AppLink>
      {asked && (
        <Suspense>
          {asked === 'find' ? (
            <FindDialog list={list} onClose={close} />
          ) : (
            <SheetDialog list={list} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}

function Figures({ list, cells }: { list: IssueListCase; cells: readonly Cell[] }) {
  const base = useBase();
  const { filters, set } = useFilters();
  const counties = [...new Set(cells.map(({ countyId }) => countyId))];
  const county = counties.includes(filters.county ?? '') ? filters.county : undefined;
  const nameOf = useNames(counties);
  const shown = county ? cells.filter(({ countyId }) => countyId === county) : cells;
  const { open, struck, withdrawn } = bucketsOf(shown);
  const fixed = sumOf(shown.filter(({ status }) => status === 'fixed'));
  /** What the reader sees of the list, and the county that was chosen. */
  const scope = {
    listId: list.id,
    countyId: county,
    holderId: list.heldBy ?? undefined,
  };
  const href = (filter: Record<string, string | number>) => rowsHref(base, { ...scope, ...filter });
  if (cells.length === 0)
    return (
      <>
        <EmptyState title="清单里还没有问题">
          {list.commands.includes('revise')
            ? '点“登记问题”逐条填写,或用“表格导入”一次带进来。'
            : '登记后会列在这里。'}
        </EmptyState>
        <ListPanel list={list} />
      </>
    );
  return (
    <>
      <CountCards
        label="总况"
        cards={[
          { label: '全部问题', count: sumOf(shown), href: href({}), light: 'grey' },
          { label: '未销号', count: open, href: href({ bucket: 'open' }), light: 'yellow' },
          { label: '待核查', count: fixed, href: href({ status: 'fixed' }), light: 'yellow' },
          { label: '已销号', count: struck, href: href({ bucket: 'struck' }), light: 'blue' },
          { label: '已撤回', count: withdrawn, href: href({ bucket: 'withdrawn' }), light: 'grey' },
        ]}
      />
      <p className="p-note p-sum">
        全部 {sumOf(shown)} = 已销号 {struck} + 未销号 {open} + 已撤回 {withdrawn}
        {county && (
          <>
            {' · '}
            {nameOf(county)}{' '}
            <Button size="small" onClick={() => set({ county: undefined })}>
              看全部县区
            </Button>
          </>
        )}
      </p>
      <div className="p-board">
        {counties.length > 1 && <CountiesMap list={list} cells={cells} current={county} />}
        <div>
          <ListPanel list={list} />
          <DrawsPanel list={list} />
        </div>
      </div>
      <StatusTable list={list} cells={shown} href={href} />
      <HolderTable cells={shown} href={href} />
      <LinesChart listId={list.id} countyId={county} of={county ? nameOf(county) : list.name} />
    </>
  );
}

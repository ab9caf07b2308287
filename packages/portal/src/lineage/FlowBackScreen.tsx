import { committeeRoles } from '@concord/domain/actor';
import { cameBackSentence, givenSentence } from '@concord/domain/lineage';
import { jointFormNames, jointMatterStatusNames } from '@concord/domain/matter/joint-matter/labels';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState, ErrorState, ForbiddenState, PageSkeleton } from '@concord/ui/staff/States';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useFilters } from '../frame/filters.tsx';
import { namesFor, useNames } from '../frame/names.tsx';
import { dayOf, today } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { client, sentenceOf, trpc } from '../trpc.tsx';
import { FlowBackCard } from './FlowBackCard.tsx';
import '../frame/frame.css';
import './river.css';

const views = { all: '全部', joined: '我方参加', led: '我方牵头' } as const;
type View = keyof typeof views;

/** 成果反哺: of every joint matter what we gave, where it went, and what came back. */
export function FlowBackScreen() {
  const { me } = useSession();
  const { filters, set } = useFilters();
  const view: View = filters.view === 'led' || filters.view === 'joined' ? filters.view : 'all';
  const list = useInfiniteQuery(
    trpc.lineage.flowBack.infiniteQueryOptions(
      { view },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(
    rows.flatMap((row) => [row.committeeId, ...row.givers.map(({ committeeId }) => committeeId)]),
  );
  if (!committeeRoles.includes(me.current.role)) return <ForbiddenState who="本级政协办公室" />;
  return (
    <div className="r-back">
      <PageHead
        title="成果反哺"
        actions={
          <>
            <Button className="no-print" onClick={() => window.print()}>
              打印
            </Button>
            <ExportMenu name={`成果反哺 ${today()}`} head={exportHead} pages={() => exportPages(view)} />
          </>
        }
      >
        参加过的联动专题:给出了什么、到了哪里、带回了什么。同一人反映多次只计一人;任务和问题只计件数。
      </PageHead>
      <div className="no-print">
        <Segmented
          value={view}
          onChange={(next) => set({ view: next === 'all' ? undefined : next })}
          options={Object.entries(views).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {list.isPending && <PageSkeleton />}
      {list.isError && rows.length === 0 && (
        <ErrorState onRetry={() => void list.refetch()}>{sentenceOf(list.error)}</ErrorState>
      )}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title="还没有参加联动专题">接受邀请或牵头发起联动后,贡献和成果会列在这里。</EmptyState>
      )}
      {rows.map((row) => (
        <FlowBackCard key={row.id} row={row} own={me.current.committeeId} nameOf={nameOf} />
      ))}
      {list.hasNextPage && (
        <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再看以前的
        </Button>
      )}
    </div>
  );
}

const exportHead = [
  '专题',
  '编号',
  '形式',
  '状态',
  '牵头',
  '发起日期',
  '单位',
  '给出',
  '形成的成果和公文',
  '带回',
  '向群众公布',
  '回执可见人数',
];

/** One row for every committee that gave something. */
async function* exportPages(view: View): AsyncIterable<string[][]> {
  let cursor: string | undefined;
  do {
    const { rows, after } = await client.lineage.flowBack.query({
      view,
      limit: 50,
      ...(cursor && { cursor }),
    });
    const nameOf = await namesFor(
      rows.flatMap((row) => [row.committeeId, ...row.givers.map(({ committeeId }) => committeeId)]),
    );
    yield rows.flatMap((row) =>
      row.givers.map((giver) => [
        row.title,
        row.number ?? '',
        jointFormNames[row.form],
        jointMatterStatusNames[row.status],
        nameOf(row.committeeId),
        dayOf(row.openedAt),
        nameOf(giver.committeeId),
        givenSentence(giver),
        row.reached.map(({ title }) => title).join('、'),
        cameBackSentence(row.came),
        row.came.words.map(({ text }) => text).join(';'),
        String(row.receipts),
      ]),
    );
    cursor = after ?? undefined;
  } while (cursor);
}

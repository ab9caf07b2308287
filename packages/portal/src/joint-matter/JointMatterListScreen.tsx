import { jointFormNames, jointMatterStatusNames } from '@concord/domain/matter/joint-matter/labels';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import type { JointLine } from './joint-matter.tsx';
import './joint.css';

const views = { all: '在办', toAnswer: '待我方答复', taking: '我方参加', led: '我方牵头', ended: '已结束' };
type View = keyof typeof views;

const empty: Record<View, string> = {
  all: '市县联动的专题会列在这里;也可以由贵单位提议。',
  toAnswer: '收到的邀请都答复了。',
  taking: '接受邀请后,专题会列在这里。',
  led: '由贵单位提议或接任牵头的专题会列在这里。',
  ended: '办结或终止的专题会列在这里。',
};

const asOptions = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** 联动: what city and counties do together, and what waits for our answer. */
export function JointMatterListScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters, set, query } = useFilters();
  const view = (filters.view ?? 'all') as View;
  const list = useInfiniteQuery(
    trpc.jointMatter.list.infiniteQueryOptions(
      {
        view,
        ...(filters.form && { form: filters.form as JointLine['form'] }),
        ...(filters.status && { status: filters.status as JointLine['status'] }),
      },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const nameOf = useNames(rows.map(({ committeeId }) => committeeId));
  const open = ({ id }: { id: string }) =>
    router.history.push(`${base}/joint-matters/${id}?back=${encodeURIComponent(query)}`);
  return (
    <>
      <PageHead
        title="联动"
        actions={
          <>
            <Button onClick={() => router.history.push(`${base}/joint-matters/linkage`)}>联动一览</Button>
            <Button type="primary" onClick={() => router.history.push(`${base}/joint-matters/new`)}>
              提议联动
            </Button>
          </>
        }
      >
        市县共同调研、协商、监督同一件事;各委的本委空间只有本委看得到。
      </PageHead>
      <ScreenState query={list}>
        {() => (
          <WorkTable
            label="联动专题"
            storageKey="concord.joint"
            rows={rows}
            rowKey={({ id }) => id}
            rowName={({ title }) => title}
            onOpen={open}
            onAct={open}
            {...(filters.at && { current: filters.at })}
            onCurrent={(at) => set({ at })}
            {...(list.hasNextPage && { onMore: () => void list.fetchNextPage() })}
            loadingMore={list.isFetchingNextPage}
            tools={<Tools view={view} filters={filters} set={set} />}
            empty={<EmptyState title="没有联动专题">{empty[view]}</EmptyState>}
            columns={[
              {
                key: 'title',
                title: '专题',
                fixed: true,
                render: ({ title, number }) => (
                  <>
                    <strong className="p-row-title">{title}</strong>
                    {number && <div className="p-quiet">{number}</div>}
                  </>
                ),
              },
              { key: 'form', title: '形式', width: 100, render: ({ form }) => jointFormNames[form] },
              { key: 'lead', title: '牵头', width: 130, render: ({ committeeId }) => nameOf(committeeId) },
              {
                key: 'status',
                title: '进展',
                width: 120,
                render: ({ status }) => <StatusCell kind="jointMatter" status={status} />,
              },
              {
                key: 'stand',
                title: '我方',
                width: 120,
                render: ({ stand }) => stand && <StatusCell kind="stand" status={stand} />,
              },
              { key: 'counts', title: '参加 / 贡献', width: 130, render: countsOf },
              {
                key: 'due',
                title: '我方期限',
                width: 120,
                render: ({ answerDueOn, dueOn, stand }) => (
                  <DueCell dueOn={stand === 'lead' ? dueOn : answerDueOn} />
                ),
              },
              {
                key: 'opened',
                title: '提议',
                width: 110,
                optional: true,
                render: ({ openedAt }) => dayOf(openedAt),
              },
            ]}
          />
        )}
      </ScreenState>
    </>
  );
}

/** Of those asked, how many take part and how many gave something. */
const countsOf = ({ counts }: JointLine): string =>
  counts ? `${counts.taking}/${counts.asked} 家,${counts.given} 份` : '';

type ToolsProps = Pick<ReturnType<typeof useFilters>, 'filters' | 'set'> & { view: View };

function Tools({ view, filters, set }: ToolsProps) {
  return (
    <div className="p-filters">
      <Segmented
        value={view}
        onChange={(next) => set({ view: next, at: undefined })}
        options={asOptions(views)}
      />
      <Select
        aria-label="形式"
        allowClear
        placeholder="形式"
        style={{ width: 120 }}
        value={filters.form ?? null}
        onChange={(form) => set({ form: form ?? undefined })}
        options={asOptions(jointFormNames)}
      />
      <Select
        aria-label="进展"
        allowClear
        placeholder="进展"
        style={{ width: 130 }}
        value={filters.status ?? null}
        onChange={(status) => set({ status: status ?? undefined })}
        options={asOptions(jointMatterStatusNames)}
      />
    </div>
  );
}

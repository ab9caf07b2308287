import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { dayOf } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

const step = {
  label: '新开专题',
  fields: [
    { name: 'title', label: '专题名称', kind: 'line' as const, max: 40 },
    { name: 'summary', label: '共同反映的问题', kind: 'text' as const, max: 500 },
  ],
};

/** 专题: many opinions of one cause, counted by people. */
export function ThemeListScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters, set } = useFilters();
  const show = filters.show ?? 'open';
  const [asked, setAsked] = useState(false);
  const themes = useQuery(trpc.theme.list.queryOptions({ open: show === 'open', limit: 100 }));
  const go = ({ id }: { id: string }) => router.history.push(`${base}/themes/${id}`);
  const open = useMutation({
    mutationFn: (theme: { title: string; summary: string }) =>
      client.theme.open.mutate({ theme: { ...theme, category: null }, opinionIds: [], key: newKey() }),
    onSuccess: go,
  });
  return (
    <>
      <PageHead
        title="专题(合并)"
        actions={
          <Button type="primary" onClick={() => setAsked(true)}>
            新开专题
          </Button>
        }
      />
      <WorkTable
        label="专题"
        storageKey="concord.themes"
        rows={themes.data ?? []}
        loading={themes.isPending}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        onOpen={go}
        tools={
          <Segmented
            value={show}
            onChange={(next) => set({ show: next })}
            options={[
              { value: 'open', label: '办理中' },
              { value: 'closed', label: '已办结' },
            ]}
          />
        }
        empty={
          <EmptyState title="还没有专题">同一件事有多人反映时,在意见的“相似意见”里归为专题。</EmptyState>
        }
        columns={[
          {
            key: 'title',
            title: '专题',
            fixed: true,
            render: ({ title }) => <strong className="p-row-title">{title}</strong>,
          },
          {
            key: 'people',
            title: '人数',
            width: 90,
            align: 'right',
            render: ({ personCount }) => personCount,
          },
          {
            key: 'opinions',
            title: '意见',
            width: 90,
            align: 'right',
            render: ({ opinionCount }) => opinionCount,
          },
          {
            key: 'status',
            title: '状态',
            width: 120,
            render: ({ status }) => <StatusCell kind="theme" status={status} />,
          },
          {
            key: 'public',
            title: '公开征集',
            width: 100,
            render: ({ publishedAt }) => (publishedAt ? '是' : ''),
          },
          {
            key: 'due',
            title: '期限',
            width: 120,
            render: ({ dueOn, isProvisional }) => <DueCell dueOn={dueOn} isProvisional={isProvisional} />,
          },
          { key: 'opened', title: '开设', width: 110, render: ({ openedAt }) => dayOf(openedAt) },
        ]}
      />
      {asked && (
        <CommandDialog
          step={step}
          busy={open.isPending}
          onClose={() => setAsked(false)}
          onConfirm={(facts) => open.mutateAsync(facts as { title: string; summary: string })}
        />
      )}
    </>
  );
}

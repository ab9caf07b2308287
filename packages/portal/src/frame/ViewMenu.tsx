import { Menu } from '@concord/ui/staff/Flyout';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { client, trpc } from '../trpc.tsx';
import { tell } from './tell.tsx';

const saving = {
  label: '保存视图',
  hint: '按现在的筛选和排序保存,以后一点就到。同名的会被替换。',
  fields: [{ name: 'name', label: '名称', kind: 'line' as const, max: 20 }],
};

/** 视图: the filters of a list under a name of one's own. `query` is what stands in the address. */
export function ViewMenu({ list, query }: { list: 'opinions' | 'assignments'; query: string }) {
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const views = useQuery(trpc.view.list.queryOptions({ list }));
  const filters = withoutPlace(query);
  const save = useMutation({
    mutationFn: (name: string) => client.view.save.mutate({ list, name, filters }),
    onSuccess: ({ name }) => tell(`已保存“${name}”`, 'success'),
  });
  const remove = useMutation({ mutationFn: (id: string) => client.view.remove.mutate({ id }) });
  const saved = views.data ?? [];
  const current = saved.find((view) => view.filters === filters);
  return (
    <>
      <Menu
        label="视图"
        button={(given) => <Button {...given}>视图{current ? `:${current.name}` : ''}</Button>}
        items={[
          ...saved.map(({ id, name, filters: kept }) => ({
            key: id,
            label: name,
            current: id === current?.id,
            onClick: () => router.history.push(`${window.location.pathname}${kept}`),
          })),
          ...(saved.length > 0 ? [{ key: 'line', divider: true as const }] : []),
          { key: 'save', label: '保存当前筛选…', onClick: () => setAsked(true) },
          ...(current
            ? [
                {
                  key: 'remove',
                  label: `删除“${current.name}”`,
                  danger: true,
                  onClick: () => remove.mutate(current.id),
                },
              ]
            : []),
        ]}
      />
      {asked && (
        <CommandDialog
          step={saving}
          busy={save.isPending}
          onClose={() => setAsked(false)}
          onConfirm={({ name }) => save.mutateAsync(String(name)).then(() => setAsked(false))}
        />
      )}
    </>
  );
}

/** The row one was at is no part of a view. */
function withoutPlace(query: string): string {
  const filters = new URLSearchParams(query);
  filters.delete('at');
  filters.sort();
  const text = filters.toString();
  return text ? `?${text}` : '';
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
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
  const current = views.data?.find((view) => view.filters === filters);
  const go = (id: string) => {
    const view = views.data?.find((one) => one.id === id);
    router.history.push(`${window.location.pathname}${view?.filters ?? ''}`);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: current ? [current.id] : [],
          items: [
            ...(views.data ?? []).map(({ id, name }) => ({ key: id, label: name })),
            { type: 'divider' as const },
            { key: 'save', label: '保存当前筛选…' },
            ...(current ? [{ key: 'remove', label: `删除“${current.name}”`, danger: true }] : []),
          ],
          onClick: ({ key }) => {
            if (key === 'save') setAsked(true);
            else if (key === 'remove' && current) remove.mutate(current.id);
            else go(key);
          },
        }}
      >
        <Button>视图{current ? `:${current.name}` : ''}</Button>
      </Dropdown>
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

import type { SharedItemCommandType } from '@concord/domain/shared-item';
import { sharedKindNames } from '@concord/domain/shared-item/labels';
import type { AppRouter } from '@concord/server/router';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { FilePanel } from '../attachment/FilePanel.tsx';
import { CommandDialog, CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf } from '../frame/time.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

const AudienceDialog = lazy(async () => ({ default: (await import('./AudienceDialog.tsx')).AudienceDialog }));

type Case = inferRouterOutputs<AppRouter>['sharedItem']['byId'];

const steps = ({ title, field, text }: Case): Partial<Record<SharedItemCommandType, Step>> => ({
  revise: {
    label: '修改内容',
    fields: [
      { name: 'title', label: '名称', kind: 'line', max: 60, initial: title },
      { name: 'field', label: '领域', kind: 'line', max: 20, required: false, initial: field },
      { name: 'text', label: '内容', kind: 'text', max: 4000, initial: text },
    ],
  },
  withdraw: {
    label: '收回',
    danger: true,
    hint: '收回后其他委员会看不到;引用记录保留,可以重新共享。',
    fields: [{ name: 'reason', label: '原因', kind: 'text', max: 200 }],
  },
  restore: { label: '重新共享', primary: true },
});

const citing: Step = {
  label: '登记引用',
  hint: '共享单位会看到是哪个委员会、用在哪里。',
  fields: [{ name: 'occasion', label: '用在哪里', kind: 'text', max: 200 }],
};

/** One thing of the library. */
export function SharedItemScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const item = useQuery(trpc.sharedItem.byId.queryOptions({ id }));
  return <ScreenState query={item}>{(data) => <Item item={data} />}</ScreenState>;
}

function Item({ item }: { item: Case }) {
  const base = useBase();
  const timeline = useQuery({
    ...trpc.sharedItem.timeline.queryOptions({ id: item.id }),
    enabled: item.isOwn,
  });
  const nameOf = useNames([
    item.committeeId,
    ...item.readers,
    ...item.citations.map(({ committeeId }) => committeeId),
  ]);
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.sharedItem.run.mutate({
        id: item.id,
        version: item.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  return (
    <>
      <PageHead
        title={item.title}
        back={{ href: `${base}/shared-items`, label: '共享库' }}
        badges={<StatusCell kind="sharedItem" status={item.status} />}
      >
        {sharedKindNames[item.kind]}
        {item.field && ` · ${item.field}`} · {nameOf(item.committeeId)}
        {item.sharedBy} 共享 · {dayOf(item.sharedAt)}
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card" aria-label="内容">
            <p className="p-text">{item.text}</p>
          </section>
          {item.kind !== 'expert' && (
            <section className="p-card">
              <h2>文件</h2>
              <FilePanel
                files={item.files}
                empty="没有文件。"
                {...(item.commands.includes('attach') && {
                  onSent: (fileIds) => run.mutateAsync({ type: 'attach', fileIds }),
                })}
              />
            </section>
          )}
          <section className="p-card">
            <h2>被引用 {item.cited} 次</h2>
            {item.citations.length === 0 ? (
              <p className="p-note">
                {item.isOwn ? '还没有委员会登记引用。' : '哪些委员会引用过,由共享单位掌握。'}
              </p>
            ) : (
              <ul className="p-plain">
                {item.citations.map(({ id, committeeId, occasion, at }) => (
                  <li key={id}>
                    {dayOf(at)} {nameOf(committeeId)}:{occasion}
                  </li>
                ))}
              </ul>
            )}
          </section>
          {item.isOwn && (
            <section className="p-card">
              <h2>经过</h2>
              <HistoryPanel entries={timeline.data ?? []} />
            </section>
          )}
        </div>
        <aside className="p-case-side" aria-label="办理">
          <Side item={item} nameOf={nameOf} run={run} />
        </aside>
      </div>
    </>
  );
}

type Run = { isPending: boolean; mutateAsync: (command: Record<string, unknown>) => Promise<unknown> };

function Side({ item, nameOf, run }: { item: Case; nameOf: (id: string) => string; run: Run }) {
  const [asked, setAsked] = useState<'audience' | 'cite'>();
  const cite = useMutation({
    mutationFn: (occasion: string) => client.sharedItem.cite.mutate({ id: item.id, occasion, key: newKey() }),
    onSuccess: () => {
      tell('已登记', 'success');
      setAsked(undefined);
    },
  });
  return (
    <section className="p-card">
      <h2>共享范围</h2>
      <p>
        {item.isForAll
          ? '全市各政协委员会。'
          : item.isOwn
            ? item.readers.map(nameOf).join('、')
            : '包括您单位在内的指定委员会。'}
      </p>
      {item.commands.includes('address') && (
        <Button block style={{ marginBottom: 8 }} onClick={() => setAsked('audience')}>
          修改共享范围
        </Button>
      )}
      {item.mayCite && (
        <Button type="primary" block onClick={() => setAsked('cite')}>
          登记引用
        </Button>
      )}
      <CommandPanel
        commands={item.commands.filter((type) => type !== 'address' && type !== 'attach')}
        steps={steps(item)}
        busy={run.isPending}
        onRun={(type, facts) =>
          run.mutateAsync({ type, ...facts, ...(type === 'revise' && { field: facts.field ?? '' }) })
        }
      />
      {asked === 'audience' && (
        <Suspense>
          <AudienceDialog
            readers={item.readers}
            busy={run.isPending}
            onClose={() => setAsked(undefined)}
            onConfirm={(readers) => run.mutateAsync({ type: 'address', readers })}
          />
        </Suspense>
      )}
      {asked === 'cite' && (
        <CommandDialog
          step={citing}
          busy={cite.isPending}
          onClose={() => setAsked(undefined)}
          onConfirm={({ occasion }) => cite.mutateAsync(String(occasion))}
        />
      )}
    </section>
  );
}

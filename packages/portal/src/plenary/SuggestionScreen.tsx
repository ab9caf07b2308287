import {
  handlingNames,
  type PlenarySuggestionCommandType,
  plenarySuggestionStatusNames,
} from '@concord/domain/matter/plenary-suggestion';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { tell } from '../frame/tell.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

const HandOutDialog = lazy(async () => ({ default: (await import('./HandOutDialog.tsx')).HandOutDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }));

type Suggestion = inferRouterOutputs<AppRouter>['plenary']['byId'];

const steps = ({
  parts,
  category,
  groups,
}: Suggestion): Partial<Record<PlenarySuggestionCommandType, Step>> => ({
  close: {
    label: '办结',
    primary: true,
    fields: [{ name: 'note', label: '说明', kind: 'text', max: 300, required: false }],
  },
  revise: {
    label: '修改',
    fields: [
      { name: 'category', label: '类别', kind: 'line', max: 30, initial: category },
      { name: 'text', label: '意见建议', kind: 'text', max: 1000, initial: parts[0]?.text ?? '' },
      { name: 'groups', label: '组别', kind: 'line', max: 60, initial: groups, required: false },
    ],
  },
  split: {
    label: '拆分',
    hint: '每条一行。拆出的各条单独交办,原条保留备查,未交办前可撤销。',
    fields: [{ name: 'texts', label: '拆成', kind: 'text', max: 3000, initial: `${parts[0]?.text ?? ''}\n` }],
  },
  unsplit: { label: '撤销拆分' },
  unmerge: { label: '恢复单列' },
  withdraw: {
    label: '撤回',
    danger: true,
    fields: [{ name: 'reason', label: '原因', kind: 'text', max: 300 }],
  },
  reopen: { label: '恢复办理', fields: [{ name: 'reason', label: '原因', kind: 'text', max: 300 }] },
});

/** What the form gives as the command the rule book knows. */
function commandOf(type: PlenarySuggestionCommandType, facts: Record<string, unknown>) {
  if (type === 'revise') return { type, row: facts };
  if (type !== 'split') return { type, ...facts };
  const texts = String(facts.texts ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { type, texts };
}

/** One suggestion of a plenary: its words, who handles it, what they answered. */
export function SuggestionScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const one = useQuery(trpc.plenary.byId.queryOptions({ id }));
  return <ScreenState query={one}>{(data) => <Case one={data} />}</ScreenState>;
}

function Case({ one }: { one: Suggestion }) {
  const base = useBase();
  const [asked, setAsked] = useState<'hand' | 'merge'>();
  const timeline = useQuery(trpc.plenary.timeline.queryOptions({ id: one.id }));
  const run = useMutation({
    mutationFn: (command: object) =>
      client.plenary.run.mutate({
        id: one.id,
        version: one.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const mayHand = one.commands.includes('split');
  return (
    <>
      <PageHead
        title={`第 ${one.place} 条 ${one.title}`}
        back={{ href: `${base}/plenary/${one.recordId}`, label: '全会意见建议' }}
        badges={
          <>
            <StatusTag light={one.status === 'open' ? 'green' : one.status === 'closed' ? 'blue' : 'grey'}>
              {plenarySuggestionStatusNames[one.status]}
            </StatusTag>
            {one.status === 'open' && <StatusTag light="grey">{handlingNames[one.handling]}</StatusTag>}
          </>
        }
      >
        {one.category}
        {one.groups && ` · ${one.groups}提出`}
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card">
            <p className="p-text">{one.parts[0]?.text}</p>
            {one.mergedInto && (
              <p className="p-note">
                已并入 <AppLink href={`${base}/suggestions/${one.mergedInto}`}>另一条意见建议</AppLink>
              </p>
            )}
            {one.splitFrom && (
              <p className="p-note">
                拆自 <AppLink href={`${base}/suggestions/${one.splitFrom}`}>原条</AppLink>
              </p>
            )}
          </section>
          <section className="p-card">
            <Tabs
              label="意见建议"
              items={[
                { key: 'handling', label: '办理', children: <OnMatterPanel matterId={one.id} /> },
                {
                  key: 'river',
                  label: '来龙去脉',
                  children: <RiverPanel kind="plenarySuggestion" id={one.id} />,
                },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            {mayHand && (
              <div className="p-actions" style={{ marginBottom: 8 }}>
                <Button type="primary" block onClick={() => setAsked('hand')}>
                  交办
                </Button>
                <Button block onClick={() => setAsked('merge')}>
                  并入另一条
                </Button>
              </div>
            )}
            <CommandPanel
              commands={one.commands.filter((type) => type !== 'merge')}
              steps={steps(one)}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync(commandOf(type, facts))}
            />
          </section>
        </aside>
      </div>
      <Suspense>
        {asked === 'hand' && (
          <HandOutDialog
            recordId={one.recordId}
            ids={[one.id]}
            onClose={() => setAsked(undefined)}
            onDone={() => setAsked(undefined)}
          />
        )}
        {asked === 'merge' && (
          <MergeDialog
            recordId={one.recordId}
            id={one.id}
            busy={run.isPending}
            onClose={() => setAsked(undefined)}
            onChosen={(into) => run.mutateAsync({ type: 'merge', into }).then(() => setAsked(undefined))}
          />
        )}
      </Suspense>
    </>
  );
}

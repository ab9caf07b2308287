import type { IssueListCommandType } from '@concord/domain/matter/issue-list';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useNames } from '../frame/names.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { IssueListCase } from './figures.tsx';

type Facts = Record<string, unknown>;

/** 清单: whom it is shared with, and what may be done with the list as a whole. */
export function ListPanel({ list }: { list: IssueListCase }) {
  const nameOf = useNames(list.readers);
  const places = useQuery({
    ...trpc.issueList.places.queryOptions({ id: list.id }),
    enabled: list.commands.includes('draw'),
  });
  const run = useMutation({
    mutationFn: ({ type, ...facts }: { type: IssueListCommandType } & Facts) =>
      client.issueList.run.mutate({
        id: list.id,
        version: list.version,
        command: commandOf(list, type, facts) as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const counties = Object.fromEntries((places.data?.counties ?? []).map(({ id, name }) => [id, name]));
  const readers = Object.fromEntries(list.readers.map((id) => [id, nameOf(id)]));
  const shared = list.readers.length > 0;
  if (list.commands.length === 0 && !shared) return null;
  return (
    <section className="p-card" aria-label="清单办理">
      <h2>清单</h2>
      {shared && <p>已共享给:{list.readers.map(nameOf).join('、')}</p>}
      <CommandPanel
        commands={list.commands.filter((type) => type !== 'unshare' || shared)}
        steps={stepsFor(list, counties, readers)}
        busy={run.isPending}
        onRun={(type, facts) => run.mutateAsync({ type, ...facts })}
      />
    </section>
  );
}

const stepsFor = (
  list: IssueListCase,
  counties: Record<string, string>,
  readers: Record<string, string>,
): Partial<Record<IssueListCommandType, Step>> => ({
  draw: {
    label: '随机抽取抽查',
    hint: `从已销号、没有抽查过的 ${list.drawable} 项中抽取。种子和范围都会记录,谁都可以按它重抽一遍核对。`,
    fields: [
      { name: 'size', label: '抽几项', kind: 'line', max: 3, initial: String(Math.min(5, list.drawable)) },
      ...(Object.keys(counties).length > 1
        ? [
            {
              name: 'countyId',
              label: '只在一个县区内抽',
              kind: 'choice' as const,
              required: false,
              options: counties,
            },
          ]
        : []),
      {
        name: 'seed',
        label: '种子(现场摇号的号码等)',
        kind: 'line',
        max: 40,
        required: false,
        help: '不填时由系统随机生成。',
      },
    ],
  },
  revise: {
    label: '修改清单',
    fields: [
      { name: 'name', label: '清单名称', kind: 'line', max: 60, initial: list.name },
      { name: 'inspection', label: '来自哪次视察督导', kind: 'line', max: 200, initial: list.inspection },
      {
        name: 'aspects',
        label: '方面,每行一个',
        kind: 'text',
        help: '按行的先后对应编号:改名就改那一行,增加就写在最后;已有问题的方面不能去掉。',
        initial: list.aspects.map(({ name }) => name).join('\n'),
      },
    ],
  },
  share: {
    label: '共享给其他政协',
    hint: '对方看得到整份清单和每一项的整改情况,不能办理。',
    fields: [{ name: 'withId', label: '共享给', kind: 'committee' }],
  },
  unshare: {
    label: '停止共享',
    danger: true,
    fields: [{ name: 'withId', label: '停止共享给', kind: 'choice', options: readers }],
  },
  close: { label: '办结清单' },
  reopen: { label: '恢复清单', fields: [{ name: 'reason', label: '原因', kind: 'text', max: 300 }] },
});

/** What the form gives as the command the rule book knows. */
function commandOf(list: IssueListCase, type: IssueListCommandType, facts: Facts): object {
  if (type === 'draw')
    return { type, size: Number(facts.size), countyId: facts.countyId ?? null, seed: facts.seed ?? '' };
  if (type !== 'revise') return { type, ...facts };
  const names = String(facts.aspects ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const last = Math.max(0, ...list.aspects.map(({ number }) => number));
  const aspects = names.map((name, index) => ({
    number: list.aspects[index]?.number ?? last + 1 + index - list.aspects.length,
    name,
  }));
  return { type, name: facts.name, inspection: facts.inspection, aspects };
}

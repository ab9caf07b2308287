import { z } from 'zod';
import { type Actor, isStaffOf } from '../../actor/index.ts';
import { type Decision, type Refusal, refuse } from '../../decision/index.ts';
import { type Change, type Circumstances, type Effect, lifecycle, type Step } from '../../lifecycle/index.ts';
import { Aspect, aspectsMax, type IssueList, NewIssueList } from './issue-list.ts';
import { issueListStatusNames } from './labels.ts';
import { isDrawer, isListStaff, isReopener } from './policy.ts';

export const IssueListCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('revise'),
    name: NewIssueList.shape.name,
    inspection: NewIssueList.shape.inspection,
    aspects: z.array(Aspect).min(1, '请至少填写一个方面').max(aspectsMax, `最多 ${aspectsMax} 个方面`),
  }),
  z.object({ type: z.literal('share'), withId: z.string().min(1, '请选择政协') }),
  z.object({ type: z.literal('unshare'), withId: z.string().min(1) }),
  z.object({
    type: z.literal('draw'),
    size: z.number().int().min(1, '至少抽 1 项').max(100, '一次最多抽 100 项'),
    countyId: z.string().nullable().default(null),
    /** Drawn on the spot, e.g. with dice before witnesses; the platform draws one when left empty. */
    seed: z.string().trim().max(40, '最多 40 字').default(''),
  }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('reopen'), reason: z.string().trim().min(1, '请填写原因').max(300) }),
]);
export type IssueListCommand = z.infer<typeof IssueListCommand>;
export type IssueListCommandType = IssueListCommand['type'];

/** `openItems`: not struck off and not withdrawn. `usedAspects`: those that have an item. `drawable`: see `drawFrom`. */
export type IssueListCircumstances = Circumstances & {
  openItems: number;
  usedAspects: readonly number[];
  drawable: number;
};
export type IssueListChange = Change<IssueList>;

type ListStep = Step<IssueList, IssueListCircumstances>;
const settled: ListStep['unless'] = (_, { openItems }) =>
  openItems > 0 ? { code: 'issueList.open_items', facts: { count: String(openItems) } } : undefined;
const something: ListStep['unless'] = (_, { drawable }) =>
  drawable === 0 ? { code: 'issueList.nothing_to_draw' } : undefined;

/** 问题清单的办理. */
// biome-ignore format: a rule book is read in columns
const steps: Record<IssueListCommandType, ListStep> = {
  revise:  { from: ['open'],           by: isListStaff, to: 'same'   }, // 修改清单
  share:   { from: ['open', 'closed'], by: isListStaff, to: 'same'   }, // 共享
  unshare: { from: ['open', 'closed'], by: isListStaff, to: 'same'   }, // 停止共享
  draw:    { from: ['open', 'closed'], by: isDrawer,    to: 'same',   unless: something }, // 随机抽取
  close:   { from: ['open'],           by: isListStaff, to: 'closed', unless: settled }, // 办结清单
  reopen:  { from: ['closed'],         by: isReopener,  to: 'open'   }, // 恢复
};

function effects(
  list: IssueList,
  command: IssueListCommand,
  { at, usedAspects, drawable }: IssueListCircumstances,
): Effect<IssueList> {
  switch (command.type) {
    case 'revise': {
      const { name, inspection, aspects } = command;
      const refusal = whyNotAspects(aspects, usedAspects);
      return refusal ? { refusal } : { facts: { name, inspection, aspects } };
    }
    case 'share': {
      const { withId } = command;
      if (withId === list.committeeId) return { refusal: { code: 'issueList.own' } };
      if (list.readers.includes(withId)) return { refusal: { code: 'issueList.already_shared' } };
      return { facts: { readers: [...list.readers, withId] } };
    }
    case 'unshare':
      return list.readers.includes(command.withId)
        ? { facts: { readers: list.readers.filter((id) => id !== command.withId) } }
        : { refusal: { code: 'issueList.not_shared' } };
    case 'draw':
      return command.size > drawable
        ? { refusal: { code: 'issueList.too_many_to_draw', facts: { count: String(drawable) } } }
        : { facts: {}, note: `抽取 ${command.size} 项,种子 ${command.seed}` };
    case 'close':
      return { facts: { closedAt: at } };
    case 'reopen':
      return { facts: { closedAt: null }, note: command.reason };
  }
}

function whyNotAspects(aspects: readonly Aspect[], used: readonly number[]): Refusal | undefined {
  const numbers = aspects.map(({ number }) => number);
  const missing = used.find((number) => !numbers.includes(number));
  if (missing !== undefined) return { code: 'issueList.aspect_missing', facts: { number: String(missing) } };
  const names = aspects.map(({ name }) => name);
  return new Set(numbers).size < numbers.length || new Set(names).size < names.length
    ? { code: 'invalid', facts: { message: '方面的序号和名称不能重复' } }
    : undefined;
}

const book = lifecycle<IssueList, IssueListCommand, IssueListCircumstances>({
  aggregate: 'issueList',
  name: '清单',
  statusNames: issueListStatusNames,
  steps,
  effects,
});

export const whyNotIssueList = book.whyNot;
export const openIssueListCommands = book.openCommands;
export const decideIssueList = book.decide;

/** 新建清单, by a committee for itself. */
export function openIssueList(
  { name, inspection, aspects }: NewIssueList,
  { id, number, committeeId }: Pick<IssueList, 'id' | 'number' | 'committeeId'>,
  around: { actor: Actor; at: string },
): Decision<IssueListChange> {
  if (!isStaffOf(around.actor, committeeId)) return refuse('matter.not_yours');
  const list: IssueList = {
    id,
    version: 1,
    committeeId,
    status: 'open',
    number,
    name,
    inspection,
    aspects: aspects.map((aspect, index) => ({ number: index + 1, name: aspect })),
    readers: [],
    openedAt: around.at,
    closedAt: null,
  };
  return { ok: true, ...book.opened(list, 'open', around) };
}

import { z } from 'zod';
import type { Handling } from '../../assignment/index.ts';
import { type Circumstances, lifecycle, type Step } from '../../lifecycle/index.ts';
import { RecordedDecision } from '../matter.ts';
import { plenaryRecordStatusNames, plenarySuggestionStatusNames } from './labels.ts';
import {
  type NewPlenaryRecord,
  type PlenaryRecord,
  type PlenarySuggestion,
  RecordRow,
  titleOf,
} from './plenary-suggestion.ts';
import { isRecordStaff } from './policy.ts';

const Reason = z.string().trim().min(2, '请写明原因').max(300);

export const PlenarySuggestionCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('revise'), row: RecordRow }),
  z.object({ type: z.literal('merge'), into: z.string().min(1) }),
  z.object({ type: z.literal('unmerge') }),
  z.object({
    type: z.literal('split'),
    texts: z.array(RecordRow.shape.text).min(2, '至少拆成两条').max(10),
  }),
  z.object({ type: z.literal('unsplit') }),
  z.object({ type: z.literal('withdraw'), reason: Reason }),
  z.object({ type: z.literal('close'), note: z.string().trim().max(300).default('') }),
  z.object({ type: z.literal('reopen'), reason: Reason }),
]);
export type PlenarySuggestionCommand = z.infer<typeof PlenarySuggestionCommand>;
export type PlenarySuggestionCommandType = PlenarySuggestionCommand['type'];

/** What a step looks at beside the suggestion. `pieces`: what it was split into; `target`: what it goes into. */
export type SuggestionCircumstances = Circumstances & {
  handling: Handling;
  pieces?: readonly { status: string; handling: Handling }[] | undefined;
  target?: PlenarySuggestion | undefined;
};

type Rule = Step<PlenarySuggestion, SuggestionCircumstances>;
type Unless = NonNullable<Rule['unless']>;
const untouched =
  (verb: string): Unless =>
  (_, { handling }) =>
    handling === 'unassigned' ? undefined : { code: 'plenary.assigned', facts: { verb } };
const answered: Unless = (_, { handling }) =>
  ['delivered', 'concluded'].includes(handling) ? undefined : { code: 'plenary.not_answered' };
const piecesFree: Unless = (_, { pieces = [] }) =>
  pieces.every(({ status, handling }) => status === 'open' && handling === 'unassigned')
    ? undefined
    : { code: 'plenary.pieces_given' };

/** 一条全会意见建议的整理与办结 (domain.md §2 no. 18); its handling is the assignment's. */
// biome-ignore format: a rule book is read in columns
const steps: Record<PlenarySuggestionCommandType, Rule> = {
  revise:   { from: ['open'],             by: isRecordStaff, to: 'same',      unless: untouched('修改') }, // 修改
  merge:    { from: ['open'],             by: isRecordStaff, to: 'merged',    unless: untouched('并入') }, // 并入
  unmerge:  { from: ['merged'],           by: isRecordStaff, to: 'open'      },                            // 恢复单列
  split:    { from: ['open'],             by: isRecordStaff, to: 'split',     unless: untouched('拆分') }, // 拆分
  unsplit:  { from: ['split'],            by: isRecordStaff, to: 'open',      unless: piecesFree },        // 撤销拆分
  withdraw: { from: ['open'],             by: isRecordStaff, to: 'withdrawn', unless: untouched('撤回') }, // 撤回
  close:    { from: ['open'],             by: isRecordStaff, to: 'closed',    unless: answered },          // 办结
  reopen:   { from: ['closed', 'withdrawn'], by: isRecordStaff, to: 'open'   },                            // 恢复办理
};

export const suggestions = lifecycle<PlenarySuggestion, PlenarySuggestionCommand, SuggestionCircumstances>({
  aggregate: 'plenarySuggestion',
  name: '意见建议',
  statusNames: plenarySuggestionStatusNames,
  steps,
  effects: (one, command, { at, target }) => {
    switch (command.type) {
      case 'revise': {
        const { category, text, groups } = command.row;
        return { facts: { category, groups, title: titleOf(text), parts: [{ number: 1, text }] } };
      }
      case 'merge':
        if (command.into === one.id) return { refusal: { code: 'plenary.into_itself' } };
        return target?.recordId === one.recordId && target.status === 'open'
          ? { facts: { mergedInto: target.id, closedAt: at } }
          : { refusal: { code: 'plenary.not_together' } };
      case 'unmerge':
        return { facts: { mergedInto: null, closedAt: null } };
      case 'split':
        return { facts: { closedAt: at } };
      case 'unsplit':
        return { facts: { closedAt: null } };
      case 'withdraw':
        return { facts: { closedAt: at }, note: command.reason };
      case 'close':
        return { facts: { closedAt: at }, note: command.note };
      case 'reopen':
        return { facts: { closedAt: null }, note: command.reason };
    }
  },
});

/** A suggestion as the record has it, or a piece of one that was split. */
export function aSuggestionOf(
  { id, committeeId }: Pick<PlenaryRecord, 'id' | 'committeeId'>,
  row: z.infer<typeof RecordRow>,
  facts: { id: string; place: number; at: string; regulationVersion: number; splitFrom?: string },
): PlenarySuggestion {
  return {
    id: facts.id,
    kind: 'plenarySuggestion',
    version: 1,
    committeeId,
    status: 'open',
    title: titleOf(row.text),
    number: null,
    level: 'committee',
    readers: [],
    parts: [{ number: 1, text: row.text }],
    regulationVersion: facts.regulationVersion,
    openedAt: facts.at,
    closedAt: null,
    recordId: id,
    category: row.category,
    place: facts.place,
    groups: row.groups,
    mergedInto: null,
    splitFrom: facts.splitFrom ?? null,
  };
}

export const PlenaryRecordCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('decide'), decision: RecordedDecision }),
  z.object({ type: z.literal('report'), note: z.string().trim().max(500).default('') }),
]);
export type PlenaryRecordCommand = z.infer<typeof PlenaryRecordCommand>;

/** `openItems`: how many of its suggestions are not closed. */
export type RecordCircumstances = Circumstances & { openItems: number };

export const records = lifecycle<PlenaryRecord, PlenaryRecordCommand, RecordCircumstances>({
  aggregate: 'plenaryRecord',
  name: '全会意见建议',
  statusNames: plenaryRecordStatusNames,
  // biome-ignore format: a rule book is read in columns
  steps: {
    decide: { from: ['open'], by: isRecordStaff, to: 'same'     }, // 登记会议决定
    report: { from: ['open'], by: isRecordStaff, to: 'reported' }, // 向全会报告
  },
  effects: (_, command, { at, openItems }) => {
    if (command.type === 'decide') {
      const { body, on } = command.decision;
      return { facts: { decision: command.decision }, note: `${body} ${on}` };
    }
    return openItems > 0 && !command.note
      ? { refusal: { code: 'plenary.items_open', facts: { count: String(openItems) } } }
      : { facts: { reportedAt: at }, note: command.note };
  },
});

/** A record begins with the rows it was taken in with. */
export const aRecordOf = (
  { title, session, heldOn }: NewPlenaryRecord,
  facts: { id: string; committeeId: string; at: string },
): PlenaryRecord => ({
  id: facts.id,
  version: 1,
  committeeId: facts.committeeId,
  status: 'open',
  title,
  session,
  heldOn,
  decision: null,
  openedAt: facts.at,
  reportedAt: null,
});
export type PlenaryRecordCommandType = PlenaryRecordCommand['type'];

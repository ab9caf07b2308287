import { z } from 'zod';
import { DateOnly } from '../../calendar/index.ts';
import { IssueFacts } from './issue.ts';

const sentence = (max: number) => z.string().trim().min(1, '请填写内容').max(max, `最多 ${max} 字`);
const note = z.string().trim().max(500, '最多 500 字').default('');

/** What may be asked of an item. The platform's own carry over what an assignment says. */
export const IssueCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('confirm'), note }),
  z.object({ type: z.literal('revise'), facts: IssueFacts }),
  z.object({ type: z.literal('verify'), note: sentence(500) }),
  z.object({ type: z.literal('sendBack'), reason: sentence(500) }),
  z.object({ type: z.literal('recordStep'), number: z.number().int().min(1), doneOn: DateOnly, note }),
  z.object({ type: z.literal('strikeOff'), note }),
  z.object({
    type: z.literal('spotCheck'),
    result: z.enum(['good', 'bad'], '请选择抽查结果'),
    note: sentence(500),
  }),
  z.object({ type: z.literal('reopen'), reason: sentence(500) }),
  z.object({ type: z.literal('withdraw'), reason: sentence(500) }),
  z.object({ type: z.literal('restore'), reason: sentence(500) }),
  // by the platform: consequences of assignments, of the list, and of a draw
  z.object({ type: z.literal('handOut'), holderId: z.string() }),
  z.object({ type: z.literal('takeBack') }),
  z.object({ type: z.literal('fix') }),
  z.object({
    type: z.literal('plan'),
    steps: z.array(z.object({ text: sentence(300), dueOn: DateOnly })).min(1),
  }),
  z.object({ type: z.literal('rework') }),
  z.object({ type: z.literal('share'), readers: z.array(z.string()) }),
  z.object({ type: z.literal('draw'), drawId: z.string() }),
]);
export type IssueCommand = z.infer<typeof IssueCommand>;
export type IssueCommandType = IssueCommand['type'];

export const issuePlatformCommands: readonly IssueCommandType[] = [
  'handOut',
  'takeBack',
  'fix',
  'plan',
  'rework',
  'share',
  'draw',
];

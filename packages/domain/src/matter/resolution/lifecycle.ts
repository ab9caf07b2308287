import { z } from 'zod';
import { type Actor, isStaffOf } from '../../actor/index.ts';
import { type Change, type Circumstances, lifecycle } from '../../lifecycle/index.ts';
import { resolutionStatusNames } from './labels.ts';
import type { Resolution } from './resolution.ts';

const sentence = z.string().trim().min(1, '请填写内容').max(1000, '最多 1000 字');

export const ResolutionCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('close'), outcome: sentence }),
  z.object({ type: z.literal('reopen'), reason: sentence }),
]);
export type ResolutionCommand = z.infer<typeof ResolutionCommand>;
export type ResolutionCommandType = ResolutionCommand['type'];
export type ResolutionChange = Change<Resolution>;

/** `owing`: how many of its assignments still owe an answer. */
export type ResolutionCircumstances = Circumstances & { owing: number };

/** Staff of the committee that hosted the activity: they give it out and say when it is done. */
export const isResolutionKeeper = (actor: Actor, { committeeId }: Resolution): boolean =>
  isStaffOf(actor, committeeId);

const book = lifecycle<Resolution, ResolutionCommand, ResolutionCircumstances>({
  aggregate: 'resolution',
  name: '议定事项',
  statusNames: resolutionStatusNames,
  // biome-ignore format: a rule book is read in columns
  steps: {
    close:  { from: ['open'],   by: isResolutionKeeper, to: 'closed', unless: (_, { owing }) => owing > 0 ? { code: 'resolution.still_owed', facts: { count: String(owing) } } : undefined }, // 办结
    reopen: { from: ['closed'], by: isResolutionKeeper, to: 'open' }, // 恢复办理
  },
  effects: (_, command, { at }) =>
    command.type === 'close'
      ? { facts: { outcome: command.outcome, closedAt: at } }
      : { facts: { outcome: null, closedAt: null }, note: command.reason },
});
export const resolutionCommandTypes = book.commandTypes;
export const whyNotResolution = book.whyNot;
export const decideResolution = book.decide;
export const openResolutionCommands = book.openCommands;

/** It begins with what an activity raised; whoever hosts the activity may. */
export const openedResolution = (resolution: Resolution, around: Circumstances): ResolutionChange =>
  book.opened(resolution, 'open', around);

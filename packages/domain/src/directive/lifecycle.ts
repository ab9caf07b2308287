import { z } from 'zod';
import { dateInShanghai } from '../calendar/index.ts';
import type { Decision, Refusal } from '../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../lifecycle/index.ts';
import { type Directive, DirectiveLevel, DirectiveText } from './directive.ts';
import { directiveStatusNames } from './labels.ts';
import { isDirectiveStaff } from './policy.ts';

const Reason = z.string().trim().min(2, '请写明原因').max(300, '最多 300 字');

export const DirectiveCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('correct'), directive: DirectiveText, reason: Reason }),
  z.object({ type: z.literal('setLevel'), level: DirectiveLevel }),
  z.object({ type: z.literal('strike'), reason: Reason }),
  // follows from what was given out because of it, never asked for by itself
  z.object({ type: z.literal('handOut'), to: z.array(z.string()).min(1) }),
]);
export type DirectiveCommand = z.infer<typeof DirectiveCommand>;
export type DirectiveCommandType = DirectiveCommand['type'];
export type DirectiveChange = Change<Directive>;

/** `issuedOn`: the day the paper went out; nobody wrote on it before. */
export type DirectiveCircumstances = Circumstances & { issuedOn: string };

const aDirective = ({ isNone }: Directive): Refusal | undefined =>
  isNone ? { code: 'directive.none' } : undefined;

const book = lifecycle<Directive, DirectiveCommand, DirectiveCircumstances>({
  aggregate: 'directive',
  name: '批示',
  statusNames: directiveStatusNames,
  // biome-ignore format: a rule book is read in columns
  steps: {
    correct:  { from: ['recorded', 'handed'], by: isDirectiveStaff, to: 'same',   unless: aDirective }, // 更正
    setLevel: { from: ['recorded', 'handed'], by: isDirectiveStaff, to: 'same',   unless: aDirective }, // 调整知悉范围
    handOut:  { from: ['recorded', 'handed'], by: isDirectiveStaff, to: 'handed', unless: aDirective }, // 交办
    strike:   { from: ['recorded'],           by: isDirectiveStaff, to: 'struck'                     }, // 登记有误,撤销
  },
  effects: (directive, command, circumstances) => {
    switch (command.type) {
      case 'correct': {
        const refusal = notSo(command.directive, circumstances);
        return refusal ? { refusal } : { facts: command.directive, note: command.reason };
      }
      case 'setLevel':
        return { facts: { level: command.level } };
      case 'handOut':
        return { facts: { handedTo: [...new Set([...directive.handedTo, ...command.to])] } };
      case 'strike':
        return { facts: {}, note: command.reason };
    }
  },
  // Some may be read by the committee alone; its history is read by others.
  withheld: ['text', 'name'],
});
export const directiveCommandTypes = book.commandTypes;
export const whyNotDirective = book.whyNot;
export const openDirectiveCommands = book.openCommands;
export const decideDirective = book.decide;

/** What cannot have been so: a note before the paper was there, or tomorrow; one that says nothing and shows nothing. */
function notSo(
  { givenOn, text, scanIds }: Pick<DirectiveText, 'givenOn' | 'text' | 'scanIds'>,
  { at, issuedOn }: DirectiveCircumstances,
): Refusal | undefined {
  if (givenOn < issuedOn || givenOn > dateInShanghai(at)) return { code: 'directive.day' };
  return text || scanIds.length > 0 ? undefined : { code: 'directive.text_needed' };
}

type Where = Pick<Directive, 'id' | 'committeeId' | 'dispatchId'>;

export function recordDirective(
  where: Where,
  input: DirectiveText,
  circumstances: DirectiveCircumstances,
): Decision<DirectiveChange> {
  return begun({ ...where, ...input, ...blank(circumstances), isNone: false }, circumstances, 'record');
}

/** Nobody has written anything on it until that day. */
export function recordNone(
  where: Where,
  { givenOn, requirement }: Pick<DirectiveText, 'givenOn' | 'requirement'>,
  circumstances: DirectiveCircumstances,
): Decision<DirectiveChange> {
  const nobody = { office: '', title: '', name: '', text: '', level: 'committee' as const, scanIds: [] };
  return begun(
    { ...where, ...nobody, givenOn, requirement, ...blank(circumstances), isNone: true },
    circumstances,
    'recordNone',
  );
}

const blank = ({ at }: Circumstances): Pick<Directive, 'version' | 'status' | 'handedTo' | 'recordedAt'> => ({
  version: 1,
  status: 'recorded',
  handedTo: [],
  recordedAt: at,
});

function begun(
  next: Directive,
  circumstances: DirectiveCircumstances,
  type: string,
): Decision<DirectiveChange> {
  if (!isDirectiveStaff(circumstances.actor, next))
    return { ok: false, refusal: { code: 'matter.not_yours' } };
  const refusal = notSo(next.isNone ? { ...next, text: next.status } : next, circumstances);
  return refusal ? { ok: false, refusal } : { ok: true, ...book.opened(next, type, circumstances) };
}

import { isStaff } from '../actor/index.ts';
import { dateInShanghai } from '../calendar/index.ts';
import type { Decision, Refusal } from '../decision/index.ts';
import { canonical } from '../event/index.ts';
import { type Change, type Circumstances, type Effect, lifecycle, type Step } from '../lifecycle/index.ts';
import type { DispatchCommand, DispatchCommandType, Paper } from './command.ts';
import { type Dispatch, frozenOf, type Recipient } from './dispatch.ts';
import { dispatchStatusNames } from './labels.ts';
import { isAddressed, isChecker, isPaperStaff, isSigner, ownPlace } from './policy.ts';

/** What a step needs beside the paper: what the draft stands for, the number that is next, and how words are sealed. */
export type DispatchCircumstances = Circumstances & {
  paper?: Paper;
  number?: string;
  digest?: (text: string) => string;
};

type Rule = Step<Dispatch, DispatchCircumstances>;
type Unless = NonNullable<Rule['unless']>;

/** Why a paper cannot leave its drafter yet. */
export function incomplete({ body, recipients }: Pick<Dispatch, 'body' | 'recipients'>): Refusal | undefined {
  if (body.trim() === '') return { code: 'dispatch.text_needed' };
  return recipients.some(({ isCopy }) => !isCopy) ? undefined : { code: 'dispatch.recipient_needed' };
}

/** Nobody checks or signs what they wrote (domain.md §6 no. 6), in whatever capacity. */
const notOwn: Unless = ({ writerIds }, { actor }) =>
  isStaff(actor) && writerIds.includes(actor.personId) ? { code: 'dispatch.own_draft' } : undefined;

const notYet: Unless = (dispatch, { actor }) =>
  ownPlace(actor, dispatch)?.receipt ? { code: 'dispatch.received_before' } : undefined;

const someOutside: Unless = ({ recipients }) =>
  recipients.some(({ organizationId, receipt }) => organizationId === null && receipt === null)
    ? undefined
    : { code: 'dispatch.nothing_outside' };

/** 公文的流程 (domain.md §4 no. 5). After signing nothing of the paper changes; a mistake is a withdrawal and a new one. */
// biome-ignore format: a rule book is read in columns
const steps: Record<DispatchCommandType, Rule> = {
  revise:      { from: ['drafting'],                        by: isPaperStaff, to: 'same'                        }, // 修改
  submit:      { from: ['drafting'],                        by: isPaperStaff, to: 'checking', unless: incomplete }, // 送核
  pass:        { from: ['checking'],                        by: isChecker,    to: 'signing',  unless: notOwn    }, // 核稿通过
  sendBack:    { from: ['checking', 'signing'],             by: isChecker,    to: 'drafting'                    }, // 退回修改
  sign:        { from: ['signing'],                         by: isSigner,     to: 'signed',   unless: notOwn    }, // 签发
  issue:       { from: ['signed'],                          by: isPaperStaff, to: 'issued'                      }, // 印发
  receive:     { from: ['issued'],                          by: isAddressed,  to: 'same',     unless: notYet    }, // 确认收悉
  noteReceipt: { from: ['issued'],                          by: isPaperStaff, to: 'same',     unless: someOutside }, // 登记回执
  withdraw:    { from: ['signed', 'issued'],                by: isSigner,     to: 'withdrawn'                   }, // 撤回
  discard:     { from: ['drafting', 'checking', 'signing'], by: isPaperStaff, to: 'discarded'                   }, // 作废
};

const book = lifecycle<Dispatch, DispatchCommand, DispatchCircumstances>({
  aggregate: 'dispatch',
  name: '公文',
  statusNames: dispatchStatusNames,
  steps,
  effects,
  // The words are proved by the hash; the history does not hold them again and again.
  withheld: ['body'],
});
export const dispatchCommandTypes = book.commandTypes;
export const whyNotDispatch = book.whyNot;
export const openDispatchCommands = book.openCommands;
export const decideDispatch = book.decide;
export type DispatchChange = Change<Dispatch>;

function effects(
  dispatch: Dispatch,
  command: DispatchCommand,
  circumstances: DispatchCircumstances,
): Effect<Dispatch> {
  const { actor, at } = circumstances;
  const personId = isStaff(actor) ? actor.personId : null;
  switch (command.type) {
    case 'revise': {
      const { paper } = circumstances;
      if (!paper) return { refusal: { code: 'unavailable' } };
      const written = writtenAs(paper);
      if ('refusal' in written) return written;
      const body = dispatch.isBodyFixed ? dispatch.body : paper.body;
      return { facts: { ...written.facts, body, writerIds: withWriter(dispatch.writerIds, personId) } };
    }
    case 'submit':
      return { facts: { checkedById: null } };
    case 'pass':
      return { facts: { checkedById: personId }, note: command.note };
    case 'sendBack':
      return { facts: { checkedById: null }, note: command.reason };
    case 'sign':
      return signed(dispatch, circumstances);
    case 'issue':
      return {
        facts: {
          issuedAt: at,
          recipients: dispatch.recipients.map((one) => ({ ...one, deliveredAt: at })),
        },
      };
    case 'receive': {
      const own = ownPlace(actor, dispatch);
      const receipt = { on: dateInShanghai(at), by: '', personId };
      return { facts: { recipients: withReceipt(dispatch.recipients, own?.place ?? 0, receipt) } };
    }
    case 'noteReceipt':
      return noted(dispatch, command, circumstances);
    case 'withdraw':
      return { facts: { withdrawnAt: at, withdrawReason: command.reason }, note: command.reason };
    case 'discard':
      return { facts: {}, note: command.reason };
  }
}

const withWriter = (writerIds: readonly string[], personId: string | null): string[] =>
  personId === null ? [...writerIds] : [...new Set([...writerIds, personId])];

/** Each once: the same organisation or body twice would be counted as two receipts. */
function writtenAs({ recipients, ...paper }: Paper): Effect<Dispatch> {
  const names = recipients.map(({ organizationId, name }) => organizationId ?? name);
  const twice = recipients.find(({ organizationId, name }, i) => names.indexOf(organizationId ?? name) !== i);
  if (twice) return { refusal: { code: 'dispatch.recipient_twice', facts: { name: twice.name } } };
  return {
    facts: {
      ...paper,
      recipients: recipients.map((one, i) => ({ ...one, place: i + 1, deliveredAt: null, receipt: null })),
    },
  };
}

function signed(dispatch: Dispatch, { actor, at, number, digest }: DispatchCircumstances): Effect<Dispatch> {
  if (!number || !digest) return { refusal: { code: 'unavailable' } };
  const facts = { number, signedById: isStaff(actor) ? actor.personId : null, signedAt: at };
  return { facts: { ...facts, hash: digest(canonical(frozenOf({ ...dispatch, ...facts }))) } };
}

function noted(
  { recipients, issuedAt }: Dispatch,
  { place, on, by }: Extract<DispatchCommand, { type: 'noteReceipt' }>,
  { actor, at }: DispatchCircumstances,
): Effect<Dispatch> {
  const known = recipients.find((one) => one.place === place);
  if (!known || known.organizationId !== null) return { refusal: { code: 'dispatch.not_outside' } };
  if (known.receipt) return { refusal: { code: 'dispatch.received_before' } };
  if (on > dateInShanghai(at) || (issuedAt && on < dateInShanghai(issuedAt)))
    return { refusal: { code: 'dispatch.receipt_day' } };
  const receipt = { on, by, personId: isStaff(actor) ? actor.personId : null };
  return {
    facts: { recipients: withReceipt(recipients, place, receipt) },
    note: `${known.name} ${on} ${by}`,
  };
}

const withReceipt = (
  recipients: readonly Recipient[],
  place: number,
  receipt: Recipient['receipt'],
): Recipient[] => recipients.map((one) => (one.place === place ? { ...one, receipt } : one));

/** How a paper begins; its words may be those of what it is about, and are then changed there. */
export type Beginning = Pick<Dispatch, 'id' | 'committeeId' | 'about' | 'replacesId' | 'isBodyFixed'>;

/** A paper is begun by the committee's staff, or by the platform for what follows from a rule. */
export function openDispatch(
  beginning: Beginning,
  paper: Paper,
  circumstances: Circumstances,
): Decision<DispatchChange> {
  const { actor, at } = circumstances;
  const written = writtenAs(paper);
  if ('refusal' in written) return { ok: false, refusal: written.refusal };
  const next: Dispatch = {
    ...beginning,
    version: 1,
    status: 'drafting',
    kind: paper.kind,
    title: paper.title,
    body: paper.body,
    recipients: [],
    files: paper.files,
    writerIds: isStaff(actor) ? [actor.personId] : [],
    checkedById: null,
    signedById: null,
    number: null,
    hash: null,
    openedAt: at,
    signedAt: null,
    issuedAt: null,
    withdrawnAt: null,
    withdrawReason: null,
    ...written.facts,
  };
  if (!isPaperStaff(actor, next)) return { ok: false, refusal: { code: 'matter.not_yours' } };
  return { ok: true, ...book.opened(next, 'open', circumstances) };
}

/** Whether the words of a signed paper are still those its hash vouches for. */
export const isUntouched = (dispatch: Dispatch, digest: (text: string) => string): boolean =>
  dispatch.hash === null || dispatch.hash === digest(canonical(frozenOf(dispatch)));

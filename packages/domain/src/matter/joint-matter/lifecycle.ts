import type { Actor } from '../../actor/index.ts';
import { type Decision, type Refusal, refuse } from '../../decision/index.ts';
import { type Change, type Circumstances, type Effect, lifecycle } from '../../lifecycle/index.ts';
import { openLevel } from '../matter.ts';
import type { JointMatterCommand, NewJointMatter } from './command.ts';
import { secretIn } from './evidence.ts';
import type { JointMatter } from './joint-matter.ts';
import { jointMatterStatusNames } from './labels.ts';
import { isLead, mayPropose } from './policy.ts';
import { type JointCircumstances, openStatuses, steps } from './steps.ts';

export const jointMatterLifecycle = lifecycle<JointMatter, JointMatterCommand, JointCircumstances>({
  aggregate: 'jointMatter',
  name: '联动专题',
  statusNames: jointMatterStatusNames,
  steps,
  effects,
});

/** What each command changes beside the status. */
function effects(
  matter: JointMatter,
  command: JointMatterCommand,
  { at }: Circumstances,
): Effect<JointMatter> {
  const secret = secretIn(JSON.stringify(command));
  if (secret) return { refusal: secret };
  switch (command.type) {
    case 'revise': {
      const { type: _, ...facts } = command;
      return { facts };
    }
    case 'ask':
      return { facts: { parts: [...matter.parts, { number: nextNumber(matter), text: command.text }] } };
    case 'reword':
      return reworded(matter, command);
    case 'addPartner': {
      const { id, name, kind } = command;
      if (matter.partners.some((one) => one.id === id || one.name === name))
        return { refusal: { code: 'joint.partner_known' } };
      return { facts: { partners: [...matter.partners, { id, name, kind }] }, note: name };
    }
    case 'removePartner': {
      const partner = matter.partners.find(({ id }) => id === command.id);
      if (!partner) return { refusal: { code: 'joint.partner_unknown' } };
      return { facts: { partners: matter.partners.filter((one) => one !== partner) }, note: partner.name };
    }
    case 'begin':
    case 'startReport':
    case 'issue':
      return { facts: {} };
    case 'resumeWork':
      return { facts: {}, note: command.reason };
    case 'close':
    case 'drop':
      return { facts: { endReason: command.reason, closedAt: at }, note: command.reason };
    case 'reopen':
      return { facts: { endReason: null, closedAt: null }, note: command.reason };
    case 'takeLead': {
      const { committeeId, regulationVersion } = command;
      return { facts: { committeeId, regulationVersion } };
    }
  }
}

const nextNumber = ({ parts }: JointMatter): number => Math.max(0, ...parts.map(({ number }) => number)) + 1;

function reworded(
  matter: JointMatter,
  { part, text }: Extract<JointMatterCommand, { type: 'reword' }>,
): Effect<JointMatter> {
  if (!matter.parts.some(({ number }) => number === part))
    return { refusal: { code: 'matter.part_unknown', facts: { part: String(part) } } };
  return { facts: { parts: matter.parts.map((one) => (one.number === part ? { ...one, text } : one)) } };
}

/** Proposes joint work in the actor's own committee, which leads it until it hands the lead on. */
export function propose(
  { questions, ...facts }: NewJointMatter,
  { id, number, regulationVersion }: Pick<JointMatter, 'id' | 'number' | 'regulationVersion'>,
  around: Circumstances,
): Decision<Change<JointMatter>> {
  const { actor, at } = around;
  if (!mayPropose(actor) || actor.kind !== 'staff') return refuse('matter.not_yours');
  const secret = secretIn(JSON.stringify({ questions, ...facts }));
  if (secret) return refuse(secret.code);
  const { committeeId } = actor;
  const next: JointMatter = {
    id,
    kind: 'jointMatter',
    version: 1,
    committeeId,
    status: 'proposed',
    number,
    level: openLevel([]),
    readers: [],
    parts: questions.map((text, index) => ({ number: index + 1, text })),
    regulationVersion,
    openedAt: at,
    closedAt: null,
    proposedById: committeeId,
    partners: [],
    endReason: null,
    ...facts,
  };
  return { ok: true, ...jointMatterLifecycle.opened(next, 'propose', around) };
}

/** Inviting is an order of the assignment machine; this is who may give one, and until when. */
export function whyNotInvite(matter: JointMatter, actor: Actor): Refusal | undefined {
  if (!isLead(actor, matter)) return { code: 'matter.not_yours' };
  if (openStatuses.includes(matter.status)) return undefined;
  const facts = { name: '联动专题', status: jointMatterStatusNames[matter.status] };
  return { code: 'matter.wrong_step', facts };
}

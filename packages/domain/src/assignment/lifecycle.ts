import { type Decision, type Refusal, refuse } from '../decision/index.ts';
import { type DomainEvent, eventBy, patchOf } from '../event/index.ts';
import type { Assignment } from './assignment.ts';
import { assistsOf, type Circumstances } from './circumstances.ts';
import type { AssignmentCommand, AssignmentCommandType } from './command.ts';
import { effects } from './effects.ts';
import { guards } from './guards.ts';
import { assignmentStatusNames } from './labels.ts';
import { nextStatus, steps } from './steps.ts';

export const assignmentCommandTypes = Object.keys(steps) as AssignmentCommandType[];

/** Why `actor` may not take this step now — or undefined. */
export function whyNot(
  assignment: Assignment,
  type: AssignmentCommandType,
  { actor, procedure, siblings }: Pick<Circumstances, 'actor' | 'procedure' | 'siblings'>,
): Refusal | undefined {
  const { from, by, used } = steps[type];
  if (!by(actor, { assignment, siblings })) return { code: 'assignment.not_yours' };
  if (used && !used(procedure)) return { code: 'assignment.not_used' };
  if (!from.includes(assignment.status))
    return { code: 'assignment.wrong_step', facts: { status: assignmentStatusNames[assignment.status] } };
  if (assignment.isSuspended && !['resume', 'revoke', 'recompute', 'passOn'].includes(type))
    return { code: 'assignment.suspended' };
  return standsInTheWay(assignment, type, { procedure, siblings });
}

const leadOnly: readonly AssignmentCommandType[] = [
  'draft',
  'requestCountersign',
  'sign',
  'submitAudit',
  'recordContact',
];

/** An assisting unit gives its opinion and no more; a lead leaves nobody out who has to countersign. */
function standsInTheWay(
  assignment: Assignment,
  type: AssignmentCommandType,
  { procedure, siblings }: Pick<Circumstances, 'procedure' | 'siblings'>,
): Refusal | undefined {
  if (assignment.role === 'assist' && leadOnly.includes(type)) return { code: 'assignment.not_used' };
  if (assignment.role !== 'assist' && type === 'submitAssist') return { code: 'assignment.not_used' };
  const assists = assistsOf(assignment, siblings);
  if (type === 'requestCountersign' && assists.length === 0) return { code: 'assignment.no_assist' };
  const leaves = type === 'sign' || type === 'submitAudit';
  if (leaves && assignment.status === 'drafted' && procedure.countersign && assists.length > 0)
    return { code: 'assignment.countersign_needed', facts: { units: `${assists.length} 个单位` } };
  if (type === 'submitAudit' && procedure.signature && assignment.status !== 'signed')
    return { code: 'assignment.wrong_step', facts: { status: '签发前' } };
  if (type === 'override' && !assignment.coordination) return { code: 'assignment.coordination_needed' };
  if (type === 'recompute' && !assignment.clocks.some(({ isProvisional }) => isProvisional))
    return { code: 'calendar.not_provisional' };
  if (type === 'resume' && !assignment.isSuspended) return { code: 'assignment.not_suspended' };
  if (['grantExtension', 'refuseExtension'].includes(type) && !assignment.extension)
    return { code: 'assignment.no_extension' };
  return undefined;
}

/** The buttons to show: the same question the server asks before it acts. */
export const openCommands = (
  assignment: Assignment,
  circumstances: Pick<Circumstances, 'actor' | 'procedure' | 'siblings'>,
): AssignmentCommandType[] =>
  assignmentCommandTypes.filter((type) => !whyNot(assignment, type, circumstances));

export type AssignmentChange = { next: Assignment; event: DomainEvent };

/** The next state and the line for the history, or the reason why not. Nothing is saved or sent here. */
export function decide(
  assignment: Assignment,
  command: AssignmentCommand,
  circumstances: Circumstances,
): Decision<AssignmentChange> {
  const refusal =
    whyNot(assignment, command.type, circumstances) ?? guards(assignment, command, circumstances);
  if (refusal) return refuse(refusal.code, refusal.facts);
  const { facts, note } = effects(assignment, command, circumstances);
  const after: Assignment = { ...assignment, ...facts, version: assignment.version + 1 };
  const next = { ...after, status: nextStatus(after, command.type, circumstances.procedure) };
  return { ok: true, next, event: assignmentEvent(assignment, next, command.type, circumstances, note) };
}

export function assignmentEvent(
  previous: Assignment | undefined,
  next: Assignment,
  type: string,
  { actor, at }: Pick<Circumstances, 'actor' | 'at'>,
  note?: string,
): DomainEvent {
  return {
    aggregate: 'assignment',
    aggregateId: next.id,
    version: next.version,
    committeeId: next.committeeId,
    type,
    from: previous?.status ?? null,
    to: next.status,
    by: eventBy(actor),
    at,
    patch: patchOf(previous, next),
    note: note || null,
  };
}

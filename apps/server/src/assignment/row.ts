import { Assignment, isOwing, type PartAnswer } from '@concord/domain/assignment';
import { canonical } from '@concord/domain/event';
import { sha256 } from '../event/repository.ts';
import type { Parts } from './parts.ts';
import type { AssignmentReplyTable, AssignmentTable } from './table.ts';

const noDate = '9999-12-31';

export function toAssignment(row: AssignmentTable, parts: Parts): Assignment {
  return Assignment.parse({
    id: row.id,
    version: row.version,
    matterKind: row.matter_kind,
    matterId: row.matter_id,
    committeeId: row.committee_id,
    coordinatorId: row.coordinator_id,
    organizationId: row.organization_id,
    role: row.role,
    parentId: row.parent_id,
    isMandatory: row.is_mandatory === 1,
    isInvitation: row.is_invitation === 1,
    parts: parts.parts.map(({ part }) => part),
    round: row.round,
    status: row.status,
    isSuspended: row.is_suspended === 1,
    regulationVersion: row.regulation_version,
    dueBy: row.due_by,
    issuedAt: row.issued_at,
    firstIssuedAt: row.first_issued_at,
    acceptedAt: row.accepted_at,
    contactPerson: row.contact_person,
    instruction: row.instruction,
    objections: row.objections,
    objection: row.objection_reason && {
      reason: row.objection_reason,
      suggestedId: row.objection_suggested_id,
    },
    contacts: parts.contacts.map(({ form, who, summary, at }) => ({ form, who, summary, at })),
    reply: replyOf(row, parts),
    countersigns: parts.countersigns.map(({ organization_id, answer, note }) => ({
      organizationId: organization_id,
      answer,
      note,
    })),
    coordination: row.coordination,
    auditReturns: row.audit_returns,
    extension: row.extension_due_on && { dueOn: row.extension_due_on, reason: row.extension_reason },
    extendedTo: row.extended_to,
    reminders: row.reminders,
    clocks: parts.clocks.map(toClock),
    deliveries: parts.deliveries.map(({ round, sponsor_id, at, reason }) => ({
      round,
      sponsorId: sponsor_id,
      at,
      reason,
    })),
    ratings: parts.ratings.map((rating) => ({
      round: rating.round,
      sponsorId: rating.sponsor_id,
      value: rating.value,
      reasons: rating.reasons,
      at: rating.at,
      isProxy: rating.is_proxy === 1,
      changed: rating.changed,
    })),
    deliveredAt: row.delivered_at,
    deliveredInTime: row.delivered_in_time === null ? null : row.delivered_in_time === 1,
    concludedAt: row.concluded_at,
    dueOn: row.due_on,
    isProvisional: row.is_provisional === 1,
  });
}

const toClock = (clock: Parts['clocks'][number]) => ({
  kind: clock.kind,
  startedOn: clock.started_on,
  dueOn: clock.due_on,
  isProvisional: clock.is_provisional === 1,
  stoppedOn: clock.stopped_on,
});

/** The answer of the newest round there is; earlier rounds stay on file under their own number. */
function replyOf({ id }: AssignmentTable, { replies, answers, commitments }: Parts): Assignment['reply'] {
  const reply = replies
    .filter(({ assignment_id }) => assignment_id === id)
    .sort((a, b) => b.round - a.round)[0];
  if (!reply) return null;
  const ofRound = <Row extends { round: number }>(rows: Row[]) =>
    rows.filter(({ round }) => round === reply.round);
  return {
    text: reply.text,
    answers: ofRound(answers).map(({ part, text, adoption, done_on }) => ({
      part,
      text,
      adoption: adoption as PartAnswer['adoption'],
      doneOn: done_on,
    })),
    grade: reply.grade as NonNullable<Assignment['reply']>['grade'],
    commitments: ofRound(commitments).map(({ text, due_on }) => ({ text, dueOn: due_on })),
    draftedById: reply.drafted_by_id,
    number: reply.number,
    signedById: reply.signed_by_id,
    signedAt: reply.signed_at,
    auditedById: reply.audited_by_id,
    auditNote: reply.audit_note,
  };
}

export function toRow(assignment: Assignment): AssignmentTable {
  const { objection, extension } = assignment;
  return {
    id: assignment.id,
    version: assignment.version,
    matter_kind: assignment.matterKind,
    matter_id: assignment.matterId,
    committee_id: assignment.committeeId,
    coordinator_id: assignment.coordinatorId,
    organization_id: assignment.organizationId,
    role: assignment.role,
    parent_id: assignment.parentId,
    is_mandatory: Number(assignment.isMandatory),
    is_invitation: Number(assignment.isInvitation),
    round: assignment.round,
    status: assignment.status,
    is_owing: Number(isOwing(assignment)),
    is_suspended: Number(assignment.isSuspended),
    regulation_version: assignment.regulationVersion,
    due_by: assignment.dueBy,
    issued_at: assignment.issuedAt,
    first_issued_at: assignment.firstIssuedAt,
    accepted_at: assignment.acceptedAt,
    contact_person: assignment.contactPerson,
    instruction: assignment.instruction,
    objections: assignment.objections,
    objection_reason: objection?.reason ?? null,
    objection_suggested_id: objection?.suggestedId ?? null,
    coordination: assignment.coordination,
    audit_returns: assignment.auditReturns,
    extension_due_on: extension?.dueOn ?? null,
    extension_reason: extension?.reason ?? null,
    extended_to: assignment.extendedTo,
    reminders: assignment.reminders,
    delivered_at: assignment.deliveredAt,
    delivered_in_time: assignment.deliveredInTime === null ? null : Number(assignment.deliveredInTime),
    concluded_at: assignment.concludedAt,
    due_on: assignment.dueOn,
    due_key: assignment.dueOn ?? noDate,
    is_provisional: Number(assignment.isProvisional),
  };
}

/** The row of the running round; its hash freezes the text once it is signed. */
export function toReplyRow({ id, round, reply }: Assignment): AssignmentReplyTable | undefined {
  if (!reply) return undefined;
  const { text, answers, grade, commitments } = reply;
  return {
    assignment_id: id,
    round,
    text,
    grade,
    drafted_by_id: reply.draftedById,
    number: reply.number,
    signed_by_id: reply.signedById,
    signed_at: reply.signedAt,
    audited_by_id: reply.auditedById,
    audit_note: reply.auditNote,
    hash: sha256(canonical({ text, answers, grade, commitments })),
  };
}

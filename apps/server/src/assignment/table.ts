export interface AssignmentTable {
  id: string;
  version: number;
  matter_kind: string;
  matter_id: string;
  committee_id: string;
  coordinator_id: string;
  organization_id: string;
  role: string;
  parent_id: string | null;
  is_mandatory: number;
  is_invitation: number;
  round: number;
  status: string;
  is_owing: number;
  is_suspended: number;
  regulation_version: number;
  due_by: string | null;
  issued_at: string | null;
  first_issued_at: string | null;
  accepted_at: string | null;
  contact_person: string | null;
  instruction: string;
  objections: number;
  objection_reason: string | null;
  objection_suggested_id: string | null;
  coordination: string | null;
  audit_returns: number;
  extension_due_on: string | null;
  extension_reason: string | null;
  extended_to: string | null;
  reminders: number;
  delivered_at: string | null;
  delivered_in_time: number | null;
  concluded_at: string | null;
  due_on: string | null;
  due_key: string;
  is_provisional: number;
}

export interface AssignmentPartTable {
  assignment_id: string;
  position: number;
  part: number;
}

export interface AssignmentContactTable {
  assignment_id: string;
  position: number;
  form: string;
  who: string;
  summary: string;
  at: string;
}

export interface AssignmentCountersignTable {
  assignment_id: string;
  position: number;
  organization_id: string;
  answer: string;
  note: string;
}

export interface AssignmentClockTable {
  assignment_id: string;
  position: number;
  kind: string;
  started_on: string;
  due_on: string;
  is_provisional: number;
  stopped_on: string | null;
}

export interface AssignmentDeliveryTable {
  assignment_id: string;
  position: number;
  round: number;
  sponsor_id: string;
  at: string | null;
  reason: string | null;
}

export interface AssignmentRatingTable {
  assignment_id: string;
  position: number;
  round: number;
  sponsor_id: string;
  value: string;
  reasons: string;
  at: string;
  is_proxy: number;
  changed: number;
}

export interface AssignmentReplyTable {
  assignment_id: string;
  round: number;
  text: string;
  grade: string | null;
  drafted_by_id: string | null;
  number: string | null;
  signed_by_id: string | null;
  signed_at: string | null;
  audited_by_id: string | null;
  audit_note: string | null;
  hash: string;
}

export interface AssignmentAnswerTable {
  assignment_id: string;
  round: number;
  position: number;
  part: number;
  text: string;
  adoption: string | null;
  done_on: string | null;
}

export interface AssignmentCommitmentTable {
  assignment_id: string;
  round: number;
  position: number;
  text: string;
  due_on: string;
}

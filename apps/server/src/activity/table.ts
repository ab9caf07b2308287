export interface ActivityTable {
  id: string;
  version: number;
  committee_id: string;
  kind: string;
  status: string;
  title: string;
  purpose: string;
  place: string;
  from_on: string;
  to_on: string;
  start_time: string | null;
  matter_id: string | null;
  room_id: string | null;
  tie_id: string | null;
  minutes: string;
  cancel_reason: string | null;
  held_at: string | null;
  closed_at: string | null;
}

export interface ActivityInvitationTable {
  committee_id: string;
  activity_id: string;
  status: string;
  note: string;
  place: number;
}

export interface ActivityParticipantTable {
  id: string;
  activity_id: string;
  committee_id: string;
  name: string;
  unit: string;
  capacity: string;
  presence: string | null;
  reason: string;
  place: number;
}

/** A numbered line of the agenda, a finding, a resolved point or an expert's opinion. */
export interface ActivityPointTable {
  activity_id: string;
  section: string;
  number: number;
  text: string;
  basis: string | null;
  raised_in: string | null;
  expert: string | null;
  field: string | null;
  unit: string | null;
}

export interface ActivityCorrectionTable {
  activity_id: string;
  place: number;
  section: string;
  number: number | null;
  before: string;
  reason: string;
  at: string;
}

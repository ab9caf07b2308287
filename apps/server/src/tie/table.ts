export interface TieTable {
  id: string;
  version: number;
  kind: string;
  committee_id: string;
  status: string;
  person_id: string;
  membership_id: string;
  subject_id: string;
  from_on: string;
  to_on: string | null;
  note: string;
  end_reason: string | null;
}

export interface FollowUpTable {
  id: string;
  version: number;
  committee_id: string;
  status: string;
  is_live: number;
  assignment_id: string;
  matter_id: string;
  organization_id: string;
  coordinator_id: string;
  round: number;
  part: number | null;
  text: string;
  due_on: string;
  changes: number;
  progress: string | null;
  look_back_year: number | null;
  promised_at: string;
  ended_at: string | null;
}

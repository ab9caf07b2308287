export interface EvidenceTable {
  id: string;
  version: number;
  matter_id: string;
  /** Unset for a photo from before: it belongs to the matter. */
  assignment_id: string | null;
  committee_id: string;
  status: string;
  side: string;
  round: number;
  photo_id: string;
  taken_on: string;
  place: string;
  note: string;
  pair_id: string | null;
  from_id: string | null;
  organization_id: string;
  person_id: string;
  at: string;
}

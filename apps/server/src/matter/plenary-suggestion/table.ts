export interface PlenaryRecordTable {
  id: string;
  version: number;
  committee_id: string;
  status: string;
  title: string;
  session: string;
  held_on: string;
  decision_body: string | null;
  decision_on: string | null;
  decision_note: string;
  opened_at: string;
  reported_at: string | null;
}

export interface PlenarySuggestionTable {
  matter_id: string;
  record_id: string;
  category: string;
  place: number;
  groups: string;
  merged_into: string | null;
  split_from: string | null;
}

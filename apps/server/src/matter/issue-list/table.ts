export interface IssueListTable {
  id: string;
  version: number;
  committee_id: string;
  status: string;
  number: string;
  name: string;
  inspection: string;
  opened_at: string;
  closed_at: string | null;
}

export interface IssueAspectTable {
  list_id: string;
  number: number;
  name: string;
}

export interface IssueListReaderTable {
  organization_id: string;
  list_id: string;
  place: number;
}

export interface IssueDrawTable {
  id: string;
  list_id: string;
  committee_id: string;
  seed: string;
  size: number;
  /** Drawn among the items of one county. */
  county_id: string | null;
  by_person_id: string;
  at: string;
}

/** Every item of the set; `place` from 1 for those that came out, in that order. */
export interface IssueDrawItemTable {
  draw_id: string;
  issue_id: string;
  number: string;
  place: number | null;
  result: string | null;
  note: string | null;
  checked_by_id: string | null;
  checked_at: string | null;
}

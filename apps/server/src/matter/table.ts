export interface MatterTable {
  id: string;
  kind: string;
  version: number;
  committee_id: string;
  status: string;
  title: string;
  number: string | null;
  level: string;
  regulation_version: number;
  opened_at: string;
  closed_at: string | null;
}

export interface MatterPartTable {
  matter_id: string;
  number: number;
  text: string;
}

export interface MatterReaderTable {
  organization_id: string;
  matter_id: string;
  place: number;
}

export interface LinkTable {
  id: string;
  type: string;
  from_kind: string;
  from_id: string;
  to_kind: string;
  to_id: string;
  committee_id: string;
  at: string;
  ended_at: string | null;
}

/** Last number given in a series of a committee, e.g. its joint matters of a year. */
export interface SeriesTable {
  committee_id: string;
  name: string;
  last: number;
}

export interface OrganizationTable {
  id: string;
  version: number;
  committee_id: string;
  parent_id: string | null;
  kind: string;
  code: string;
  name: string;
  short_name: string;
  sort_key: string;
  tile: string | null;
  from_on: string;
  to_on: string | null;
  successor_id: string | null;
}

export interface PersonTable {
  id: string;
  version: number;
  name: string;
  sort_key: string;
  login_name: string;
  password_hash: string | null;
  password_set_at: string | null;
  must_change: number;
  is_disabled: number;
  failures: number;
  locked_until: string | null;
  last_seen_at: string | null;
}

export interface MembershipTable {
  id: string;
  person_id: string;
  organization_id: string;
  committee_id: string;
  role: string;
  title: string;
  from_on: string;
  to_on: string | null;
}

export interface SeatTable {
  id: string;
  person_id: string;
  committee_id: string;
  term: number;
  sector: string;
  from_on: string;
  to_on: string | null;
}

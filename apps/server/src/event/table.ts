export interface EventTable {
  id: string;
  committee_id: string;
  number: number;
  aggregate: string;
  aggregate_id: string;
  version: number;
  type: string;
  from_status: string | null;
  to_status: string | null;
  by_kind: string;
  by_person_id: string | null;
  by_capacity_id: string | null;
  by_organization_id: string | null;
  by_role: string | null;
  at: string;
  patch: string;
  note: string | null;
  hash: string;
}

export interface EventChainTable {
  committee_id: string;
  number: number;
  hash: string;
}

export interface IdempotencyTable {
  actor: string;
  key: string;
  request_hash: string;
  answer: string;
  at: string;
}

/** `on_day`: a day or, for measures `…ByMonth`, a month. */
export interface CounterTable {
  committee_id: string;
  organization_id: string;
  measure: string;
  on_day: string;
  count: number;
}

/** `period`: a month (`YYYY-MM`) or, for measures `…ByDay`, a day. */
export interface CommitteeCounterTable {
  committee_id: string;
  measure: string;
  period: string;
  count: number;
}

export interface CitizenOpinionTable {
  id: string;
  version: number;
  committee_id: string;
  origin_committee_id: string;
  station_id: string;
  owner_id: string;
  status: string;
  is_open: number;
  title: string;
  body: string;
  text_revision: number;
  is_quarantined: number;
  category: string | null;
  topic: string | null;
  is_consultation: number;
  township_id: string | null;
  place: string | null;
  channel: string;
  recorded_by_id: string | null;
  has_contact: number;
  photo_count: number;
  received_at: string;
  theme_id: string | null;
  before_merge: string | null;
  question: string | null;
  decline_reason: string | null;
  answer: string | null;
  answered_by_id: string | null;
  rating_value: string | null;
  rating_reasons: string | null;
  rating_at: string | null;
  rating_is_proxy: number | null;
  rating_changed: number | null;
  reopenings: number;
  published_at: string | null;
  regulation_version: number;
  clock: string | null;
  clock_from: string | null;
  due_on: string | null;
  is_provisional: number;
  accepted_at: string | null;
  answered_at: string | null;
  answered_in_time: number | null;
  closed_at: string | null;
  due_key: string;
  /** The day since which it stands as it does: open or not, with this committee, due that day. */
  since_on: string;
}

/** How an opinion stood before: open, with that committee, due that day; one row for each month it stood so. */
export interface OpinionStandingTable {
  committee_id: string;
  month: string;
  opinion_id: string;
  /** Days at whose end it stood so, both included. */
  from_on: string;
  until_on: string;
  due_key: string;
}

export interface OpinionReaderTable {
  organization_id: string;
  opinion_id: string;
  place: number;
}

export interface OpinionTextTable {
  opinion_id: string;
  revision: number;
  body: string;
  hash: string;
  is_sealed: number;
  at: string;
}

export interface ReceiptTable {
  opinion_id: string;
  code_hash: string;
  seed: string;
}

export interface ContactVaultTable {
  opinion_id: string;
  cipher: string;
  person_hash: string;
  erase_on: string;
}

export interface PublicationTable {
  matter_id: string;
  committee_id: string;
  station_id: string | null;
  category: string | null;
  question: string;
  outcome: string;
  released_by_id: string;
  at: string;
}

export interface NoticeTable {
  id: string;
  organization_id: string;
  desk_group: string;
  matter_kind: string;
  matter_id: string;
  /** The opinion or theme behind it. */
  subject_id: string;
  sentence: string;
  urgency: string;
  by_organization_id: string | null;
  at: string;
  /** The same event or day tells the same desk once. */
  dedupe_key: string;
}

/** Single notices read above the mark. */
export interface NoticeReadTable {
  capacity_id: string;
  notice_id: string;
  at: string;
}

/** Up to which notice all are read. */
export interface NoticeMarkTable {
  capacity_id: string;
  up_to: string;
  at: string;
}

/** How a capacity wants to hear of things; without a row nothing is kept back. */
export interface NoticePreferenceTable {
  capacity_id: string;
  quiet_from: string | null;
  quiet_to: string | null;
  digest: number;
  /** Day in Shanghai whose digest was looked at. */
  digest_seen_on: string | null;
}

/** What a capacity follows, with the desk it sits at: whoever is told there is not told twice. */
export interface SubscriptionTable {
  capacity_id: string;
  matter_id: string;
  matter_kind: string;
  organization_id: string;
  desk_group: string;
  at: string;
}

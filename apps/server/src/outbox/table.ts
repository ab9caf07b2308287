export interface OutboxTable {
  id: string;
  topic: string;
  key: string;
  payload: string;
  /** Whose message it is; its administrators see when it cannot be delivered. */
  committee_id: string;
  created_at: string;
  available_at: string;
  attempts: number;
  locked_until: string | null;
  done_at: string | null;
  failure: string | null;
}

/** What has become of a message at one destination. */
export interface OutboxDeliveryTable {
  outbox_id: string;
  destination: string;
  /** `delivered` or `withdrawn`: it was taken back before it left. */
  outcome: string;
  at: string;
}

export interface AttachmentTable {
  id: string;
  hash: string;
  name: string;
  type: string;
  bytes: number;
  /** What kind of thing it belongs to; says who may read it. */
  owner_kind: string;
  /** Unset until the matter it belongs to is handed in. */
  matter_id: string | null;
  uploaded_at: string;
}

export interface AttachmentTable {
  id: string;
  hash: string;
  name: string;
  type: string;
  bytes: number;
  /** Unset until the matter it belongs to is handed in. */
  matter_id: string | null;
  uploaded_at: string;
}

/** Kinds of paper of a committee; those of `''` are everybody's. */
export interface PaperKindTable {
  committee_id: string;
  code: string;
  name: string;
  suffix: string;
  place: number;
}

export interface DispatchTable {
  id: string;
  version: number;
  committee_id: string;
  status: string;
  kind_code: string;
  kind_name: string;
  kind_suffix: string;
  about_kind: string | null;
  about_id: string | null;
  replaces_id: string | null;
  title: string;
  body: string;
  is_body_fixed: number;
  checked_by_id: string | null;
  signed_by_id: string | null;
  number: string | null;
  hash: string | null;
  opened_at: string;
  signed_at: string | null;
  issued_at: string | null;
  withdrawn_at: string | null;
  withdraw_reason: string | null;
}

export interface DispatchRecipientTable {
  dispatch_id: string;
  place: number;
  organization_id: string | null;
  name: string;
  is_copy: number;
  delivered_at: string | null;
  received_on: string | null;
  received_by: string;
  received_person_id: string | null;
}

export interface DispatchWriterTable {
  dispatch_id: string;
  place: number;
  person_id: string;
}

export interface DispatchFileTable {
  dispatch_id: string;
  place: number;
  file_id: string;
}

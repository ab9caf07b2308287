export interface DocumentTable {
  id: string;
  version: number;
  matter_id: string;
  committee_id: string;
  status: string;
  title: string;
  frozen_number: number | null;
  frozen_name: string | null;
  frozen_hash: string | null;
  /** Grows with every comment and every one that is resolved. */
  talk: number;
  created_at: string;
}

export interface DocumentSectionTable {
  id: string;
  document_id: string;
  place: number;
  title: string;
  committee_id: string;
  is_finished: number;
  is_set_aside: number;
  /** Of the last update. */
  seq: number;
  characters: number;
  changed_at: string | null;
}

/** What somebody wrote, in the order it was taken. */
export interface DocumentUpdateTable {
  section_id: string;
  seq: number;
  /** The client's key: sent again, it is the same update. */
  key: string;
  /** Yjs update, base64; empty once the snapshot holds it. Who wrote it when stays. */
  content: string | null;
  person_id: string;
  capacity_id: string;
  committee_id: string;
  at: string;
}

/** A section as it stood after its update `seq`. */
export interface DocumentSnapshotTable {
  section_id: string;
  seq: number;
  content: string;
}

/** Whose characters bear a Yjs client's number; the first to use it owns it. */
export interface DocumentAuthorTable {
  section_id: string;
  client: string;
  person_id: string;
  committee_id: string;
}

export interface DocumentVersionTable {
  document_id: string;
  number: number;
  name: string;
  hash: string;
  title: string;
  /** The sources cited and their words, as JSON: frozen with the text, asked by nobody. */
  sources: string;
  person_id: string;
  committee_id: string;
  at: string;
}

export interface DocumentVersionSectionTable {
  document_id: string;
  number: number;
  place: number;
  section_id: string;
  title: string;
  committee_id: string;
  /** Its paragraphs as JSON. */
  paragraphs: string;
}

export interface DocumentCommentTable {
  id: string;
  document_id: string;
  section_id: string;
  paragraph_id: string;
  /** The first comment's id. */
  thread_id: string;
  /** How the paragraph began when it was commented on. */
  quote: string;
  body: string;
  person_id: string;
  committee_id: string;
  at: string;
  resolved_at: string | null;
  resolved_by_id: string | null;
}

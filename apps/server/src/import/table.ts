export interface ImportBatchTable {
  id: string;
  kind: string;
  version: number;
  committee_id: string;
  station_id: string | null;
  status: string;
  file_name: string;
  file_hash: string;
  headings: string;
  mapping: string;
  row_count: number;
  /** In whose name the rows are taken in. */
  actor: string;
  at: string;
  ended_at: string | null;
}

export interface ImportRowTable {
  batch_id: string;
  row: number;
  committee_id: string;
  /** As read from the file, until the row was taken in. */
  cells: string | null;
  /** `null`: still to do; then `added`, `repeated`, `faulty`; after an undo `withdrawn` or `kept`. */
  outcome: string | null;
  problem: string | null;
  /** Tells the same message again; free once it was withdrawn. */
  source_key: string | null;
  opinion_id: string | null;
  number: string | null;
  author: string | null;
  supports: number;
  against: number;
}

export interface TopicTable {
  committee_id: string;
  /** Names from the widest to the narrowest, joined by `/`. */
  path: string;
  category: string | null;
  batch_id: string;
}

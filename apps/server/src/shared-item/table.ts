export interface SharedItemTable {
  id: string;
  version: number;
  committee_id: string;
  status: string;
  kind: string;
  title: string;
  field: string;
  text: string;
  /** No reader is named: for every committee. */
  is_for_all: number;
  shared_by_id: string;
  shared_at: string;
  withdrawn_at: string | null;
}

export interface SharedItemReaderTable {
  organization_id: string;
  item_id: string;
  place: number;
}

/** Who used it for what; `committee_id`: the committee that cites. */
export interface SharedCitationTable {
  id: string;
  item_id: string;
  committee_id: string;
  occasion: string;
  at: string;
}

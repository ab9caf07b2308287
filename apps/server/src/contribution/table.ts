export interface ContributionTable {
  id: string;
  version: number;
  committee_id: string;
  matter_id: string;
  partner_id: string | null;
  number: number | null;
  status: string;
  editions: number;
  hash: string | null;
  opened_at: string;
}

/** An edition; unsigned it is the draft, signed it is frozen. */
export interface ContributionVersionTable {
  contribution_id: string;
  edition: number;
  text: string;
  hash: string | null;
  signed_by_id: string | null;
  signed_at: string | null;
}

export interface ContributionAnswerTable {
  contribution_id: string;
  edition: number;
  part: number;
  text: string;
}

export interface ContributionFindingTable {
  contribution_id: string;
  edition: number;
  number: number;
  text: string;
}

export interface ContributionEvidenceTable {
  contribution_id: string;
  edition: number;
  position: number;
  theme_id: string;
  title: string;
  people: number;
  opinions: number;
  quotation: string;
}

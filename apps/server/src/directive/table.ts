export interface DirectiveTable {
  id: string;
  version: number;
  committee_id: string;
  dispatch_id: string;
  status: string;
  is_none: number;
  office: string;
  title: string;
  name: string;
  given_on: string;
  text: string;
  requirement: string;
  level: string;
  recorded_at: string;
}

/** Who was given something because of it. */
export interface DirectivePartyTable {
  directive_id: string;
  place: number;
  organization_id: string;
}

export interface DirectiveFileTable {
  directive_id: string;
  place: number;
  file_id: string;
}

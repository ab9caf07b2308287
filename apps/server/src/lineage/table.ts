export interface PublicWordTable {
  id: string;
  version: number;
  committee_id: string;
  matter_id: string;
  status: string;
  text: string;
  at: string;
}

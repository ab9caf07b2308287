export interface ResolutionTable {
  matter_id: string;
  activity_id: string;
  outcome: string | null;
}

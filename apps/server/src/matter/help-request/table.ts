/** What a request for help has beside the common head. */
export interface HelpRequestTable {
  matter_id: string;
  summary: string;
  thanks: string | null;
}

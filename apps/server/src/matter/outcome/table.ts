export interface OutcomeTable {
  matter_id: string;
  form: string;
  joint_matter_id: string | null;
  body: string;
  decision_body: string | null;
  decision_on: string | null;
  decision_note: string;
  paper_id: string | null;
  issued_on: string | null;
  summary: string | null;
}

export interface OutcomeFeedbackTable {
  matter_id: string;
  side: string;
  dispatch_id: string | null;
  reason: string | null;
  on_day: string;
}

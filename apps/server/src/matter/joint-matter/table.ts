/** What a joint matter has beside the common head. */
export interface JointMatterTable {
  matter_id: string;
  form: string;
  proposed_by_id: string;
  summary: string;
  basis: string;
  plan: string;
  due_on: string | null;
  end_reason: string | null;
}

export interface JointPartnerTable {
  matter_id: string;
  id: string;
  place: number;
  name: string;
  kind: string;
}

export interface LeadOfferTable {
  id: string;
  version: number;
  committee_id: string;
  matter_id: string;
  to_id: string;
  status: string;
  word: string;
  answer: string | null;
  at: string;
  answered_at: string | null;
}

/** `room_id` is the matter's own id in the common room, `<matter id>/<committee id>` in a side room. */
export interface RoomEntryTable {
  id: string;
  version: number;
  committee_id: string;
  matter_id: string;
  room_id: string;
  status: string;
  kind: string;
  text: string;
  who: string;
  on_day: string | null;
  theme_id: string | null;
  theme_title: string | null;
  people: number | null;
  opinions: number | null;
  quotation: string | null;
  author_id: string;
  at: string;
  withdrawn_at: string | null;
}

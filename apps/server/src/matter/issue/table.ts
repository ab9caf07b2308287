export interface IssueTable {
  matter_id: string;
  list_id: string;
  ordinal: number;
  aspect: number;
  /** The matter's, kept here too for the indexes of the list; as are the next two. */
  status: string;
  bucket: string;
  text: string;
  county_id: string;
  township_id: string | null;
  village: string;
  found_by: string;
  found_on: string;
  holder_id: string | null;
  is_given: number;
  round: number;
  fixed_on: string | null;
  verified_by_id: string | null;
  verified_on: string | null;
  struck_on: string | null;
  reason: string | null;
  draw_id: string | null;
  plan_due_on: string | null;
}

export interface IssueStepTable {
  issue_id: string;
  number: number;
  text: string;
  due_on: string;
  done_on: string | null;
  note: string;
}

interface CountPlace {
  list_id: string;
  county_id: string;
  /** Empty while nobody answers for the item. */
  holder_id: string;
  is_given: number;
  count: number;
}

/** How many items are where now. */
export interface IssueCountTable extends CountPlace {
  aspect: number;
  status: string;
}

/** What a day changed: the sum up to a day is what was so at its end. */
export interface IssueDayTable extends CountPlace {
  bucket: string;
  on_day: string;
}

export interface RegulationVersionTable {
  committee_id: string;
  version: number;
  effective_from: string;
  note: string;
  at: string;
}

export interface RegulationValueTable {
  committee_id: string;
  version: number;
  key: string;
  value: string;
}

export interface CalendarYearTable {
  year: number;
  version: number;
  source: string;
  at: string;
}

export interface CalendarDayTable {
  day: string;
  year: number;
  kind: string;
  name: string;
}

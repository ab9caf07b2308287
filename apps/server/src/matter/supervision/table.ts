export interface SupervisionTable {
  matter_id: string;
  about_kind: string | null;
  about_id: string | null;
  year: number;
  leader: string;
  summary: string;
  scheme: string | null;
  opinion: string | null;
}

export interface SupervisionVisitTable {
  matter_id: string;
  place: number;
  on_day: string;
  who: string;
  summary: string;
}

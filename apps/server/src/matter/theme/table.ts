export interface ThemeTable {
  id: string;
  version: number;
  committee_id: string;
  owner_id: string;
  status: string;
  is_open: number;
  title: string;
  summary: string;
  category: string | null;
  round: number;
  opinion_count: number;
  person_count: number;
  answer: string | null;
  published_at: string | null;
  opened_at: string;
  answered_at: string | null;
  closed_at: string | null;
  regulation_version: number;
  due_on: string | null;
  is_provisional: number;
}

export interface ThemeReaderTable {
  organization_id: string;
  theme_id: string;
  place: number;
}

/** A list as somebody likes to see it: the filters that stand in its address, under a name. */
export interface SavedViewTable {
  id: string;
  /** In which capacity: what one may filter by differs between them. */
  capacity_id: string;
  list: string;
  name: string;
  filters: string;
  at: string;
}

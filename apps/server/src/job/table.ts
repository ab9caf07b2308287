/** Recurring work of the installation; several servers do it once. */
export interface JobTable {
  name: string;
  next_at: string;
  locked_until: string | null;
  /** How far it has come, in its own words. */
  through: string | null;
}

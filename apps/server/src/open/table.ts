/** How often an address has done something within its window, on whichever server. */
export interface RateBucketTable {
  /** What and who: `submit 10.0.0.1`. */
  subject: string;
  count: number;
  /** The end of the window. */
  until: string;
}

import type { OpinionCategory } from '@concord/domain/matter/citizen-opinion';
import told from './topics.json' with { type: 'json' };

/** What people tell in the demo year: invented, by the season it comes in. */
export type Topic = {
  name: string;
  category: OpinionCategory;
  /** Ending of the unit's name that handles it. */
  unit: string;
  /** Months (1–12) in which it comes often. */
  months: readonly number[];
  /** `{p}` is the place. */
  says: readonly string[];
  answers: readonly string[];
};

export const topics = told.topics as readonly Topic[];
/** Added to some so that no two read alike. */
export const details: readonly string[] = told.details;
export const spots: readonly string[] = told.spots;
export const surnames: readonly string[] = [...told.surnames];
export const givenNames: readonly string[] = told.givenNames;

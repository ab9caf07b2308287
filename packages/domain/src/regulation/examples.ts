import { type Regulation, type RegulationVersion, regulationDefaults } from './regulation.ts';

/** What applies where nobody has set anything. */
export const regulation: Regulation = { version: 0, values: regulationDefaults };

export const aRegulationVersion = (given: Partial<RegulationVersion> = {}): RegulationVersion => ({
  committeeId: 'guyuan',
  version: 1,
  effectiveFrom: '2026-01-01',
  changes: { 'citizen.other.replyDays': 10 },
  note: '',
  ...given,
});

import { addMonths } from '../calendar/index.ts';
import { type TieKind, tieRules } from './kinds.ts';
import type { Tie } from './tie.ts';

type Covered<T> = { subjectId: string; ties: T[] };
export type Coverage<T> = { covered: Covered<T>[]; gaps: string[] };

/**
 * Who of all that should have a contact has one, and who has none, by name (domain.md §8: coverage = numerator list +
 * named gaps). `current`: the ties that hold on the day asked about.
 */
export function coverageOf<T extends Pick<Tie, 'subjectId'>>(
  kind: TieKind,
  subjectIds: readonly string[],
  current: readonly T[],
): Coverage<T> {
  const each = subjectIds.map((subjectId) => ({
    subjectId,
    ties: current.filter((tie) => tie.subjectId === subjectId),
  }));
  const has = ({ ties }: Covered<T>): boolean => ties.length >= tieRules[kind].atLeast;
  return {
    covered: each.filter(has),
    gaps: each.filter((one) => !has(one)).map(({ subjectId }) => subjectId),
  };
}

/** The day by which the next contact is due: so many months after the last, or after the tie began. */
export const contactDueOn = (
  { kind, from }: Pick<Tie, 'kind' | 'from'>,
  lastContactOn: string | null,
): string => addMonths(lastContactOn ?? from, tieRules[kind].contactEveryMonths);

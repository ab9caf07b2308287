import { z } from 'zod';
import { DateOnly } from '../calendar/index.ts';
import { type RegulationKey, type RegulationValues, regulationKeys } from './keys.ts';

/** What applies to a case: the values, and the version to be written on it. Version 0: the defaults. */
export type Regulation = { version: number; values: RegulationValues };

const Value = z.union([z.number(), z.boolean(), z.string().max(40), z.array(z.number()).max(10)]);

/**
 * One act of setting numbers, kept for ever. `changes` add to the version before; a running case keeps the
 * version it began with (domain.md §7).
 */
export const RegulationVersion = z.object({
  committeeId: z.string().min(1),
  /** 1, 2, … within the committee. */
  version: z.number().int().min(1),
  effectiveFrom: DateOnly,
  changes: z.record(z.string(), Value),
  note: z.string().trim().max(200),
});
export type RegulationVersion = z.infer<typeof RegulationVersion>;

export const regulationKeyNames = Object.keys(regulationKeys) as RegulationKey[];

export const regulationDefaults = Object.fromEntries(
  regulationKeyNames.map((key) => [key, regulationKeys[key].initial]),
) as RegulationValues;

const ofCommittee = (versions: readonly RegulationVersion[], committeeId: string) =>
  versions.filter((each) => each.committeeId === committeeId).sort((a, b) => a.version - b.version);

/** The regulation a running case keeps. An unknown version reads as the newest one below it. */
export function regulationAt(
  versions: readonly RegulationVersion[],
  committeeId: string,
  version: number,
): Regulation {
  const upTo = ofCommittee(versions, committeeId).filter((each) => each.version <= version);
  const changes = upTo.map((each) => each.changes as Partial<RegulationValues>);
  return { version: upTo.at(-1)?.version ?? 0, values: Object.assign({}, regulationDefaults, ...changes) };
}

/** The regulation a case beginning on `date` gets. */
export function regulationOn(
  versions: readonly RegulationVersion[],
  committeeId: string,
  date: DateOnly,
): Regulation {
  const current = ofCommittee(versions, committeeId).findLast(({ effectiveFrom }) => effectiveFrom <= date);
  return regulationAt(versions, committeeId, current?.version ?? 0);
}

/** A value that cannot be, and the sentence that says what would do. */
export type RegulationProblem = { key: string; message: string };

/** What is wrong with a set of changes; empty when all is well. */
export const validateChange = (changes: RegulationVersion['changes']): RegulationProblem[] =>
  Object.entries(changes).flatMap(([key, value]) => {
    const message = problemOf(key, value);
    return message ? [{ key, message }] : [];
  });

/** What is wrong with a new version beside those there are: its number, its day, its changes. */
export function validateVersion(
  versions: readonly RegulationVersion[],
  next: RegulationVersion,
): RegulationProblem[] {
  const last = ofCommittee(versions, next.committeeId).at(-1);
  const problems = validateChange(next.changes);
  if (Object.keys(next.changes).length === 0) problems.push({ key: 'changes', message: '没有任何改动' });
  if (next.version !== (last?.version ?? 0) + 1)
    problems.push({ key: 'version', message: '版本号须依次递增' });
  if (last && next.effectiveFrom < last.effectiveFrom)
    problems.push({ key: 'effectiveFrom', message: `生效日期不能早于上一版的${last.effectiveFrom}` });
  return problems;
}

function problemOf(key: string, value: unknown): string | undefined {
  if (!Object.hasOwn(regulationKeys, key)) return `没有“${key}”这一项`;
  const entry = regulationKeys[key as RegulationKey];
  switch (entry.kind) {
    case 'number':
      return isBetween(value, entry) ? undefined : `${entry.label}须为${entry.min}至${entry.max}的整数`;
    case 'switch':
      return typeof value === 'boolean' ? undefined : `${entry.label}只能选是或否`;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(entry.options, value)
        ? undefined
        : `${entry.label}只能选:${Object.values(entry.options).join('、')}`;
    case 'line':
      return typeof value === 'string' && [...value.trim()].length <= entry.max && value === value.trim()
        ? undefined
        : `${entry.label}最多 ${entry.max} 字,前后不留空格`;
    case 'days':
      return isDescending(value, entry)
        ? undefined
        : `${entry.label}须为${entry.min}至${entry.max}的整数,由大到小且不重复,至多10个`;
  }
}

type Range = { min: number; max: number };

const isBetween = (value: unknown, { min, max }: Range): value is number =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max;

const isDescending = (value: unknown, range: Range): boolean =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.length <= 10 &&
  value.every((each, index) => isBetween(each, range) && (index === 0 || each < value[index - 1]));

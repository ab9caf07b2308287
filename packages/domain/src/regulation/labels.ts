import { termUnitNames } from '../calendar/index.ts';
import { type Certainty, type RegulationKey, type RegulationValues, regulationKeys } from './keys.ts';

/** Headings under which the settings are shown; the first part of a key. */
export const regulationGroupNames: Readonly<Record<string, string>> = {
  citizen: '群众意见',
  assignment: '交办办理',
  feedback: '反馈评价',
  rework: '重新办理',
  followUp: '跟踪问效',
  dispatch: '发文',
  reminder: '提醒',
  notice: '通知',
};

export const groupOf = (key: RegulationKey): string => regulationGroupNames[key.split('.')[0] ?? ''] ?? '';

export const certaintyNames: Record<Certainty, string> = {
  regulation: '有明文规定',
  typical: '各地通行',
  assumption: '暂定,待确认',
};

/** `13个工作日`, `是`, `30、15、7、1日`: a value as people read it. */
export function valueInWords<Key extends RegulationKey>(key: Key, value: RegulationValues[Key]): string {
  const entry = regulationKeys[key];
  if (entry.kind === 'line') return String(value) || entry.empty;
  if (entry.kind === 'switch') return value ? '是' : '否';
  if (entry.kind === 'choice')
    return (entry.options as Readonly<Record<string, string>>)[String(value)] ?? String(value);
  if (entry.kind === 'days') return `${(value as readonly number[]).join('、')}日`;
  return `${value}${entry.unit === 'times' ? '次' : termUnitNames[entry.unit]}`;
}

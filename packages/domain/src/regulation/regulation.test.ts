import { describe, expect, test } from 'vitest';
import { aRegulationVersion, regulation } from './examples.ts';
import { groupOf, valueInWords } from './labels.ts';
import {
  regulationAt,
  regulationDefaults,
  regulationKeyNames,
  regulationOn,
  validateChange,
  validateVersion,
} from './regulation.ts';

const first = aRegulationVersion();
const second = aRegulationVersion({
  version: 2,
  effectiveFrom: '2026-07-01',
  changes: { 'citizen.other.replyDays': 8, 'citizen.callbackDays': 2 },
});
const elsewhere = aRegulationVersion({ committeeId: 'kangbao', changes: { 'citizen.other.replyDays': 5 } });
const versions = [second, elsewhere, first];
const replyDaysOn = (date: string, committeeId = 'guyuan') =>
  regulationOn(versions, committeeId, date).values['citizen.other.replyDays'];

describe('a regulation', () => {
  test('is version 0 with the defaults until the committee sets something', () => {
    expect(regulationOn(versions, 'guyuan', '2025-12-31')).toEqual({
      version: 0,
      values: regulationDefaults,
    });
    expect(regulationOn(versions, 'zhangbei', '2026-08-01')).toEqual(regulation);
  });

  test('applies from its day on, to its own committee only', () => {
    expect(replyDaysOn('2025-12-31')).toBe(13);
    expect(replyDaysOn('2026-01-01')).toBe(10);
    expect(replyDaysOn('2026-07-01')).toBe(8);
    expect(replyDaysOn('2026-07-01', 'kangbao')).toBe(5);
  });

  test('adds its changes to the version before', () => {
    const third = aRegulationVersion({
      version: 3,
      effectiveFrom: '2026-08-01',
      changes: { 'rework.months': 2 },
    });
    expect(regulationAt([...versions, third], 'guyuan', 3).values).toEqual({
      ...regulationDefaults,
      'citizen.other.replyDays': 8,
      'citizen.callbackDays': 2,
      'rework.months': 2,
    });
  });

  test('stays the same for a case that began under it', () => {
    const began = regulationOn([first], 'guyuan', '2026-05-01');
    expect(regulationAt(versions, 'guyuan', began.version)).toEqual(began);
    expect(regulationAt(versions, 'guyuan', 0)).toEqual(regulation);
  });
});

describe('a change', () => {
  test('is refused with a sentence for each value that cannot be', () => {
    expect(
      validateChange({
        'citizen.other.replyDays': 61,
        'citizen.triageDays': 1.5,
        'assignment.leadSignatureRequired': 'yes',
        'feedback.from': 'nobody',
        'reminder.daysBefore': [7, 7],
        constructor: 1,
      }),
    ).toEqual([
      { key: 'citizen.other.replyDays', message: '投诉、建议类答复须为1至60的整数' },
      { key: 'citizen.triageDays', message: '甄别分办须为1至15的整数' },
      { key: 'assignment.leadSignatureRequired', message: '答复须承办单位负责人签发只能选是或否' },
      { key: 'feedback.from', message: '向谁征询意见只能选:全体提出人、第一提出人' },
      { key: 'reminder.daysBefore', message: '到期前提醒须为1至90的整数,由大到小且不重复,至多10个' },
      { key: 'constructor', message: '没有“constructor”这一项' },
    ]);
  });

  test('to the value a setting has by default is always good', () => {
    expect(
      validateChange({
        ...regulationDefaults,
        'reminder.daysBefore': [...regulationDefaults['reminder.daysBefore']],
      }),
    ).toEqual([]);
  });

  test('makes a version only when number and day follow on', () => {
    expect(validateVersion([], first)).toEqual([]);
    expect(validateVersion([first, elsewhere], second)).toEqual([]);
    const early = { ...second, version: 3, effectiveFrom: '2025-12-01', changes: {} };
    expect(validateVersion([first], early).map(({ key }) => key)).toEqual([
      'changes',
      'version',
      'effectiveFrom',
    ]);
  });
});

test('every setting has a group, and its default reads as words', () => {
  for (const key of regulationKeyNames) {
    expect(groupOf(key), key).not.toBe('');
    expect(valueInWords(key, regulationDefaults[key]), key).toMatch(/\p{Script=Han}/u);
  }
  expect(valueInWords('citizen.other.replyDays', 13)).toBe('13个工作日');
  expect(valueInWords('reminder.daysBefore', [15, 7])).toBe('15、7日');
});

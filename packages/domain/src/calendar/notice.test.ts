import { describe, expect, test } from 'vitest';
import { year2026 } from './examples.ts';
import { diffYears, parseHolidayNotice } from './notice.ts';

describe('a holiday notice', () => {
  test('is read from lines, with full-width commas, tabs and a header', () => {
    const notice = parseHolidayNotice(
      '\uFEFF日期,类别,名称\r\n2027-01-01,off,元旦\n2027-01-03\twork\t调休\n\n2027-02-05,放假,春节',
    );
    expect(notice).toEqual({
      year: 2027,
      days: { '2027-01-01': 'off', '2027-01-03': 'work', '2027-02-05': 'off' },
      names: { '2027-01-01': '元旦', '2027-01-03': '调休', '2027-02-05': '春节' },
      errors: [],
    });
  });

  test('is read from JSON', () => {
    const { year, days, errors } = parseHolidayNotice(
      '{"holidays":{"2027-01-01":"元旦"},"makeUpWorkdays":{"2026-12-26":"元旦"}}',
    );
    expect({ year, days, errors }).toEqual({
      year: 2027,
      days: { '2027-01-01': 'off', '2026-12-26': 'work' },
      errors: [],
    });
  });

  test('tells each bad line what is wrong with it', () => {
    const { days, errors } = parseHolidayNotice(
      '2027-01-01,off\n2027-02-30,off\n2027-05-01,maybe\n2027-01-01,work\n2028-05-01,off\n2027-10-01',
    );
    expect(days).toEqual({ '2027-01-01': 'off' });
    expect(errors).toEqual([
      { line: 2, message: '“2027-02-30”不是有效日期,应写作 2027-01-01 这样的形式' },
      { line: 3, message: '“maybe”应为 off 或 work' },
      { line: 4, message: '2027-01-01 重复出现' },
      { line: 5, message: '2028-05-01 不属于2027年的放假安排,请逐年导入' },
      { line: 6, message: '“2027-10-01”缺少 off(放假)或 work(上班)' },
    ]);
  });

  test.each(['', '   ', '{"holidays":', '{}', '{"holidays":[1]}', '__proto__,off'])(
    'of %o is refused with a sentence',
    (input) => {
      const { days, errors } = parseHolidayNotice(input);
      expect(days).toEqual({});
      expect(errors).toHaveLength(1);
    },
  );
});

test('the preview shows which days an import adds, removes and turns round', () => {
  const { '2026-01-04': _gone, ...rest } = year2026.days;
  const next = { days: { ...rest, '2026-02-24': 'off' as const, '2026-02-28': 'off' as const } };
  expect(diffYears(year2026, next)).toEqual({
    added: [{ date: '2026-02-24', after: 'off', name: '' }],
    removed: [{ date: '2026-01-04', before: 'work', name: '元旦调休' }],
    changed: [{ date: '2026-02-28', before: 'work', after: 'off', name: '春节调休' }],
  });
  expect(diffYears(undefined, year2026).added).toHaveLength(Object.keys(year2026.days).length);
});

import { expect, test } from 'vitest';
import { anIssueList } from '../issue-list/examples.ts';
import { readIssues } from './reading.ts';

const around = {
  aspects: anIssueList().aspects,
  counties: [
    { id: 'guyuan', names: ['沽源县', '沽源'] },
    { id: 'kangbao', names: ['康保县', '康保'] },
  ],
  townships: [{ id: 'pingding', countyId: 'guyuan', names: ['平定堡镇'] }],
  today: '2026-03-02',
};
const headings = ['序号', '方面', '存在问题', '情况', '县区', '乡镇', '村', '督导组', '检查日期'];
const row = (...cells: (string | null)[]) => ({ row: 2, cells });
const good = row(
  '1',
  '污水排放',
  '污水乱泼乱放',
  '沿街泼洒',
  '沽源',
  '平定堡镇',
  '三道沟村',
  '第一组',
  '2026/3/1',
);

test('a sheet of an inspection team is read by its headings, whatever their order and however places are called', () => {
  const { items, problems } = readIssues(headings, [good], around);
  expect(problems).toEqual([]);
  expect(items).toEqual([
    {
      row: 2,
      facts: {
        aspect: 2,
        title: '污水乱泼乱放',
        text: '沿街泼洒',
        place: { countyId: 'guyuan', townshipId: 'pingding', village: '三道沟村' },
        foundBy: '第一组',
        foundOn: '2026-03-01',
      },
    },
  ]);
});

test('every mistake of a row is told in a sentence of its own, and the row is not taken', () => {
  const bad = row('2', '飞行安全', null, null, '沽源', '丹清河乡', null, null, '昨天');
  const { items, problems } = readIssues(headings, [good, bad], around);
  expect(items).toHaveLength(1);
  expect(problems.map(({ column, message }) => `${column}:${message}`)).toEqual([
    '方面:清单没有“飞行安全”这个方面',
    '乡镇街道:该县区没有“丹清河乡”',
    '发现日期:“昨天”不是日期,应写作 2026/3/2',
    '问题:没有填写',
    '发现人:没有填写',
  ]);
});

test('a county’s own list needs no column for the county, a city’s list does, and a missing column is named', () => {
  const [, ...without] = [...good.cells.slice(0, 4), ...good.cells.slice(5)];
  const narrow = headings.filter((heading) => heading !== '县区').slice(1);
  const own = { ...around, counties: around.counties.slice(0, 1) };
  expect(readIssues(narrow, [{ row: 2, cells: without }], own).items[0]?.facts.place.countyId).toBe('guyuan');
  expect(readIssues(narrow, [{ row: 2, cells: without }], around).problems).toEqual([
    { row: 2, column: '县区', message: '没有填写' },
  ]);
  expect(readIssues(['方面', '县区'], [good], around).problems).toEqual([
    { row: 1, column: '', message: '缺少列:问题、发现人、发现日期' },
  ]);
});

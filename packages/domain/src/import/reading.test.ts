import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageHeadings } from './examples.ts';
import { sentenceOfProblem } from './import.ts';
import { guessMapping } from './mapping.ts';
import { parseMoment, readOpinion, readTopic } from './reading.ts';
import { categoryOf, type Topic } from './topic.ts';

const mapping = guessMapping('opinions', messageHeadings);
const cells = ['188006', 'A01', '机井', '2019/2/28 11:25:05', '\n\t机井\u3000冻裂㎡ ', null, null];
const read = (changes: Record<number, string | null>, row = 2) =>
  readOpinion(
    { row, cells: cells.map((cell, index) => (index in changes ? (changes[index] ?? null) : cell)) },
    mapping,
    [],
  );
const sentences = (changes: Record<number, string | null>, row?: number) => {
  const result = read(changes, row);
  return result.ok ? [] : result.problems.map(sentenceOfProblem);
};

describe('a row of messages', () => {
  test('keeps text and date as they were', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        number: '188006',
        body: '\n\t机井\u3000冻裂㎡ ',
        writtenAt: '2019-02-28T03:25:05.000Z',
        answer: null,
      },
    });
  });

  test('names row and column of everything that is wrong with it', () => {
    expect(sentences({ 3: '2019/2/30', 4: ' ' }, 12)).toEqual([
      '第 12 行“内容”:没有内容',
      '第 12 行“反映时间”:“2019/2/30”不是日期,应写作 2019/4/23 17:03',
    ]);
    expect(sentences({ 3: null })).toEqual(['第 2 行“反映时间”:没有填写']);
    expect(sentences({ 5: '已修好' })).toEqual(['第 2 行“答复时间”:有答复而没有答复时间']);
    expect(sentences({ 6: '2019/3/1' })).toEqual(['第 2 行“答复意见”:有答复时间而没有答复']);
    expect(sentences({ 5: '好', 6: '2019/2/27' })).toEqual(['第 2 行“答复时间”:早于反映时间']);
    expect(sentences({ 4: '井'.repeat(20_001) })).toEqual(['第 2 行“内容”:超过 20000 字']);
  });

  test('may be answered on the day it was written, without an hour', () => {
    expect(read({ 5: '好', 6: '2019/2/28' }).ok).toBe(true);
  });

  test('of our own export loses the apostrophe that kept a cell from being a formula', () => {
    const own = { ...mapping, ownId: 0 };
    delete (own as { number?: number }).number;
    const of = (body: string) =>
      readOpinion({ row: 2, cells: ['id', null, null, '2019/2/28', body] }, own, []);
    expect(of("'=1+1 是多少")).toMatchObject({ value: { body: '=1+1 是多少' } });
    expect(of("''=1 的问题")).toMatchObject({ value: { body: "'=1 的问题" } });
    expect(read({ 4: "'=1+1 是多少" })).toMatchObject({ value: { body: "'=1+1 是多少" } });
  });
});

describe('a moment', () => {
  test.each([
    ['2019/2/28 11:25:05', '2019-02-28T03:25:05.000Z'],
    ['2019-02-28 1:05', '2019-02-27T17:05:00.000Z'],
    ['2019年2月28日 11时25分', '2019-02-28T03:25:00.000Z'],
    ['2020.1.6', '2020-01-05T16:00:00.000Z'],
    ['２０２０/１/６', '2020-01-05T16:00:00.000Z'],
    ['2019-02-28T03:25:05Z', '2019-02-28T03:25:05.000Z'],
    ['43524.5', '2019-02-28T04:00:00.000Z'],
  ])('%s is %s', (written, instant) => {
    expect(parseMoment(written)).toBe(instant);
  });

  test.each(['2019/2/29', '2019/13/1', '2019/2/28 24:00', '昨天', '', '2019', '28/2/2019'])(
    '%o is none',
    (text) => {
      expect(parseMoment(text)).toBeUndefined();
    },
  );

  test('reads back what it was written as, for every second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
        const instant = new Date(second * 1000).toISOString();
        const local = new Date(second * 1000 + 8 * 3_600_000).toISOString();
        expect(parseMoment(`${local.slice(0, 10)} ${local.slice(11, 19)}`)).toBe(instant);
      }),
    );
  });
});

describe('a topic', () => {
  const topics: Topic[] = [
    { path: ['城乡建设', '安全生产'], category: 'society' },
    { path: ['城乡建设', '村镇建设'], category: null },
  ];

  test('counts under the category its committee gave it, else under the usual one', () => {
    expect(categoryOf(['城乡建设', '安全生产', '事故处理'], topics)).toBe('society');
    expect(categoryOf(['环境保护'], topics)).toBe('ecology');
    expect(categoryOf(['没有的分类'], topics)).toBeNull();
  });

  test('is read from three columns, and an unknown category is told', () => {
    const three = { topic: 0, topicTwo: 1, topicThree: 2, category: 3 };
    expect(readTopic({ row: 2, cells: ['城乡建设', '安全生产', '事故处理', null] }, three)).toEqual({
      ok: true,
      value: { path: ['城乡建设', '安全生产', '事故处理'], category: 'economy' },
    });
    expect(readTopic({ row: 3, cells: [null, '安全生产'] }, three)).toMatchObject({ ok: false });
    expect(readTopic({ row: 4, cells: ['民政', null, null, '民生'] }, three)).toMatchObject({
      problems: [{ row: 4, column: '类别' }],
    });
  });
});

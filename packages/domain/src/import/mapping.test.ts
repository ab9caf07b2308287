import { describe, expect, test } from 'vitest';
import { messageHeadings } from './examples.ts';
import { guessKind, guessMapping, mappingProblem } from './mapping.ts';

describe('the headings of a file', () => {
  test('tell what its columns mean', () => {
    expect(guessMapping('opinions', messageHeadings)).toEqual({
      number: 0,
      author: 1,
      title: 2,
      writtenAt: 3,
      body: 4,
      answer: 5,
      answeredAt: 6,
    });
  });

  test('are known with blanks and full width letters in them, and an unknown one is left alone', () => {
    expect(guessMapping('opinions', [' 留言 详情', '时间', '备注'])).toEqual({ body: 0, writtenAt: 1 });
  });

  test('tell a list of topics from messages that have topics', () => {
    expect(guessKind(['一级分类', '二级分类', '三级分类'])).toBe('topics');
    expect(guessKind(['留言详情', '一级分类'])).toBe('opinions');
    expect(guessKind(['甲', '乙'])).toBe('opinions');
  });
});

describe('a mapping', () => {
  test('must name what cannot be missing, and each column once', () => {
    expect(mappingProblem('opinions', { body: 0, writtenAt: 1 }, 2)).toBeUndefined();
    expect(mappingProblem('opinions', { body: 0 }, 2)).toBe('请指明哪一列是“反映时间”');
    expect(mappingProblem('opinions', { body: 0, writtenAt: 0 }, 2)).toBe('同一列不能用作两项');
    expect(mappingProblem('opinions', { body: 0, writtenAt: 2 }, 2)).toBe('所选的列不在文件中');
    expect(mappingProblem('topics', { topic: 0, body: 1 }, 2)).toBe('这类文件没有“内容”一项');
  });
});

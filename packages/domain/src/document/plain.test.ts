import { expect, test } from 'vitest';
import { asPlainText } from './plain.ts';
import { type NamedSource, sourceKey } from './source.ts';

const weixian: NamedSource = {
  source: { kind: 'contribution', id: 'c-1', version: 1, part: 3 },
  label: '据蔚县贡献第 3 条',
};
const visit: NamedSource = { source: { kind: 'activity', id: 'a-1', part: 1 }, label: '据走访第 1 条发现' };
const aParagraph = (text: string, ...sources: NamedSource[]) => ({
  id: text,
  text,
  level: 0 as const,
  sources: sources.map(({ source }) => sourceKey(source)),
});

test('a text written together is printed with its sections counted and what it rests on told once at the end', () => {
  const text = asPlainText({
    sections: [
      { title: '现状', paragraphs: [aParagraph('冻裂 12 眼', weixian), aParagraph(' ')] },
      { title: '二、建议', paragraphs: [aParagraph('加装保温层', visit, weixian)] },
    ],
    sources: [weixian, visit],
  });
  expect(text).toBe(
    '一、现状\n冻裂 12 眼〔1〕\n二、建议\n加装保温层〔2〕〔1〕\n\n注:\n〔1〕据蔚县贡献第 3 条\n〔2〕据走访第 1 条发现',
  );
});

test('sections are counted as one counts in Chinese, and a text that rests on nothing has no notes', () => {
  const sections = Array.from({ length: 21 }, (_, n) => ({ title: `第 ${n + 1} 节`, paragraphs: [] }));
  const lines = asPlainText({ sections, sources: [] }).split('\n');
  expect([lines[0], lines[9], lines[10], lines[20]]).toEqual([
    '一、第 1 节',
    '十、第 10 节',
    '十一、第 11 节',
    '二十一、第 21 节',
  ]);
  expect(lines).toHaveLength(21);
});

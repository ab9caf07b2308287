import type { NamedSource } from './source.ts';
import { sourceKey } from './source.ts';
import type { Paragraph } from './text.ts';

type Whole = {
  sections: readonly { title: string; paragraphs: readonly Paragraph[] }[];
  sources: readonly NamedSource[];
};

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 1–99 as sections are counted. */
const inChinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`}${digits[ones]}`;
};
const hasNumber = /^[一二三四五六七八九十]+、/;

/** As a paper prints it: sections counted, what a paragraph rests on marked 〔1〕 and told at the end. */
export function asPlainText({ sections, sources }: Whole): string {
  const labels = new Map(sources.map(({ source, label }) => [sourceKey(source), label]));
  const notes: string[] = [];
  const markOf = (key: string): string => {
    const label = labels.get(key);
    if (!label) return '';
    if (!notes.includes(label)) notes.push(label);
    return `〔${notes.indexOf(label) + 1}〕`;
  };
  const lines = sections.flatMap(({ title, paragraphs }, index) => [
    hasNumber.test(title) ? title : `${inChinese(index + 1)}、${title}`,
    ...paragraphs.flatMap(({ text, sources: keys }) =>
      text.trim() === '' ? [] : [`${text.trim()}${keys.map(markOf).join('')}`],
    ),
  ]);
  const told = notes.map((label, index) => `〔${index + 1}〕${label}`);
  return [...lines, ...(told.length > 0 ? ['', '注:', ...told] : [])].join('\n');
}

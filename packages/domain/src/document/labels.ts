import type { DocumentStatus } from './document.ts';
import type { Level } from './text.ts';

export const documentStatusNames: Record<DocumentStatus, string> = { open: '起草中', closed: '已定稿' };

/** How far a section is, from what stands in it and what its committee says. */
export const sectionStates = ['empty', 'writing', 'finished', 'setAside'] as const;
export type SectionState = (typeof sectionStates)[number];
export const sectionStateNames: Record<SectionState, string> = {
  empty: '未动笔',
  writing: '撰写中',
  finished: '已写完',
  setAside: '已移出',
};

export const levelNames: Record<Level, string> = { 0: '正文', 1: '一级标题', 2: '二级标题' };

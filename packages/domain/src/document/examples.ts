import type { Document, Section } from './document.ts';
import { firstParagraphId, type Paragraph } from './text.ts';

export const aSection = (facts: Partial<Section> = {}): Section => ({
  id: 'wells',
  title: '机井现状',
  committeeId: 'guyuan',
  isFinished: false,
  isSetAside: false,
  ...facts,
});

/** The city leads; 沽源 writes on wells, 康保 on roads. */
export const aDocument = (facts: Partial<Document> = {}): Document => ({
  id: 'report',
  version: 1,
  matterId: 'matter',
  committeeId: 'zhangjiakou',
  status: 'open',
  title: '关于机井防冻的调研报告',
  sections: [aSection(), aSection({ id: 'roads', title: '道路现状', committeeId: 'kangbao' })],
  frozen: null,
  ...facts,
});

export const aParagraph = (text = '', id = firstParagraphId, facts: Partial<Paragraph> = {}): Paragraph => ({
  id,
  text,
  level: 0,
  sources: [],
  ...facts,
});

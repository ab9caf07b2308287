import { clerk } from '../actor/examples.ts';
import { accept } from '../decision/index.ts';
import type { ImportedOpinion } from '../matter/citizen-opinion/index.ts';
import type { ImportBatch } from './import.ts';
import { openImport } from './lifecycle.ts';

export const messageHeadings = [
  '留言编号',
  '留言用户',
  '留言主题',
  '留言时间',
  '留言详情',
  '答复意见',
  '答复时间',
];

/** A batch just received from Guyuan's clerk; `facts` name only what the test is about. */
export const aBatch = (facts: Partial<ImportBatch> = {}): ImportBatch => ({
  ...accept(
    openImport(
      { kind: 'opinions', fileName: '留言.xlsx', fileHash: 'h', headings: messageHeadings },
      'b-1',
      clerk,
      '2026-03-02T01:00:00.000Z',
    ),
  ).next,
  ...facts,
});

export const aMessage = (facts: Partial<ImportedOpinion> = {}): ImportedOpinion => ({
  number: '188006',
  author: 'A0001',
  title: '机井冻裂何时修',
  body: '三道沟村的机井一到冬天就冻裂。',
  writtenAt: '2025-12-01T03:25:05.000Z',
  place: null,
  category: null,
  topic: null,
  answer: null,
  answeredAt: null,
  supports: 0,
  against: 0,
  ...facts,
});

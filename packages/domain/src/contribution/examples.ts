import { type Content, type Contribution, emptyContent } from './contribution.ts';
import type { Around } from './lifecycle.ts';

export const aContent = (facts: Partial<Content> = {}): Content => ({
  ...emptyContent,
  text: '走访 6 个乡镇 21 眼机井,冬季冻裂集中在井房没有保温的村。',
  answers: [
    { part: 1, text: '平定堡镇等 4 个乡镇的 13 眼井。' },
    { part: 2, text: '由村集体自筹,缺少固定经费。' },
  ],
  ...facts,
});

/** Guyuan's, in the draft of its first edition. */
export const aContribution = (facts: Partial<Contribution> = {}): Contribution => ({
  id: 'c-1',
  version: 1,
  committeeId: 'guyuan',
  matterId: 'j-1',
  partnerId: null,
  number: null,
  status: 'drafting',
  editions: 0,
  hash: null,
  draft: aContent(),
  openedAt: '2026-03-02T01:00:00.000Z',
  ...facts,
});

export const aroundContribution = (facts: Pick<Around, 'actor'> & Partial<Around>): Around => ({
  at: '2026-03-02T01:00:00.000Z',
  takesPart: true,
  isLive: true,
  asked: [1, 2],
  papers: 0,
  ...facts,
});

import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, siblingClerk, unitClerk } from '../actor/examples.ts';
import { publicFlow } from './public.ts';
import { type RiverNode, riverFor } from './river.ts';

const node = (kind: RiverNode['kind'], id: string, committeeId: string): RiverNode => ({
  kind,
  id,
  title: id,
  status: 'open',
  committeeId,
  at: '2026-03-02T01:00:00.000Z',
});
const theme = node('theme', 't-1', 'guyuan');
const joint = node('jointMatter', 'j-1', 'zhangjiakou');
const walked = {
  ids: [theme, joint, node('contribution', 'c-1', 'kangbao'), node('outcome', 'o-1', 'zhangjiakou')],
  edges: [
    { from: 't-1', to: 'j-1' },
    { from: 'c-1', to: 'j-1' },
    { from: 'j-1', to: 'o-1' },
  ],
};
const seeing = (...nodes: RiverNode[]) => new Map(nodes.map((one) => [one.id, one]));

describe('the river', () => {
  test('tells whoever gave something that more follows, and nobody else', () => {
    expect(riverFor(clerk, walked, seeing(theme)).unseen).toEqual([{ after: 't-1', count: 1 }]);
    for (const actor of [siblingClerk, unitClerk, anActor('auditor')])
      expect(riverFor(actor, walked, seeing(theme)).unseen).toEqual([]);
  });

  test('tells nothing of what follows from what is not seen, nor of what lies in a side room', () => {
    expect(riverFor(clerk, walked, seeing(theme)).unseen).toEqual([{ after: 't-1', count: 1 }]);
    const all = riverFor(cityClerk, { ...walked, edges: [{ from: 'j-1', to: 'c-1' }] }, seeing(joint));
    expect(all.unseen).toEqual([]);
  });

  test('flows from the spring to the mouth, over what its reader sees', () => {
    const { nodes, edges } = riverFor(cityClerk, walked, seeing(joint, theme));
    expect(nodes.map(({ id }) => id)).toEqual(['t-1', 'j-1']);
    expect(edges).toEqual([{ from: 't-1', to: 'j-1' }]);
  });
});

describe('what the public is told', () => {
  const facts = {
    theme: { persons: 14, at: '2026-01-05' },
    joint: [{ at: '2026-02-01', status: 'issued', committees: 3, issuedAt: '2026-04-01' }],
    given: 6,
    answered: 4,
    lastAnsweredAt: '2026-06-01',
    issues: 2,
    struck: 1,
    words: [{ text: '全县 12 眼机井已完成防冻改造', at: '2026-07-01' }],
  };

  test('is how many people, what was done with it and what came of it, in plain sentences', () => {
    expect(publicFlow(facts).map(({ sentence }) => sentence)).toEqual([
      '和 14 人反映的同类情况一起办理',
      '已列入政协联动专题,3 个市、县区政协一起调研',
      '调研已形成意见建议,报送有关方面',
      '由此形成 6 项办理任务,已有结果 4 项',
      '查出问题 2 个,已整改销号 1 个',
      '全县 12 眼机井已完成防冻改造',
    ]);
  });

  test('is nothing for an opinion that stands by itself', () => {
    expect(
      publicFlow({
        theme: null,
        joint: [],
        given: 0,
        answered: 0,
        lastAnsweredAt: null,
        issues: 0,
        struck: 0,
        words: [],
      }),
    ).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { anActor } from '../actor/examples.ts';
import { Role } from '../actor/index.ts';
import { aSharedItem } from './examples.ts';
import { canReadSharedItem, cite, decideSharedItem, NewSharedItem, share } from './index.ts';

const at = '2026-03-02T01:00:00.000Z';
const guyuan = anActor('countyStaff');
const kangbao = anActor('countyStaff', 'kangbao');
const city = anActor('cityStaff', 'zhangjiakou');
const expert = NewSharedItem.parse({
  kind: 'expert',
  title: '水利高级工程师',
  field: '农村供水',
  text: '熟悉坝上机井改造,可以到县里讲课。',
});
const own = { id: 'shared-1', committeeId: 'guyuan' };

describe('what a committee shares', () => {
  test('is shared by its own staff, with every committee unless some are named', () => {
    const decision = share(expert, own, { actor: guyuan, at });
    expect(decision).toMatchObject({ ok: true, next: { status: 'shared', readers: [] } });
    expect(share(expert, own, { actor: kangbao, at }).ok).toBe(false);
    expect(share(expert, own, { actor: anActor('countyLeader'), at }).ok).toBe(false);
  });

  test('never tells how a person is reached', () => {
    const withPhone = { ...expert, text: '有事请打 13812345678。' };
    expect(share(withPhone, own, { actor: guyuan, at })).toMatchObject({
      ok: false,
      refusal: { code: 'sharedItem.private_numbers' },
    });
    const revised = { type: 'revise' as const, title: '专家', field: '', text: '电话 0313-2012345' };
    expect(decideSharedItem(aSharedItem(), revised, { actor: guyuan, at }).ok).toBe(false);
  });

  test('is read by every committee, or by those named and no other, and by no unit or administrator', () => {
    const toAll = aSharedItem();
    const toKangbao = aSharedItem({ readers: ['kangbao'] });
    expect([guyuan, kangbao, city].map((actor) => canReadSharedItem(actor, toAll))).toEqual([
      true,
      true,
      true,
    ]);
    expect([guyuan, kangbao, city].map((actor) => canReadSharedItem(actor, toKangbao))).toEqual([
      true,
      true,
      false,
    ]);
    const roles = Role.options.filter((role) => canReadSharedItem(anActor(role, 'kangbao'), toAll));
    expect(roles).toEqual(['countyStaff', 'countyLeader', 'cityStaff', 'cityLeader']);
  });

  test('is its own committee’s again once withdrawn, and may be shared anew', () => {
    const withdrawn = decideSharedItem(
      aSharedItem(),
      { type: 'withdraw', reason: '内容已过时' },
      { actor: guyuan, at },
    );
    if (!withdrawn.ok) throw new Error('refused');
    expect(canReadSharedItem(kangbao, withdrawn.next)).toBe(false);
    expect(canReadSharedItem(guyuan, withdrawn.next)).toBe(true);
    expect(decideSharedItem(withdrawn.next, { type: 'restore' }, { actor: guyuan, at })).toMatchObject({
      ok: true,
      next: { status: 'shared', withdrawnAt: null },
    });
  });

  test('is cited by another committee’s staff, in that committee’s history', () => {
    expect(cite(aSharedItem(), '用于本县调研报告', 'c-1', { actor: kangbao, at })).toMatchObject({
      ok: true,
      event: { committeeId: 'kangbao', type: 'cite' },
    });
    expect(cite(aSharedItem(), '用于本县调研报告', 'c-1', { actor: guyuan, at }).ok).toBe(false);
    expect(cite(aSharedItem({ status: 'withdrawn' }), '用处', 'c-1', { actor: kangbao, at }).ok).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { cityClerk, clerk, leader, siblingClerk } from '../../actor/examples.ts';
import { accept } from '../../decision/index.ts';
import { aResolution, decideResolution, openResolutionCommands, type Resolution } from './index.ts';

const open: Resolution = aResolution(
  {
    id: 'r-1',
    committeeId: 'guyuan',
    title: '机井保温',
    number: '沽政协议〔2026〕1号',
    activityId: 'act-1',
    regulationVersion: 0,
    openedAt: '2026-03-12T02:00:00.000Z',
  },
  ['入冬前完成井房保温', '管道埋深一米八'],
);
const around = { actor: clerk, at: '2026-04-01T02:00:00.000Z', owing: 0 };

test('what was resolved begins as numbered parts seen by its committee alone', () => {
  expect(open).toMatchObject({ status: 'open', level: 'committee', parts: [{ number: 1 }, { number: 2 }] });
});

test('it is closed by its committee’s staff with what came of it, and not while an answer is owed', () => {
  const closing = { type: 'close' as const, outcome: '全部完成' };
  for (const actor of [leader, siblingClerk, cityClerk])
    expect(openResolutionCommands(open, { ...around, actor })).toEqual([]);
  expect(decideResolution(open, closing, { ...around, owing: 2 })).toMatchObject({
    refusal: { code: 'resolution.still_owed', facts: { count: '2' } },
  });
  const { next } = accept(decideResolution(open, closing, around));
  expect(next).toMatchObject({ status: 'closed', outcome: '全部完成', closedAt: around.at });
  const again = accept(decideResolution(next, { type: 'reopen', reason: '又冻了' }, around));
  expect(again).toMatchObject({ next: { status: 'open', outcome: null }, event: { note: '又冻了' } });
});

import { describe, expect, test } from 'vitest';
import { clerk, siblingClerk, system, unitClerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accepting, after, draft, given, said } from '../assignment/examples.ts';
import { accept } from '../decision/index.ts';
import type { FollowUp } from './follow-up.ts';
import { type FollowUpCommand, followUps, promisesOf } from './lifecycle.ts';

const [water] = given('citizenOpinion');
if (!water) throw new Error('examples are broken');
const answered = after(water, [
  [unitClerk, accepting],
  [
    unitClerk,
    draft({
      commitments: [{ text: '十月底前换完水管', dueOn: '2026-10-31' }],
    }),
  ],
]);
let n = 0;
const newId = () => {
  n += 1;
  return `f-${n}`;
};
const at = '2026-03-05T01:00:00.000Z';
const [promise] = promisesOf(answered, at, newId);
if (!promise) throw new Error('one promise expected');
const run = (one: FollowUp, command: FollowUpCommand, actor: Actor, when = at) =>
  followUps.decide(one, command, { actor, at: when });

describe('a promise in an answer', () => {
  test('is followed by its day, as is a suggestion adopted for later; what is done or refused promises nothing', () => {
    const replied = {
      ...answered,
      reply: answered.reply && {
        ...answered.reply,
        answers: [
          { ...said(1, '列入明年计划'), adoption: 'adopted' as const, doneOn: '2027-05-01' },
          { ...said(2, '已经办完'), adoption: 'adopted' as const, doneOn: '2026-03-01' },
          { ...said(3, '暂不采纳'), adoption: 'not' as const, doneOn: '2027-05-01' },
        ],
      },
    };
    expect(promisesOf(replied, at, newId).map(({ part, dueOn }) => [part, dueOn])).toEqual([
      [null, '2026-10-31'],
      [1, '2027-05-01'],
    ]);
  });

  test('is reported, moved with a reason and claimed by the unit, and judged by who judged the answer', () => {
    const moved = accept(
      run(promise, { type: 'change', dueOn: '2026-12-31', reason: '预算压减' }, unitClerk),
    ).next;
    expect(moved).toMatchObject({ dueOn: '2026-12-31', changes: 1, status: 'open' });
    expect(run(promise, { type: 'change', dueOn: '2026-03-01', reason: '已过' }, unitClerk)).toMatchObject({
      refusal: { code: 'followUp.day_past' },
    });
    const claimed = accept(run(moved, { type: 'claim', text: '全部换完' }, unitClerk)).next;
    expect(run(claimed, { type: 'confirm', note: '抽查属实' }, unitClerk)).toMatchObject({
      refusal: { code: 'matter.not_yours' },
    });
    expect(accept(run(claimed, { type: 'confirm', note: '抽查属实' }, clerk)).next.status).toBe('met');
    expect(run(claimed, { type: 'confirm', note: '抽查属实' }, siblingClerk)).toMatchObject({
      refusal: { code: 'matter.not_yours' },
    });
  });

  test('is looked back on in a later year, even when it was called kept, and may turn out broken', () => {
    const met = accept(run(promise, { type: 'confirm', note: '属实' }, clerk)).next;
    expect(run(met, { type: 'lookBack', year: 2026 }, clerk)).toMatchObject({
      refusal: { code: 'followUp.not_due' },
    });
    const again = accept(run(met, { type: 'lookBack', year: 2027 }, clerk, '2027-02-01T01:00:00.000Z')).next;
    expect(again).toMatchObject({ status: 'checking', lookBackYear: 2027, endedAt: null });
    expect(accept(run(again, { type: 'break', reason: '又停水了' }, clerk)).next.status).toBe('broken');
  });

  test('gives way to a later answer', () => {
    expect(accept(run(promise, { type: 'replace' }, system)).next.status).toBe('replaced');
  });
});

import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, siblingClerk } from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import { aSupervisionOf, type SupervisionCommand, supervisionStage, supervisions } from './lifecycle.ts';
import type { Supervision } from './supervision.ts';

const at = '2026-03-02T01:00:00.000Z';
const office = anActor('supervisionOffice', 'zhangjiakou', 'zhangjiakou-supervision');
const fresh = aSupervisionOf(
  {
    title: '机井防冻改造督办',
    summary: '跟进改造进度',
    leader: '分管副主席',
    year: 2026,
    about: null,
    questions: ['改造到哪一步'],
    supervisorId: 'zhangjiakou-supervision',
    dueBy: null,
  },
  { id: 's-1', committeeId: 'zhangjiakou', at, regulationVersion: 0 },
);
const run = (
  one: Supervision,
  command: SupervisionCommand,
  actor: Actor = office,
  handling = 'working' as const,
) => supervisions.decide(one, command, { actor, at, handling });
const visit: SupervisionCommand = {
  type: 'visit',
  visit: { on: '2026-03-10', who: '督查办、市水务局', summary: '查看三个村的机井' },
};

describe('a supervision', () => {
  test('goes from its scheme over visits to an opinion, in this order', () => {
    expect(run(fresh, visit)).toMatchObject({ refusal: { code: 'supervision.scheme_first' } });
    const planned = accept(run(fresh, { type: 'plan', scheme: '三月实地,四月回访' })).next;
    expect(run(planned, { type: 'opine', opinion: '抓紧改造' })).toMatchObject({
      refusal: { code: 'supervision.visit_first' },
    });
    const visited = accept(run(planned, visit)).next;
    const opined = accept(run(visited, { type: 'opine', opinion: '请十月底前完成' })).next;
    expect([fresh, planned, visited, opined].map((one) => supervisionStage(one, 'working'))).toEqual([
      'named',
      'planned',
      'visited',
      'opined',
    ]);
    expect(supervisionStage(opined, 'delivered')).toBe('resulted');
  });

  test('is closed by the committee’s staff, once the result was accepted', () => {
    const close: SupervisionCommand = { type: 'close', note: '' };
    expect(run(fresh, close, cityClerk)).toMatchObject({ refusal: { code: 'supervision.result_needed' } });
    expect(supervisions.decide(fresh, close, { actor: cityClerk, at, handling: 'delivered' })).toMatchObject({
      next: { status: 'closed' },
    });
    expect(supervisions.decide(fresh, close, { actor: office, at, handling: 'delivered' })).toMatchObject({
      refusal: { code: 'matter.not_yours' },
    });
  });

  test('is nobody else’s', () => {
    for (const actor of [clerk, siblingClerk, anActor('auditor', 'zhangjiakou', 'zhangjiakou')])
      expect(run(fresh, { type: 'plan', scheme: '三月实地' }, actor)).toMatchObject({
        refusal: { code: 'matter.not_yours' },
      });
  });
});

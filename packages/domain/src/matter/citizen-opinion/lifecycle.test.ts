import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anActor,
  citizenOf,
  cityClerk,
  clerk,
  siblingClerk,
  stationClerk,
  stationHead,
  system,
  unitClerk,
  visitor,
} from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import { canonical, rebuild } from '../../event/index.ts';
import { type CitizenOpinion, opinionStatuses, withheldFields } from './citizen-opinion.ts';
import type { OpinionCommand } from './command.ts';
import { aNewOpinion, anOpinion, circumstances, station } from './examples.ts';
import { receive } from './intake.ts';
import { decide, opinionCommandTypes, whyNot } from './lifecycle.ts';
import { canRead } from './policy.ts';

const commands: OpinionCommand[] = [
  { type: 'accept', category: 'society', isConsultation: false },
  { type: 'decline', reason: 'beyond', sentence: '请向有管辖权的部门反映' },
  { type: 'askCitizen', question: '在哪个村?' },
  { type: 'supplement', text: '在村东头' },
  { type: 'quarantine', reason: '有电话' },
  { type: 'release', body: '脱敏后的内容' },
  { type: 'transfer', toCommitteeId: 'kangbao', note: '属康保' },
  { type: 'merge', themeId: 't-1' },
  { type: 'split', note: '' },
  { type: 'route', ownerId: 'guyuan-water', readers: ['guyuan-water'] },
  { type: 'startAnswering' },
  { type: 'takeBack' },
  { type: 'answer', text: '已修好' },
  { type: 'callBack', value: 'satisfied', note: '' },
  { type: 'rate', value: 'dissatisfied', reasons: '没修好' },
  { type: 'reopen', reason: '没修好' },
  { type: 'explain', text: '受条件所限' },
  { type: 'close' },
  { type: 'share', withId: 'zhangjiakou' },
  { type: 'publish', question: '机井', outcome: '已修好' },
  { type: 'unpublish', reason: '有误' },
  { type: 'eraseContact' },
];
const actors: Actor[] = [
  clerk,
  siblingClerk,
  cityClerk,
  stationClerk,
  stationHead,
  unitClerk,
  anActor('countyLeader'),
  anActor('auditor'),
  citizenOf('o-1'),
  citizenOf('o-2'),
  visitor,
  system,
];

/** The opinion after a step that is expected to be open. */
const taken = (opinion: CitizenOpinion, command: OpinionCommand, actor: Actor): CitizenOpinion =>
  accept(decide(opinion, command, actor, circumstances)).next;

describe('any sequence of steps by anybody', () => {
  const step = fc.tuple(fc.constantFrom(...commands), fc.constantFrom(...actors));
  test('keeps the promises: history tells the state, one owner, an answer at the end, no foreign hand', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const received = receive(aNewOpinion(), station, 'o-1', visitor, circumstances);
        if (!received.ok) throw new Error(received.refusal.code);
        let opinion: CitizenOpinion = received.next;
        const patches = [received.event.patch];
        for (const [command, actor] of steps) {
          const outcome = decide(opinion, command, actor, circumstances);
          if (!outcome.ok) continue;
          if (actor.kind === 'staff')
            expect(
              [opinion.committeeId, 'station'].some(
                (own) => own === actor.committeeId || actor.organizationId === opinion.stationId,
              ),
            ).toBe(true);
          expect(outcome.next.version).toBe(opinion.version + 1);
          opinion = outcome.next;
          patches.push(outcome.event.patch);
          expect(opinion.ownerId).not.toBe('');
          if (['closed', 'notAccepted'].includes(opinion.status)) expect(opinion.answer).toBeTruthy();
        }
        const told = rebuild(patches);
        for (const [key, value] of Object.entries(opinion))
          if (!withheldFields.includes(key as 'body'))
            expect(canonical(told[key] ?? (key === 'readers' ? [] : null))).toBe(canonical(value));
      }),
    );
  });

  test('decide refuses whatever whyNot objects to', () => {
    for (const status of opinionStatuses)
      for (const actor of actors)
        for (const command of commands) {
          const opinion = anOpinion({ status });
          if (whyNot(opinion, command.type, actor))
            expect(decide(opinion, command, actor, circumstances).ok).toBe(false);
        }
  });
});

describe('a sealed opinion', () => {
  test('allows nothing but to be declined, released, taken from the public page or forgotten in time', () => {
    const open = opinionStatuses.flatMap((status) =>
      opinionCommandTypes.filter((type) =>
        actors.some(
          (actor) => !whyNot(anOpinion({ status, isQuarantined: true, publishedAt: 'x' }), type, actor),
        ),
      ),
    );
    expect([...new Set(open)].sort()).toEqual(['decline', 'eraseContact', 'release', 'unpublish']);
  });
  test('is read by the committee and the station’s head alone', () => {
    const sealed = anOpinion({ isQuarantined: true, readers: ['guyuan-water'] });
    expect(
      actors
        .filter((actor) => actor.kind === 'staff' && canRead(actor, sealed))
        .map((actor) => actor.kind === 'staff' && actor.role),
    ).toEqual(['countyStaff', 'stationHead', 'countyLeader']);
  });
});

describe('a citizen', () => {
  const answered = anOpinion({ status: 'answered', answer: '已修好' });
  const run = (opinion: CitizenOpinion, command: OpinionCommand) =>
    decide(opinion, command, citizenOf('o-1'), circumstances);
  test('rates once, may change it once, and says why when dissatisfied', () => {
    const silent = run(answered, { type: 'rate', value: 'dissatisfied', reasons: '' });
    expect(silent.ok ? '' : silent.refusal.code).toBe('opinion.reason_needed');
    const first = taken(answered, { type: 'rate', value: 'satisfied', reasons: '' }, citizenOf('o-1'));
    const second = taken(first, { type: 'rate', value: 'dissatisfied', reasons: '又坏了' }, citizenOf('o-1'));
    const third = run(second, { type: 'rate', value: 'satisfied', reasons: '' });
    expect(third.ok ? '' : third.refusal.code).toBe('opinion.rated_before');
  });
  test('has it reopened once', () => {
    const once = run(answered, { type: 'reopen', reason: '没修好' });
    expect(once.ok && once.next).toMatchObject({ status: 'reopened', reopenings: 1, clock: 'triage' });
    const again = run({ ...answered, reopenings: 1 }, { type: 'reopen', reason: '没修好' });
    expect(again.ok ? '' : again.refusal.code).toBe('opinion.reopened_before');
  });
});

test('the clock of triage runs two working days, that of the answer thirteen, of a mere question three', () => {
  expect(anOpinion()).toMatchObject({ clock: 'triage', dueOn: '2026-03-04' });
  const accepted = (isConsultation: boolean) =>
    decide(anOpinion(), { type: 'accept', category: 'society', isConsultation }, clerk, circumstances);
  const [complaint, question] = [accepted(false), accepted(true)];
  expect(complaint.ok && complaint.next.dueOn).toBe('2026-03-19');
  expect(question.ok && question.next.dueOn).toBe('2026-03-05');
});

test('merged and split again, an opinion stands where it stood', () => {
  const merged = taken(anOpinion({ status: 'accepted' }), { type: 'merge', themeId: 't' }, clerk);
  const split = taken(merged, { type: 'split', note: '' }, clerk);
  expect(split).toMatchObject({ status: 'accepted', themeId: null, beforeMerge: null });
});

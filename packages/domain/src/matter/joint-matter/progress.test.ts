import { expect, test } from 'vitest';
import { nextFor, type ProgressFacts, type Stage, stagesOf } from './progress.ts';

const facts = (more: Partial<ProgressFacts> = {}): ProgressFacts => ({
  status: 'working',
  stand: 'lead',
  taking: 2,
  given: 1,
  waiting: 0,
  declined: 1,
  research: 1,
  documents: 0,
  outcomes: [],
  ...more,
});
const issued = (given: number, owing: number, told: number, status = 'followed') =>
  facts({ status: 'issued', outcomes: [{ status, tasks: { given, owing }, told }] });
const now = (stages: readonly Stage[]) => stages.find(({ state }) => state === 'now')?.key;

test('where a matter stands is one stage after the other, each with what is known of it', () => {
  const stages = stagesOf(facts());
  expect(stages.map(({ state }) => state)).toEqual(['done', 'now', ...Array(5).fill('ahead')]);
  expect(stages.slice(0, 2).map(({ note }) => note)).toEqual([
    '2 家参加,1 家谢绝',
    '办结调研 1 次,1 家已报贡献',
  ]);
  expect(now(stagesOf(facts({ status: 'proposed' })))).toBe('invite');
  expect(now(stagesOf(facts({ status: 'reporting' })))).toBe('report');
  const drafting = { status: 'drafting', tasks: null, told: null };
  expect(now(stagesOf(facts({ status: 'reporting', outcomes: [drafting] })))).toBe('issue');
});

test('after it was issued its suggestions are given out, answered, the three sides told, and it is closed', () => {
  for (const [standing, stage, words] of [
    [issued(0, 0, 0, 'issued'), 'handle', '交办建议'],
    [issued(3, 2, 0), 'handle', '2 件交办没有答复'],
    [issued(3, 0, 1), 'feedback', '党委、政府、政协'],
    [issued(3, 0, 3), 'close', '办结成果'],
    [issued(3, 0, 3, 'closed'), 'close', '办结专题'],
  ] as const) {
    expect(now(stagesOf(standing))).toBe(stage);
    expect(nextFor(standing)?.text).toContain(words);
  }
});

test('who only takes part is not told how far the lead’s tasks are', () => {
  const seen = facts({
    stand: 'given',
    status: 'issued',
    outcomes: [{ status: 'followed', tasks: null, told: null }],
  });
  expect(stagesOf(seen).find(({ key }) => key === 'handle')).toEqual({
    key: 'handle',
    state: 'now',
    note: '',
  });
  expect(nextFor(seen)).toMatchObject({ tab: 'report' });
});

test('each reader is told the one thing that waits for them, and whoever declined nothing', () => {
  expect(nextFor(facts({ stand: 'waiting' }))?.text).toContain('答复邀请');
  expect(nextFor(facts({ stand: 'taking' }))?.tab).toBe('contributions');
  expect(nextFor(facts({ stand: 'given', status: 'reporting', documents: 1 }))?.tab).toBe('report');
  for (const stand of ['declined', 'revoked', null] as const)
    expect(nextFor(facts({ stand }))).toBeUndefined();
  expect(nextFor(facts({ research: 0 }))?.tab).toBe('activities');
  expect(nextFor(facts({ given: 2 }))?.text).toContain('报齐');
});

test('a matter closed without an outcome passed over what follows one; a dropped one left everything', () => {
  const states = stagesOf(facts({ status: 'closed' })).map(({ state }) => state);
  expect(states).toEqual(['done', 'done', 'done', 'left', 'left', 'left', 'done']);
  expect(new Set(stagesOf(facts({ status: 'dropped' })).map(({ state }) => state))).toEqual(
    new Set(['left']),
  );
  expect(nextFor(facts({ status: 'dropped' }))).toBeUndefined();
});

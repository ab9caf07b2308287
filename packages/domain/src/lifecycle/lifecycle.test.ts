import { expect, test } from 'vitest';
import { clerk, siblingClerk } from '../actor/examples.ts';
import { accept } from '../decision/index.ts';
import { type Circumstances, lifecycle, type Subject } from './lifecycle.ts';

type Door = Subject & { status: 'open' | 'shut'; keeper: string; isOiled: boolean };
type Command = { type: 'shut'; note: string } | { type: 'oil' } | { type: 'lock' };

const doors = lifecycle<Door, Command>({
  aggregate: 'tie',
  name: '门',
  statusNames: { open: '开着', shut: '关着' },
  // biome-ignore format: a rule book is read in columns
  steps: {
    shut: { from: ['open'],         by: (actor) => actor === clerk, to: 'shut', unless: ({ isOiled }) => (isOiled ? undefined : { code: 'unavailable' }) },
    oil:  { from: ['open', 'shut'], by: (actor) => actor === clerk, to: 'same' },
    lock: { from: ['shut'],         by: (actor) => actor === clerk, to: 'same' },
  },
  effects: (_, command) =>
    command.type === 'lock'
      ? { refusal: { code: 'matter.part_unknown', facts: { part: '3' } } }
      : command.type === 'oil'
        ? { facts: { isOiled: true } }
        : { facts: {}, note: command.note },
  withheld: ['keeper'],
});
const door: Door = {
  id: 'd-1',
  version: 1,
  committeeId: 'guyuan',
  status: 'open',
  keeper: '王',
  isOiled: false,
};
const around: Circumstances = { actor: clerk, at: '2026-03-02T01:00:00.000Z' };

test('a step is open to whom the rule book names, from where it says, unless something stands in the way', () => {
  expect(doors.whyNot(door, 'oil', { ...around, actor: siblingClerk })?.code).toBe('matter.not_yours');
  expect(doors.whyNot(door, 'lock', around)).toEqual({
    code: 'matter.wrong_step',
    facts: { name: '门', status: '开着' },
  });
  expect(doors.whyNot(door, 'shut', around)?.code).toBe('unavailable');
  expect(doors.openCommands(door, around)).toEqual(['oil']);
  expect(doors.openCommands({ ...door, isOiled: true }, around)).toEqual(['shut', 'oil']);
});

test('a decision answers the next state and a line for the history that holds nothing withheld', () => {
  const { next, event } = accept(
    doors.decide({ ...door, isOiled: true }, { type: 'shut', note: '下班' }, around),
  );
  expect(next).toMatchObject({ status: 'shut', version: 2 });
  expect(event).toMatchObject({
    type: 'shut',
    from: 'open',
    to: 'shut',
    patch: { status: 'shut', version: 2 },
    note: '下班',
    committeeId: 'guyuan',
  });
  const begun = doors.opened(door, 'build', around);
  expect(begun.event).toMatchObject({ from: null, to: 'open', version: 1 });
  expect(begun.event.patch).not.toHaveProperty('keeper');
});

test('facts that cannot be are refused, and nothing changes', () => {
  expect(doors.decide({ ...door, status: 'shut' }, { type: 'lock' }, around)).toEqual({
    ok: false,
    refusal: { code: 'matter.part_unknown', facts: { part: '3' } },
  });
});

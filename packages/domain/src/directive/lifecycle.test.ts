import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, system, unitClerk } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accept } from '../decision/index.ts';
import type { Directive } from './directive.ts';
import { directiveLevels } from './directive.ts';
import { aDirective, aDirectiveText, directiveAround } from './examples.ts';
import {
  type DirectiveCommand,
  decideDirective,
  openDirectiveCommands,
  recordDirective,
  recordNone,
} from './lifecycle.ts';
import { canReadDirective, directiveFor } from './policy.ts';

const where = { id: 'n-2', committeeId: 'guyuan', dispatchId: 'd-1' };
const codeOf = (outcome: ReturnType<typeof recordDirective>) =>
  outcome.ok ? undefined : outcome.refusal.code;
const run = (directive: Directive, command: DirectiveCommand, actor: Actor = clerk) =>
  accept(decideDirective(directive, command, { ...directiveAround, actor })).next;
const handed = (facts: Partial<Directive> = {}) => ({
  ...run(aDirective(), { type: 'handOut', to: ['guyuan-water'] }),
  ...facts,
});

describe('a directive', () => {
  test('is taken down by the staff of the committee whose paper it stands on, as office and title', () => {
    expect(aDirective()).toMatchObject({ status: 'recorded', office: '县委', title: '主要领导', name: '' });
    for (const actor of [leader, siblingClerk, cityClerk, unitClerk, anActor('auditor')])
      expect(codeOf(recordDirective(where, aDirectiveText(), { ...directiveAround, actor }))).toBe(
        'matter.not_yours',
      );
  });

  test('was written between the day the paper went out and today, and says something or shows a scan', () => {
    const on = (givenOn: string) =>
      codeOf(recordDirective(where, aDirectiveText({ givenOn }), directiveAround));
    expect([on('2026-03-04'), on('2026-03-13')]).toEqual(['directive.day', 'directive.day']);
    expect([on('2026-03-05'), on('2026-03-12')]).toEqual([undefined, undefined]);
    const bare = aDirectiveText({ text: '' });
    expect(codeOf(recordDirective(where, bare, directiveAround))).toBe('directive.text_needed');
    expect(codeOf(recordDirective(where, { ...bare, scanIds: ['f-1'] }, directiveAround))).toBeUndefined();
  });

  test('that nobody wrote is a fact of a day, from which nothing is given out', () => {
    const none = accept(recordNone(where, { givenOn: '2026-03-12', requirement: '' }, directiveAround)).next;
    expect(none).toMatchObject({ isNone: true, status: 'recorded', text: '' });
    expect(openDirectiveCommands(none, directiveAround)).toEqual(['strike']);
  });

  test('is corrected with a reason, and struck only while nothing was given out because of it', () => {
    const corrected = run(aDirective(), {
      type: 'correct',
      directive: aDirectiveText({ text: '请水务局和发改局核实。' }),
      reason: '漏录一个单位',
    });
    expect(corrected.text).toContain('发改局');
    expect(openDirectiveCommands(handed(), directiveAround)).toEqual(['correct', 'setLevel', 'handOut']);
    expect(run(handed(), { type: 'handOut', to: ['guyuan-water', 'kangbao'] }).handedTo).toEqual([
      'guyuan-water',
      'kangbao',
    ]);
  });

  test('never stands in the history with what was written', () => {
    const { event } = accept(recordDirective(where, aDirectiveText(), directiveAround));
    expect(event.patch).not.toHaveProperty('text');
    expect(event.patch).not.toHaveProperty('name');
  });

  test('is known and read as far as it was decided; who was given something always reads what is required', () => {
    const recipients = ['kangbao', 'guyuan-roads'];
    const seen = (actor: Actor, directive: Directive) =>
      !canReadDirective(actor, directive, recipients)
        ? 'nothing'
        : directiveFor(actor, directive, recipients).isSealed
          ? 'requirement'
          : 'text';
    const road = anActor('unitClerk', 'guyuan', 'guyuan-roads');
    const rows = directiveLevels.map((level) => [
      level,
      ...[clerk, leader, unitClerk, siblingClerk, road, cityClerk].map((actor) =>
        seen(actor, handed({ level })),
      ),
    ]);
    expect(rows).toEqual([
      ['committee', 'text', 'text', 'requirement', 'nothing', 'nothing', 'nothing'],
      ['handed', 'text', 'text', 'text', 'nothing', 'nothing', 'nothing'],
      ['recipients', 'text', 'text', 'text', 'text', 'text', 'nothing'],
    ]);
    for (const actor of [anActor('auditor'), anActor('auditor', 'guyuan', 'guyuan-water')])
      expect(canReadDirective(actor, handed({ level: 'recipients' }), recipients)).toBe(false);
    const sealed = directiveFor(unitClerk, handed(), recipients);
    expect(sealed).toMatchObject({ requirement: '逐村核实,入冬前完成', text: '', office: '', scanIds: [] });
    expect(canReadDirective(unitClerk, handed({ status: 'struck' }), recipients)).toBe(false);
    expect(canReadDirective(system, handed(), recipients)).toBe(true);
  });
});

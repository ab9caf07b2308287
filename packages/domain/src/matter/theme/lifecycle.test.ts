import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, system, unitLeader } from '../../actor/examples.ts';
import type { Actor } from '../../actor/index.ts';
import { accept } from '../../decision/index.ts';
import { canonical, rebuild } from '../../event/index.ts';
import { circumstances } from '../citizen-opinion/examples.ts';
import { decideTheme, openTheme, openThemeCommands, themeCommandTypes, whyNotTheme } from './lifecycle.ts';
import { type Theme, type ThemeCommand, themePlatformCommands, themeStatuses } from './theme.ts';

const input = { title: '机井冬季冻裂', summary: '多村机井冬季冻裂,吃水困难', category: null };
const aTheme = (facts: Partial<Theme> = {}): Theme => ({
  ...accept(openTheme(input, 'guyuan', 't-1', clerk, circumstances)).next,
  opinionCount: 3,
  personCount: 2,
  ...facts,
});
const run = (theme: Theme, command: ThemeCommand, actor: Actor = clerk) =>
  accept(decideTheme(theme, command, actor, circumstances)).next;
const refusal = (theme: Theme, command: ThemeCommand, actor: Actor = clerk) => {
  const decision = decideTheme(theme, command, actor, circumstances);
  return decision.ok ? undefined : decision.refusal.code;
};

describe('a theme', () => {
  test('is opened by its committee’s staff, with a reply due as for an opinion', () => {
    expect(aTheme()).toMatchObject({ status: 'open', round: 1, ownerId: 'guyuan', dueOn: '2026-03-19' });
    for (const actor of [leader, unitLeader, anActor('stationClerk'), anActor('auditor')])
      expect(openTheme(input, 'guyuan', 't-1', actor, circumstances).ok).toBe(false);
  });

  test('goes to a unit, is answered for everybody in it, closed, and begins a new round', () => {
    let theme = run(aTheme(), { type: 'route', ownerId: 'guyuan-water', readers: ['guyuan-water'] }, system);
    expect(theme).toMatchObject({ status: 'routed', ownerId: 'guyuan-water', readers: ['guyuan-water'] });
    theme = run(theme, { type: 'startAnswering' }, system);
    theme = run(theme, { type: 'answer', text: '已全部更换' }, system);
    expect(theme).toMatchObject({ status: 'answered', answer: '已全部更换', dueOn: null });
    theme = run(theme, { type: 'close' });
    expect(theme).toMatchObject({ status: 'closed', publishedAt: null });
    theme = run(theme, { type: 'newRound' });
    expect(theme).toMatchObject({ status: 'open', round: 2, answer: null, ownerId: 'guyuan' });
  });

  test('comes back when the unit does not take it', () => {
    const routed = aTheme({ status: 'routed', ownerId: 'guyuan-water' });
    expect(run(routed, { type: 'takeBack' }, system)).toMatchObject({ status: 'open', ownerId: 'guyuan' });
  });

  test('without an opinion in it is not answered, and is published once', () => {
    expect(refusal(aTheme({ opinionCount: 0 }), { type: 'answer', text: '已办' })).toBe('theme.empty');
    const published = run(aTheme(), { type: 'publish' });
    expect(refusal(published, { type: 'publish' })).toBe('theme.already_published');
    expect(refusal(aTheme(), { type: 'unpublish' })).toBe('theme.not_published');
    expect(run(published, { type: 'unpublish' }).publishedAt).toBeNull();
  });

  test('is shared with each once, in the order it happened', () => {
    const shared = run(run(aTheme(), { type: 'share', withId: 'city' }), {
      type: 'share',
      withId: 'kangbao',
    });
    expect(run(shared, { type: 'share', withId: 'city' }).readers).toEqual(['city', 'kangbao']);
  });

  test('is changed by its own committee’s staff and by consequences, and by nobody else', () => {
    for (const status of themeStatuses)
      for (const type of themeCommandTypes) {
        const theme = aTheme({
          status,
          isProvisional: true,
          publishedAt: type === 'unpublish' ? 'then' : null,
        });
        for (const actor of [siblingClerk, cityClerk, leader, unitLeader, anActor('systemAdministrator')])
          expect({ status, type, code: whyNotTheme(theme, type, actor)?.code }).toEqual({
            status,
            type,
            code: 'theme.not_yours',
          });
      }
    expect(openThemeCommands(aTheme(), clerk).filter((type) => themePlatformCommands.includes(type))).toEqual(
      [],
    );
  });

  test('can be told again from its history, whatever was done', () => {
    const commands: [ThemeCommand, Actor][] = [
      [{ type: 'revise', title: '机井冻裂', summary: '十二村机井冻裂' }, clerk],
      [{ type: 'publish' }, clerk],
      [{ type: 'gather', opinionCount: 14, personCount: 13 }, system],
      [{ type: 'route', ownerId: 'guyuan-water', readers: ['guyuan-water'] }, system],
      [{ type: 'answer', text: '已更换' }, clerk],
      [{ type: 'close' }, clerk],
      [{ type: 'newRound' }, clerk],
    ];
    const opened = accept(openTheme(input, 'guyuan', 't-1', clerk, circumstances));
    let theme = opened.next;
    const patches = [opened.event.patch];
    for (const [command, actor] of commands) {
      const change = accept(decideTheme(theme, command, actor, circumstances));
      patches.push(change.event.patch);
      theme = change.next;
    }
    const told = { ...rebuild(patches) };
    expect(canonical({ ...theme, ...told })).toBe(canonical(theme));
    for (const [field, value] of Object.entries(theme))
      expect({ field, told: told[field] ?? null }).toEqual({ field, told: value });
  });
});

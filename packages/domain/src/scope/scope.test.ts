import { describe, expect, test } from 'vitest';
import {
  anActor,
  citizenOf,
  clerk,
  leader,
  siblingClerk,
  stationHead,
  system,
  unitClerk,
} from '../actor/examples.ts';
import { everyStation, levelOf, type Scope, scopeLevels, sees } from './scope.ts';

const scope = (facts: Partial<Scope> = {}): Scope => ({
  level: 'committee',
  committeeId: 'guyuan',
  stationId: 'guyuan-station',
  readers: [],
  ...facts,
});

describe('a scope', () => {
  test('always holds the committee’s own people, and never its administrators, other counties or a citizen', () => {
    for (const level of scopeLevels) {
      expect([clerk, leader, system].map((actor) => sees(actor, scope({ level })))).toEqual([
        true,
        true,
        true,
      ]);
      for (const actor of [
        siblingClerk,
        citizenOf('o-1'),
        ...(['systemAdministrator', 'securityAdministrator', 'auditor'] as const).map((role) =>
          anActor(role),
        ),
      ])
        expect(sees(actor, scope({ level }))).toBe(false);
    }
  });

  test('opens to a unit or another committee by being given or shared, and closes again when sealed', () => {
    expect(sees(unitClerk, scope())).toBe(false);
    const given = scope({ level: 'handling', readers: ['guyuan-water', 'kangbao'] });
    expect([unitClerk, siblingClerk].map((actor) => sees(actor, given))).toEqual([true, true]);
    const sealed = { ...given, level: 'sealed' as const };
    expect([unitClerk, siblingClerk, stationHead].map((actor) => sees(actor, sealed))).toEqual([
      false,
      false,
      true,
    ]);
    expect(sees(anActor('auditor', 'guyuan', 'guyuan-water'), given)).toBe(false);
  });

  test('of one station is not that of another, unless every station of the committee gathers', () => {
    const other = anActor('stationClerk', 'guyuan', 'guyuan-station-2');
    expect(sees(other, scope())).toBe(false);
    expect(sees(other, scope({ stationId: everyStation }))).toBe(true);
    expect(sees(anActor('stationClerk', 'kangbao'), scope({ stationId: everyStation }))).toBe(false);
  });

  test('is as narrow as the narrowest thing known of the matter', () => {
    const facts = { publishedAt: null, readers: [] };
    expect(levelOf(facts)).toBe('committee');
    expect(levelOf({ ...facts, readers: ['kangbao'] })).toBe('handling');
    expect(levelOf({ ...facts, publishedAt: 'then' })).toBe('public');
    expect(levelOf({ isSealed: true, publishedAt: 'then', readers: ['kangbao'] })).toBe('sealed');
  });
});

import { expect, test } from 'vitest';
import { Role } from '../actor/actor.ts';
import { anActor, system } from '../actor/examples.ts';
import { mayKeepCalendar, mayPublishRules } from './policy.ts';

test('only its own leaders publish a committee’s rules', () => {
  for (const committee of ['guyuan', 'kangbao', 'zhangjiakou'])
    for (const role of Role.options)
      expect({ role, committee, may: mayPublishRules(anActor(role, committee), 'guyuan') }).toEqual({
        role,
        committee,
        may: committee === 'guyuan' && ['countyLeader', 'cityLeader'].includes(role),
      });
  expect(mayPublishRules(system, 'guyuan')).toBe(false);
});

test('only the city’s system administrator keeps the holidays', () => {
  for (const committee of ['guyuan', 'zhangjiakou'])
    for (const role of Role.options)
      expect(mayKeepCalendar(anActor(role, committee, committee), 'zhangjiakou')).toBe(
        committee === 'zhangjiakou' && role === 'systemAdministrator',
      );
});

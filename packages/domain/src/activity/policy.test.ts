import { describe, expect, test } from 'vitest';
import {
  anActor,
  cityClerk,
  clerk,
  leader,
  siblingClerk,
  system,
  unitClerk,
  visitor,
} from '../actor/examples.ts';
import { aClosedActivity, afterSteps, anActivity } from './examples.ts';
import { canReadActivity, invitationAlone, readsWhole, seesRoom } from './index.ts';

const common = { matterId: 'm-1', roomId: 'm-1' };
const side = { matterId: 'm-1', roomId: 'm-1/guyuan' };
const members = ['guyuan', 'kangbao'];

describe('a room', () => {
  test('in common is seen by the lead and those that accepted, a side room by its own committee alone', () => {
    expect([clerk, leader, siblingClerk].every((actor) => seesRoom(actor, common, members))).toBe(true);
    expect([cityClerk, unitClerk, visitor].some((actor) => seesRoom(actor, common, members))).toBe(false);
    expect([clerk, leader].every((actor) => seesRoom(actor, side, members))).toBe(true);
    const others = [siblingClerk, cityClerk, unitClerk, anActor('systemAdministrator', 'guyuan', 'guyuan')];
    expect(others.some((actor) => seesRoom(actor, side, members))).toBe(false);
    expect(seesRoom(clerk, { matterId: null, roomId: null }, members)).toBe(false);
  });
});

describe('an activity', () => {
  test('is read by its host and whoever is invited, and by nobody else outside a room', () => {
    const activity = anActivity();
    for (const actor of [clerk, leader, siblingClerk, anActor('countyLeader', 'kangbao'), system])
      expect(canReadActivity(actor, activity, [])).toBe(true);
    for (const actor of [cityClerk, unitClerk, visitor, anActor('auditor', 'guyuan', 'guyuan')])
      expect(canReadActivity(actor, activity, [])).toBe(false);
  });

  test('in the common room is read by all who take part, in a side room not even by them', () => {
    const inCommon = anActivity({ ...common, invited: [] });
    expect(canReadActivity(siblingClerk, inCommon, members)).toBe(true);
    expect(readsWhole(siblingClerk, inCommon, members)).toBe(true);
    const inSide = anActivity({ ...side, invited: [] });
    expect(canReadActivity(siblingClerk, inSide, members)).toBe(false);
    expect(canReadActivity(leader, inSide, members)).toBe(true);
  });

  test('says to who was asked, and has not said yes, what is planned, and nothing of what came of it', () => {
    const asked = { ...aClosedActivity(), invitations: anActivity().invitations };
    expect(readsWhole(siblingClerk, asked, [])).toBe(false);
    const shown = invitationAlone(siblingClerk, asked);
    expect(shown).toMatchObject({ title: '机井冬季安全调研', agenda: [{ number: 1 }, { number: 2 }] });
    expect(JSON.stringify(shown)).not.toContain('保温');
    expect(JSON.stringify(shown)).not.toContain('王秀兰');
    expect(readsWhole(siblingClerk, aClosedActivity(), [])).toBe(true);
  });

  test('that was declined leaves the decliner its own word and nobody else’s', () => {
    const two = anActivity({ invited: ['kangbao', 'zhangjiakou'] });
    const declined = afterSteps(two, [siblingClerk, { type: 'decline', note: '当天有会' }]);
    expect(canReadActivity(siblingClerk, declined, [])).toBe(true);
    expect(invitationAlone(siblingClerk, declined).invitations).toEqual([
      { committeeId: 'kangbao', status: 'declined', note: '当天有会' },
    ]);
  });
});

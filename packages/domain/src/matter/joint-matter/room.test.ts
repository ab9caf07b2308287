import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anActor, system, visitor } from '../../actor/examples.ts';
import { type Actor, committeeRoles, hasRole, Role } from '../../actor/index.ts';
import { AssignmentStatus } from '../../assignment/index.ts';
import { aParticipation } from './examples.ts';
import {
  type Participation,
  participantsOf,
  roomIdOf,
  roomOf,
  seesRoom,
  standOf,
  takesPart,
  writesInRoom,
} from './index.ts';

const committees = ['zhangjiakou', 'guyuan', 'kangbao', 'zhangbei'];
const everyone: Actor[] = [
  visitor,
  ...committees.flatMap((id) => Role.options.map((role) => anActor(role, id))),
];
const common = { matterId: 'j-1', sideOf: null };
const sideOf = (committeeId: string) => ({ matterId: 'j-1', sideOf: committeeId });

const anyParticipation: fc.Arbitrary<Participation> = fc.record({
  leadId: fc.constantFrom(...committees),
  invited: fc.array(
    fc.record({
      committeeId: fc.constantFrom(...committees),
      status: fc.constantFrom(...AssignmentStatus.options),
    }),
    { maxLength: 5 },
  ),
});

describe('a room', () => {
  test('that is a committee’s own is seen by those who work for it and by nobody else, whoever leads', () => {
    fc.assert(
      fc.property(anyParticipation, fc.constantFrom(...committees), (participation, committee) => {
        for (const actor of everyone)
          if (seesRoom(actor, sideOf(committee), participation)) {
            expect(hasRole(actor, committeeRoles)).toBe(true);
            expect(actor.kind === 'staff' && actor.committeeId).toBe(committee);
          }
      }),
    );
  });

  test('that is common is seen by the people of exactly the lead and those who accepted', () => {
    fc.assert(
      fc.property(anyParticipation, (participation) => {
        const inside = participantsOf(participation);
        for (const actor of everyone)
          expect(seesRoom(actor, common, participation)).toBe(
            hasRole(actor, committeeRoles) && inside.includes(actor.committeeId),
          );
        expect(seesRoom(system, common, participation)).toBe(true);
      }),
    );
  });

  test('is written in only by whoever sees it', () => {
    fc.assert(
      fc.property(anyParticipation, fc.constantFrom(null, ...committees), (participation, side) => {
        const room = { matterId: 'j-1', sideOf: side };
        for (const actor of [...everyone, system])
          if (writesInRoom(actor, room, participation))
            expect(seesRoom(actor, room, participation)).toBe(true);
      }),
    );
  });

  test('of its own opens to a committee when it is asked, and stays readable after it declined', () => {
    const clerk = anActor('countyStaff', 'kangbao');
    const room = sideOf('kangbao');
    const when = (status: AssignmentStatus) =>
      aParticipation({ invited: [{ committeeId: 'kangbao', status }] });
    expect(seesRoom(clerk, room, aParticipation())).toBe(false);
    expect(writesInRoom(clerk, room, when('issued'))).toBe(true);
    expect(seesRoom(clerk, common, when('issued'))).toBe(false);
    expect(seesRoom(clerk, room, when('declined'))).toBe(true);
    expect(writesInRoom(clerk, room, when('declined'))).toBe(false);
    expect(takesPart('kangbao', when('declined'))).toBe(false);
    expect(takesPart('kangbao', when('concluded'))).toBe(true);
  });

  test('is known by its id', () => {
    for (const room of [common, sideOf('guyuan')]) expect(roomOf(roomIdOf(room))).toEqual(room);
  });
});

test('every status of an invitation has its word, but for one that was never made', () => {
  expect(AssignmentStatus.options.filter((status) => standOf(status) === undefined)).toEqual(['proposed']);
});

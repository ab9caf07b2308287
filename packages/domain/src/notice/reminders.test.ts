import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { type Due, keptSince, reminders, stageBetween } from './index.ts';

const days = [30, 15, 7, 1];
const due = '2026-11-30';

describe('the stage of a reminder', () => {
  test('is reached on its own day, and on no other', () => {
    const on = (day: string) => stageBetween(due, addDays(day, -1), day, days);
    expect(on('2026-10-31')).toBe(30);
    expect(on('2026-11-15')).toBe(15);
    expect(on('2026-11-23')).toBe(7);
    expect(on('2026-11-29')).toBe(1);
    expect(on('2026-11-30')).toBeUndefined();
    expect(on('2026-12-01')).toBe('overdue');
    expect(on('2026-12-02')).toBeUndefined();
    expect(on('2026-11-20')).toBeUndefined();
  });

  test('after days of silence is the last one missed', () => {
    expect(stageBetween(due, '2026-11-10', '2026-11-25', days)).toBe(7);
    expect(stageBetween(due, '2026-11-10', '2026-12-20', days)).toBe('overdue');
  });

  test('comes once, however the days are walked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }), (steps) => {
        let day = '2026-10-20';
        const seen: unknown[] = [];
        for (const step of steps) {
          const next = addDays(day, step);
          const stage = stageBetween(due, day, next, days);
          if (stage !== undefined) seen.push(stage);
          day = next;
        }
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});

const assignment: Due = {
  kind: 'assignment',
  clock: 'reply',
  committeeId: 'guyuan',
  coordinatorId: 'guyuan',
  organizationId: 'guyuan-water',
  isInvitation: false,
  dueOn: due,
};
const opinion: Due = {
  kind: 'citizenOpinion',
  status: 'received',
  clock: 'triage',
  committeeId: 'guyuan',
  ownerId: 'guyuan',
  stationId: 'guyuan-station',
  dueOn: due,
};
const told = (notices: ReturnType<typeof reminders>) =>
  notices.map(({ organizationId, group }) => `${organizationId} ${group}`);

describe('a reminder', () => {
  test('goes to more desks the closer the day is', () => {
    expect(told(reminders(assignment, 7, '2026-11-23'))).toEqual(['guyuan-water clerks']);
    expect(told(reminders(assignment, 1, '2026-11-29'))).toEqual([
      'guyuan-water clerks',
      'guyuan-water heads',
    ]);
    expect(told(reminders(assignment, 'overdue', '2026-12-01'))).toEqual([
      'guyuan-water clerks',
      'guyuan-water heads',
      'guyuan clerks',
      'guyuan supervision',
    ]);
  });

  test('says which term, how long and until when', () => {
    const [soon] = reminders(assignment, 7, '2026-11-25');
    expect(soon).toMatchObject({ sentence: '答复期限还有5天,2026年11月30日到期', urgency: 'soon' });
    const [today] = reminders(assignment, 1, due);
    expect(today?.sentence).toBe('答复期限今天到期');
    const [late] = reminders(opinion, 'overdue', '2026-12-01');
    expect(late).toMatchObject({ sentence: '受理已超期,期限为2026年11月30日', urgency: 'late' });
  });

  test('of an invitation says what it waits for, and no supervision office pursues it in another committee', () => {
    const invitation: Due = { ...assignment, organizationId: 'kangbao', isInvitation: true };
    const [answer] = reminders({ ...invitation, clock: 'accept' }, 7, '2026-11-25');
    expect(answer?.sentence).toBe('答复邀请期限还有5天,2026年11月30日到期');
    const late = reminders(invitation, 'overdue', '2026-12-01');
    expect(late[0]?.sentence).toBe('报送已超期,期限为2026年11月30日');
    expect(told(late)).toEqual(['kangbao clerks', 'kangbao heads', 'guyuan clerks']);
  });

  test('of a call-back goes to the station; of a merged opinion to nobody, its theme has a day of its own', () => {
    expect(told(reminders({ ...opinion, clock: 'callback' }, 1, '2026-11-29'))).toEqual([
      'guyuan-station clerks',
    ]);
    expect(reminders({ ...opinion, status: 'merged', clock: 'reply' }, 'overdue', due)).toEqual([]);
  });

  test('leaves the office alone while the unit still has time', () => {
    const routed = { ...opinion, clock: 'reply', ownerId: 'guyuan-water' } as const;
    expect(reminders(routed, 7, '2026-11-23')).toEqual([]);
    expect(told(reminders(routed, 'overdue', '2026-12-01'))).toEqual(['guyuan clerks', 'guyuan heads']);
  });
});

describe('notices are kept', () => {
  test('for the days of the regulation', () => {
    expect(keptSince('2026-11-30', 400, '2026-11-30')).toBe('2025-10-26');
  });

  test('longer where reminders have not been walked up to them, so that no stage is told twice', () => {
    const some = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(some, some, fc.integer({ min: 30, max: 500 }), (ahead, later, keepDays) => {
        const [walkedTo, today] = ['2026-01-10', addDays('2026-01-10', ahead + 1)];
        // a stage that the next walk reaches, and the day on which a walk that broke off may have told it
        const stageOn = addDays(walkedTo, 1 + (later % (ahead + 1)));
        const toldOn = addDays(stageOn, later);
        expect(stageBetween(addDays(stageOn, -1), walkedTo, today, days)).toBe('overdue');
        expect(toldOn >= (keptSince(today, keepDays, walkedTo) ?? '')).toBe(true);
      }),
    );
    expect(keptSince('2026-11-30', 400, '2025-01-10')).toBe('2025-01-10');
  });

  test('altogether until reminders have been walked once', () => {
    expect(keptSince('2026-11-30', 400, null)).toBeUndefined();
  });
});

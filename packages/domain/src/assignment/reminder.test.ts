import { describe, expect, test } from 'vitest';
import { anActor } from '../actor/examples.ts';
import { given } from './examples.ts';
import { type Assignment, reminderPaper, whyNotReminderPaper } from './index.ts';

const late: Assignment = {
  ...(given('resolution')[0] as Assignment),
  status: 'working',
  dueOn: '2026-03-10',
};
const today = '2026-03-16';

describe('a reminder paper', () => {
  test('is written by staff of the committee that gave it out, once the answer is late', () => {
    expect(whyNotReminderPaper(late, anActor('countyStaff'), today)).toBeUndefined();
    expect(whyNotReminderPaper(late, anActor('countyStaff'), '2026-03-10')?.code).toBe('assignment.not_late');
    for (const other of [anActor('unitClerk'), anActor('countyLeader'), anActor('countyStaff', 'kangbao')])
      expect(whyNotReminderPaper(late, other, today)?.code).toBe('assignment.not_yours');
  });

  test('is not written for what was answered, or is halted', () => {
    const clerk = anActor('countyStaff');
    expect(whyNotReminderPaper({ ...late, status: 'delivered' }, clerk, today)).toBeDefined();
    expect(whyNotReminderPaper({ ...late, isSuspended: true }, clerk, today)).toBeDefined();
  });

  test('says what is late since when, and quotes no citizen', () => {
    const words = { title: '三道沟村机井冻裂', organization: '沽源县水务局', today };
    const plain = reminderPaper({ ...late, matterKind: 'resolution' }, words);
    expect(plain.title).toBe('关于催办“三道沟村机井冻裂”的函');
    expect(plain.body).toMatch('已超期6天');
    const citizens = reminderPaper({ ...late, matterKind: 'citizenOpinion' }, words);
    expect(citizens.title + citizens.body).not.toMatch('三道沟村');
  });
});

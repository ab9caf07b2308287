import { describe, expect, test } from 'vitest';
import { clerk, siblingClerk, system } from '../../actor/examples.ts';
import { accept } from '../../decision/index.ts';
import { aMessage } from '../../import/examples.ts';
import { searchedText } from './citizen-opinion.ts';
import { circumstances, monday, station } from './examples.ts';
import { type ImportedOpinion, receiveImported } from './imported.ts';
import { decide } from './lifecycle.ts';
import { canRead } from './policy.ts';

const receive = (facts: Partial<ImportedOpinion> = {}, actor = clerk) =>
  receiveImported(aMessage(facts), station, 'o-1', actor, circumstances);
const answered = { answer: '已修好', answeredAt: '2025-12-03T03:00:00.000Z' };

describe('a message from another system', () => {
  test('keeps its own date and waits for triage from the day it came to us', () => {
    expect(accept(receive()).next).toMatchObject({
      status: 'received',
      channel: 'import',
      receivedAt: '2025-12-01T03:25:05.000Z',
      clock: 'triage',
      clockFrom: '2026-03-02',
    });
  });

  test('that was answered arrives closed, without a clock of ours and without a judgement on time', () => {
    expect(accept(receive(answered)).next).toMatchObject({
      status: 'closed',
      answer: '已修好',
      answeredAt: answered.answeredAt,
      closedAt: answered.answeredAt,
      clock: null,
      dueOn: null,
      answeredInTime: null,
    });
  });

  test('leaves neither its title nor its text in the history', () => {
    const { event } = accept(receive());
    expect(JSON.stringify(event)).not.toContain('机井');
    expect(event).toMatchObject({ type: 'import', at: monday, by: { personId: clerk.personId } });
  });

  test('is sealed when it accuses somebody by name, refused when it is classified or from the future', () => {
    expect(accept(receive({ body: '村支书王大山贪污低保金,请查处。' })).next.isQuarantined).toBe(true);
    expect(receive({ body: '密级:机密。内容如下' })).toMatchObject({ refusal: { code: 'opinion.secret' } });
    expect(receive({ writtenAt: '2027-01-01T00:00:00.000Z' })).toMatchObject({
      refusal: { code: 'import.future' },
    });
    expect(receive({}, siblingClerk)).toMatchObject({ refusal: { code: 'import.not_yours' } });
  });

  test('is found by its title too, where the text does not say the same', () => {
    expect(searchedText(accept(receive()).next)).toBe('机井冻裂何时修 三道沟村的机井一到冬天就冻裂。');
    expect(searchedText(accept(receive({ title: '' })).next)).toBe('三道沟村的机井一到冬天就冻裂。');
  });

  test('goes with its file when that is undone, unless somebody has worked on it', () => {
    const { next } = accept(receive(answered));
    const withdrawn = accept(decide(next, { type: 'withdraw' }, system, circumstances)).next;
    expect(withdrawn.status).toBe('withdrawn');
    expect([clerk, system].map((actor) => canRead(actor, withdrawn))).toEqual([false, true]);
    const worked = { ...next, version: 2 };
    expect(decide(worked, { type: 'withdraw' }, system, circumstances)).toMatchObject({
      refusal: { code: 'opinion.worked_on' },
    });
    const native = { ...next, channel: 'phone' as const };
    expect(decide(native, { type: 'withdraw' }, system, circumstances)).toMatchObject({
      refusal: { code: 'opinion.not_imported' },
    });
  });
});

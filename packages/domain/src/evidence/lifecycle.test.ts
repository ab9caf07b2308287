import { expect, test } from 'vitest';
import { clerk, roadClerk, siblingClerk, unitClerk, unitLeader } from '../actor/examples.ts';
import { accepting, after, draft, given, passing, signing } from '../assignment/examples.ts';
import { accept } from '../decision/index.ts';
import { pairsOf } from './evidence.ts';
import { decideEvidence, keepAfter, keepBefore } from './lifecycle.ts';

const facts = { photoId: 'photo-1', takenOn: '2026-03-02', place: '三道沟村口', note: '', pairId: null };
const keeping = { id: 'e-1', matterId: 'm-1', committeeId: 'guyuan' };
const around = (actor = clerk) => ({ actor, at: '2026-03-02T02:00:00.000Z' });
const [issued] = given('issue');
if (!issued) throw new Error('nothing was given');
const accepted = after(issued, [[unitClerk, accepting]]);

test('a photo of how it was comes from the matter’s own committee', () => {
  expect(accept(keepBefore({ ...facts, pairId: 'x' }, keeping, around())).next).toMatchObject({
    side: 'before',
    assignmentId: null,
    pairId: null,
    organizationId: 'guyuan',
  });
  expect(keepBefore(facts, keeping, around(siblingClerk)).ok).toBe(false);
  expect(keepBefore({ ...facts, takenOn: '2026-03-03' }, keeping, around())).toMatchObject({
    refusal: { code: 'evidence.day_ahead' },
  });
});

test('a photo of how it is now comes from the unit that handles it, from the day it signed until its answer is out', () => {
  const codeOf = (assignment: typeof issued, actor = unitClerk) => {
    const outcome = keepAfter(facts, keeping, assignment, around(actor));
    return outcome.ok ? undefined : outcome.refusal.code;
  };
  expect(codeOf(issued)).toBe('evidence.not_in_hand');
  expect(codeOf(accepted)).toBeUndefined();
  expect(codeOf(accepted, roadClerk)).toBe('matter.not_yours');
  expect(codeOf(accepted, clerk)).toBe('matter.not_yours');
  const delivered = after(accepted, [
    [unitClerk, draft()],
    [unitLeader, signing],
    [clerk, passing],
  ]);
  expect(codeOf(delivered)).toBe('evidence.not_in_hand');
});

test('a photo is taken from an answer only by the unit itself and before the answer is out; it is kept all the same', () => {
  const photo = accept(keepAfter(facts, keeping, accepted, around(unitClerk))).next;
  const withdraw = (actor: typeof clerk, assignment = accepted) =>
    decideEvidence(photo, { type: 'withdraw', reason: '拍错了' }, { ...around(actor), assignment });
  expect(accept(withdraw(unitLeader)).next).toMatchObject({ status: 'withdrawn', photoId: 'photo-1' });
  expect(withdraw(clerk).ok).toBe(false);
  expect(withdraw(unitClerk, { ...accepted, status: 'delivered' }).ok).toBe(false);
});

test('photos pair by what they name, else in their order, the newest answer to a photo wins, and the rest stands alone', () => {
  const photo = (
    id: string,
    side: 'before' | 'after',
    pairId: string | null = null,
    status = 'kept' as const,
  ) => ({
    id,
    side,
    pairId,
    status,
    at: id,
  });
  const ids = (photos: Parameters<typeof pairsOf<ReturnType<typeof photo>>>[0]) =>
    pairsOf(photos).map(({ before, after: later }) => [before?.id ?? null, later?.id ?? null]);
  expect(
    ids([
      photo('1', 'before'),
      photo('2', 'before'),
      photo('3', 'after'),
      photo('4', 'after', '1'),
      photo('5', 'after', '1'),
      photo('6', 'after'),
    ]),
  ).toEqual([
    ['1', '5'],
    ['2', '3'],
    [null, '6'],
  ]);
  expect(ids([photo('1', 'before'), { ...photo('2', 'after'), status: 'withdrawn' as never }])).toEqual([
    ['1', null],
  ]);
});

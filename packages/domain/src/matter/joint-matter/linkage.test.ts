import { describe, expect, test } from 'vitest';
import { type LinkageMember, linesBetween, type Stand, tallyOf } from './index.ts';

const member = (committeeId: string, stand: Stand): LinkageMember => ({
  committeeId,
  stand,
  invitationId: null,
  dueOn: null,
  isLate: false,
  given: stand === 'given' ? 1 : 0,
});
const wells = {
  id: 'wells',
  members: [member('zhangjiakou', 'lead'), member('guyuan', 'given'), member('kangbao', 'declined')],
};
const roads = {
  id: 'roads',
  members: [member('guyuan', 'lead'), member('zhangjiakou', 'taking'), member('shangyi', 'waiting')],
};
const register = ['zhangjiakou', 'kangbao', 'guyuan', 'shangyi'];

describe('the picture of who works with whom', () => {
  test('has a line between two committees with everything they work on together', () => {
    expect(linesBetween([wells, roads], register)).toEqual([
      { between: ['zhangjiakou', 'guyuan'], matterIds: ['wells', 'roads'] },
    ]);
  });

  test('has no line for who declined or has not answered', () => {
    const all = linesBetween([wells, roads], register).flatMap(({ between }) => between);
    expect(all).not.toContain('kangbao');
    expect(all).not.toContain('shangyi');
  });

  test('keeps the order of the register, whoever does most', () => {
    expect(linesBetween([wells], ['guyuan', 'zhangjiakou'])).toEqual([
      { between: ['guyuan', 'zhangjiakou'], matterIds: ['wells'] },
    ]);
  });

  test('counts for a committee what it leads, takes part in, has to answer and owes', () => {
    expect(tallyOf([wells, roads], 'guyuan')).toEqual({ lead: 1, taking: 1, waiting: 0, owing: 0, given: 1 });
    expect(tallyOf([wells, roads], 'zhangjiakou')).toEqual({
      lead: 1,
      taking: 1,
      waiting: 0,
      owing: 1,
      given: 0,
    });
    expect(tallyOf([wells, roads], 'shangyi').waiting).toBe(1);
  });
});

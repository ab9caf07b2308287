import { expect, test } from 'vitest';
import { clerk, unitClerk, unitLeader } from '../../actor/examples.ts';
import { accepting, after, anOrder, draft, given, passing, signing } from '../../assignment/examples.ts';
import type { Assignment } from '../../assignment/index.ts';
import { adoptionOf, countAdoption, suggestionLines } from './adoption.ts';

const parts = [1, 2, 3].map((number) => ({ number, text: `第 ${number} 条建议` }));
const matter = { matter: { sponsorIds: [], parts } };
const answers = [
  { part: 1, text: '已列入计划', adoption: 'adopted' as const, doneOn: '2026-10-31' },
  { part: 2, text: '暂不具备条件', adoption: 'not' as const, doneOn: null },
];
const orders = [
  { ...anOrder('guyuan-water'), parts: [1, 2] },
  { ...anOrder('guyuan-roads'), parts: [3] },
];
const [water, roads] = given('outcome', orders, matter) as [Assignment, Assignment];
const drafted = after(
  water,
  [
    [unitClerk, accepting],
    [unitClerk, draft({ answers })],
  ],
  matter,
);
const delivered = after(
  drafted,
  [
    [unitLeader, signing],
    [clerk, passing],
  ],
  matter,
);

test('a suggestion is adopted as the delivered answer says; a draft is nobody’s word', () => {
  expect(suggestionLines(parts, [drafted, roads]).map(({ adoption }) => adoption)).toEqual([
    null,
    null,
    null,
  ]);
  const lines = suggestionLines(parts, [delivered, roads]);
  expect(lines.map(({ adoption }) => adoption)).toEqual(['adopted', 'not', null]);
  expect(lines[0]?.shares[0]).toMatchObject({ text: '已列入计划', doneOn: '2026-10-31' });
});

test('every suggestion counts once: by what was said, as not answered, or as given to nobody', () => {
  const counts = (all: Assignment[]) => countAdoption(suggestionLines(parts, all));
  expect(counts([delivered, roads])).toEqual({ adopted: 1, partly: 0, not: 1, unanswered: 1, unassigned: 0 });
  expect(counts([])).toMatchObject({ unassigned: 3 });
});

test('who objected stays to be seen beside whoever got it instead; what was simply taken back does not', () => {
  const objected: Assignment = {
    ...roads,
    status: 'revoked',
    objection: { reason: '不属职责', suggestedId: null },
  };
  const instead: Assignment = { ...roads, id: 'a-9', organizationId: 'guyuan-water' };
  const third = suggestionLines(parts, [objected, instead, { ...roads, id: 'a-8', status: 'revoked' }])[2];
  expect(third?.shares.map(({ assignmentId, objection }) => [assignmentId, objection])).toEqual([
    [roads.id, '不属职责'],
    ['a-9', null],
  ]);
  expect(
    countAdoption([{ number: 3, text: '', adoption: null, shares: third?.shares.slice(0, 1) ?? [] }]),
  ).toMatchObject({ unassigned: 1 });
});

test('several who answer one suggestion are of one mind, or it is partly adopted; tasks below do not count', () => {
  const said = (...all: (null | 'adopted' | 'partly' | 'not')[]) =>
    adoptionOf(all.map((adoption) => ({ adoption, parentId: null })));
  expect([said(), said(null), said('adopted', 'adopted'), said('not', 'not')]).toEqual([
    null,
    null,
    'adopted',
    'not',
  ]);
  expect([said('adopted', 'not'), said('partly')]).toEqual(['partly', 'partly']);
  expect(adoptionOf([{ adoption: 'adopted', parentId: 'a-1' }])).toBeNull();
});

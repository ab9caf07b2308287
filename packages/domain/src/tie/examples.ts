import { cityClerk } from '../actor/examples.ts';
import { accept } from '../decision/index.ts';
import { type Ends, type NewTie, openTie, type TieCircumstances } from './lifecycle.ts';
import type { Tie } from './tie.ts';

export const aroundTie = (facts: Partial<TieCircumstances> = {}): TieCircumstances => ({
  actor: cityClerk,
  at: '2026-03-02T01:00:00.000Z',
  membership: { from: '2022-02-01', to: null },
  ...facts,
});

export const ends = (
  facts: Partial<Ends['membership']> = {},
  subject: Partial<Ends['subject']> = {},
): Ends => ({
  membership: {
    from: '2022-02-01',
    to: null,
    personId: 'person-1',
    committeeId: 'zhangjiakou',
    role: 'cityLeader',
    ...facts,
  },
  subject: { kind: 'committee', committeeId: 'guyuan', parentId: 'zhangjiakou', to: null, ...subject },
  others: [],
});

export const newTie = (facts: Partial<NewTie> = {}): NewTie => ({
  kind: 'leaderCounty',
  membershipId: 'membership-1',
  subjectId: 'guyuan',
  from: '2026-03-02',
  note: '',
  ...facts,
});

export const aTie = (facts: Partial<NewTie> = {}, between: Ends = ends()): Tie =>
  accept(openTie(newTie(facts), { id: 'tie-1', committeeId: 'zhangjiakou' }, between, aroundTie())).next;

import type { Role } from '../actor/actor.ts';
import type { OrganizationKind } from '../organization/index.ts';

/** What kinds of tie there are, with their rule of coverage, as data: another kind is one more row (domain.md §5.16). */
type TieRule = {
  name: string;
  /** Which committees keep it, and with whom its subjects are: the committees below, or own organisations. */
  keptBy: 'city' | 'county';
  /** Whose membership it rests on. */
  holderRole: Role;
  holderName: string;
  subjectKinds: readonly OrganizationKind[];
  subjectName: string;
  /** Every subject has at least so many at any time. */
  atLeast: number;
  /** A contact is due so many months after the last. */
  contactEveryMonths: number;
};

export const tieRules = {
  leaderCounty: {
    name: '市政协领导联系县区政协',
    keptBy: 'city',
    holderRole: 'cityLeader',
    holderName: '联系领导',
    subjectKinds: ['committee'],
    subjectName: '县区',
    atLeast: 1,
    contactEveryMonths: 6,
  },
  leaderTownship: {
    name: '县区政协领导联系乡镇街道',
    keptBy: 'county',
    holderRole: 'countyLeader',
    holderName: '联系领导',
    subjectKinds: ['township', 'zone'],
    subjectName: '乡镇街道',
    atLeast: 1,
    contactEveryMonths: 6,
  },
} as const satisfies Record<string, TieRule>;

export type TieKind = keyof typeof tieRules;
export const tieKinds = Object.keys(tieRules) as [TieKind, ...TieKind[]];
export const tieRule = (kind: TieKind): TieRule => tieRules[kind];

/** The kinds somebody's committee keeps. */
export const tieKindsFor = (role: Role): TieKind[] =>
  tieKinds.filter((kind) => role.startsWith(tieRules[kind].keptBy));

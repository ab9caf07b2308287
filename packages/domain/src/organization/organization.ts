import { z } from 'zod';
import { Role } from '../actor/actor.ts';

export const organizationKinds = [
  'committee',
  'office',
  'specialCommittee',
  'station',
  'township',
  'village',
  'zone',
  'unit',
  'hotline',
  'supervisionOffice',
  'coordinatorOffice',
] as const;
export const OrganizationKind = z.enum(organizationKinds);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

const DateOnly = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A place in a committee's tree or in its register of undertaking units. Dated: a reform ends it, never deletes it. */
export const Organization = z.object({
  id: z.string().min(1),
  /** The committee it belongs to; a committee belongs to itself. */
  committeeId: z.string().min(1),
  parentId: z.string().nullable(),
  kind: OrganizationKind,
  /** Division or register code, unique within the installation. */
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(80),
  shortName: z.string().trim().min(1).max(40),
  from: DateOnly,
  to: DateOnly.nullable(),
  /** Who took over after a reform (domain.md §11 no. 16). */
  successorId: z.string().nullable(),
});
export type Organization = z.infer<typeof Organization>;

/** A capacity: what a person is, where, from when to when. */
export const Membership = z.object({
  id: z.string().min(1),
  personId: z.string().min(1),
  organizationId: z.string().min(1),
  committeeId: z.string().min(1),
  role: Role,
  title: z.string().trim().max(40),
  from: DateOnly,
  to: DateOnly.nullable(),
});
export type Membership = z.infer<typeof Membership>;

/** Tenure of a person in one committee for one term; separate from the person and from memberships. */
export const Seat = z.object({
  id: z.string().min(1),
  personId: z.string().min(1),
  committeeId: z.string().min(1),
  term: z.number().int().min(1),
  sector: z.string().trim().max(40),
  from: DateOnly,
  to: DateOnly.nullable(),
});
export type Seat = z.infer<typeof Seat>;

/** Valid on that day: begins on `from`, no longer valid on `to`. */
export const isCurrent = ({ from, to }: { from: string; to: string | null }, on: string): boolean =>
  from <= on && (to === null || on < to);

/**
 * Who may be asked to answer something (domain.md §5.6, §5.10: station, township, village, unit, hotline, committee;
 * §5.4: 督查办).
 */
export const assignableKinds: readonly OrganizationKind[] = [
  'station',
  'township',
  'village',
  'zone',
  'unit',
  'hotline',
  'committee',
  'supervisionOffice',
];

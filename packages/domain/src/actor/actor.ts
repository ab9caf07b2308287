import { z } from 'zod';

/** Capacities in which people act here (domain.md §9); a person may hold several, also in two committees. */
export const Role = z.enum([
  'stationClerk',
  'stationHead',
  'liaisonOfficer',
  'unitClerk',
  'unitLeader',
  'countyStaff',
  'countyLeader',
  'cityStaff',
  'cityLeader',
  'supervisionOffice',
  'coordinator',
  'systemAdministrator',
  'securityAdministrator',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

/** Someone who signed in and acts in one of their capacities. */
export type StaffActor = {
  kind: 'staff';
  personId: string;
  /** The membership used; recorded on every event. */
  capacityId: string;
  organizationId: string;
  /** The committee the organisation belongs to; for committee staff equal to `organizationId`. */
  committeeId: string;
  role: Role;
};

/** Whoever holds a receipt code, and with it one opinion; without one, a visitor. */
export type CitizenActor = { kind: 'citizen'; opinionId?: string };

/** The platform itself: clocks that run out, consequences of what somebody else decided. */
export type SystemActor = { kind: 'system'; committeeId: string };

/** Who acts: the only input to permission. */
export type Actor = StaffActor | CitizenActor | SystemActor;

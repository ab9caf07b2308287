import type { CitizenActor, Role, StaffActor, SystemActor } from './actor.ts';

/** People of an invented county, its unit and station, a sibling county and the city. */
export const anActor = (
  role: Role,
  committeeId = 'guyuan',
  organizationId = role.startsWith('unit')
    ? `${committeeId}-water`
    : role.startsWith('station')
      ? `${committeeId}-station`
      : role === 'coordinator'
        ? `${committeeId}-coordinator`
        : role === 'supervisionOffice'
          ? `${committeeId}-supervision`
          : committeeId,
): StaffActor => ({
  kind: 'staff',
  personId: `person-${role}-${organizationId}`,
  capacityId: `capacity-${role}-${organizationId}`,
  organizationId,
  committeeId,
  role,
});

export const clerk = anActor('countyStaff');
export const leader = anActor('countyLeader');
export const siblingClerk = anActor('countyStaff', 'kangbao');
export const cityClerk = anActor('cityStaff', 'zhangjiakou');
export const unitClerk = anActor('unitClerk');
export const unitLeader = anActor('unitLeader');
export const roadClerk = anActor('unitClerk', 'guyuan', 'guyuan-roads');
export const roadLeader = anActor('unitLeader', 'guyuan', 'guyuan-roads');
export const stationClerk = anActor('stationClerk');
export const stationHead = anActor('stationHead');
export const system: SystemActor = { kind: 'system', committeeId: 'guyuan' };
export const visitor: CitizenActor = { kind: 'citizen' };
export const citizenOf = (opinionId: string): CitizenActor => ({ kind: 'citizen', opinionId });

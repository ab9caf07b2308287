import type { OrganizationKind } from './organization.ts';

export const organizationKindNames: Record<OrganizationKind, string> = {
  committee: '政协委员会',
  office: '办公室',
  specialCommittee: '专门委员会',
  station: '社情民意联络站',
  township: '乡镇街道',
  village: '村(社区)',
  zone: '功能区',
  unit: '承办单位',
  hotline: '12345热线',
  supervisionOffice: '督查办',
  coordinatorOffice: '归口单位',
};

/** 沽源县 is 沽源 where space is short; a name of two characters keeps its last one: 蔚县. */
export const shortPlaceName = (place: string): string =>
  place.length > 2 ? place.replace(/[县区市]$/, '') : place;

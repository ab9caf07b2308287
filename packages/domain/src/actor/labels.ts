import type { Role } from './actor.ts';

export const roleNames: Record<Role, string> = {
  stationClerk: '联络站工作人员',
  stationHead: '联络站站长',
  liaisonOfficer: '专职联络员',
  unitClerk: '承办单位经办人',
  unitLeader: '承办单位负责人',
  countyStaff: '县区政协工作人员',
  countyLeader: '县区政协领导',
  cityStaff: '市政协工作人员',
  cityLeader: '市政协领导',
  supervisionOffice: '督查办',
  coordinator: '归口单位(交办)',
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditor: '审计员',
};

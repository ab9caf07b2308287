export const organizationRefusals = {
  'organization.ended': '该组织已撤销或合并,请选择其承接单位',
  'organization.wrong_kind': '不能交给这类组织办理',
  'organization.no_villages': '只有乡镇街道可以按村分解',
  'organization.code_taken': '编码 {code} 已被使用',
  'organization.person_taken': '登录名 {login} 已被使用',
  'organization.separated_duties': '系统、安全、审计三类管理员须由不同的人担任',
} as const;

export const regulationRefusals = {
  'regulation.invalid': '{message}',
  'regulation.not_yours': '只有本级政协的管理人员可以调整办理规则',
} as const;

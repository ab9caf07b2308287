export const regulationRefusals = {
  'regulation.invalid': '{message}',
  'regulation.not_yours': '只有本级政协领导可以发布办理规则',
} as const;

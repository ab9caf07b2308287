export const resolutionRefusals = {
  'resolution.still_owed': '还有 {count} 件交办没有答复,答复后才能办结',
} as const;

/** What a contribution may answer beside the room's own refusals. */
export const contributionRefusals = {
  'contribution.empty': '还没有写正文',
  'contribution.unanswered': '第 {parts} 问还没有回答',
  'contribution.scan_needed': '协作方的贡献须附上纸质件的扫描件',
  'contribution.theme_unknown': '所引用的专题没有找到,或您无权查看',
} as const;

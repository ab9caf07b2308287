export const themeRefusals = {
  'theme.wrong_step': '专题现处「{status}」环节,不能执行此操作',
  'theme.not_yours': '此专题不由您办理',
  'theme.empty': '专题中还没有意见',
  'theme.already_published': '专题已公开征集',
  'theme.not_published': '专题没有公开',
} as const;

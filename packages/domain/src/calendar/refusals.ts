export const calendarRefusals = {
  'calendar.notice_unreadable': '放假安排第{line}行有误:{message}',
  'calendar.year_unchanged': '{year}年的放假安排与现有的相同,无需导入',
  'calendar.not_yours': '只有市级系统管理员可以维护放假安排',
  'calendar.not_provisional': '期限已经确定,无需重算',
} as const;

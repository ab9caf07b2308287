export const directiveRefusals = {
  'directive.none': '这是“没有批示”的登记,不能执行此操作',
  'directive.day': '批示日期须在印发之日与今天之间',
  'directive.text_needed': '请录入批示内容,或上传批示扫描件',
  'directive.not_issued': '公文印发后才能登记批示',
  'directive.no_matter': '这份公文没有关联可交办的事项',
} as const;

export const supervisionRefusals = {
  'supervision.scheme_first': '请先制定督办方案',
  'supervision.visit_first': '请先记录实地督办或座谈,再提督办意见',
  'supervision.result_needed': '督办结果尚未报送并审核通过,不能办结',
} as const;

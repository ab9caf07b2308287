export const plenarySuggestionRefusals = {
  'plenary.decision_needed': '请先登记研究办理方案的会议决定,再交办',
  'plenary.assigned': '已交办的意见建议不能再{verb},请先撤销交办',
  'plenary.not_answered': '承办单位尚未全部答复,不能办结',
  'plenary.into_itself': '不能并入自己',
  'plenary.not_together': '只能并入同一次全会中办理着的意见建议',
  'plenary.pieces_given': '拆出的意见建议已经交办或并入,不能恢复',
  'plenary.items_open': '还有 {count} 条意见建议没有办结;可先以现状报告,须写明说明',
} as const;

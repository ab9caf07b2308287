export const issueRefusals = {
  'issue.own_fix': '整改单位和整改人不能核查自己的整改',
  'issue.own_verdict': '抽查须由核查人以外的人进行',
  'issue.not_drawn': '此问题没有被抽中,请先随机抽取',
  'issue.not_given': '此问题还没有交给任何单位,请先交办',
  'issue.already_given': '一个问题只交给一个单位负责,请先撤销原交办',
  'issue.not_confirmed': '问题现处「{status}」环节,不能交办',
  'issue.evidence_needed': '报整改结果须附本轮整改后的照片;一时改不了的,请写明整改计划和日期',
  'issue.step_unknown': '整改计划没有第 {number} 步',
  'issue.step_done': '第 {number} 步已记录完成',
  'issue.day_ahead': '日期不能晚于今天',
  'issue.aspect_unknown': '清单没有第 {number} 个方面',
  'issue.place_outside': '地点须在本清单所属政协的范围内',
} as const;

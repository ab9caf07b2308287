export const outcomeRefusals = {
  'outcome.text_needed': '请先写好正文',
  'outcome.research_needed': '不调研不建言:请先办结一次调研活动,并关联到本成果或其联动专题',
  'outcome.suggestion_needed': '除纪要外,成果须至少有一条建议',
  'outcome.decision_needed': '建议案须先登记审定它的会议决定',
  'outcome.not_issued': '成果印发后才能交办其建议',
  'outcome.closed': '成果已办结,恢复跟踪后才能再交办',
  'outcome.given_out': '建议已交办,请先撤销交办,再撤回公文',
  'outcome.still_owed': '还有 {count} 件交办没有答复,答复后才能办结',
  'outcome.feedback_needed': '办结前须向{sides}反馈并取得回执,或写明不反馈的原因',
  'outcome.feedback_given': '已有反馈公文,无需写明原因',
  'outcome.paper_gone': '公文已进入签发,不能取回;如有错误,请由领导撤回公文',
  'outcome.not_lead': '联动专题的成果由牵头政协起草',
} as const;

/** What joint work may answer. */
export const jointMatterRefusals = {
  'joint.not_part': '贵单位没有参加这一联动专题',
  'joint.outcome_open': '还有 {count} 份已印发的成果没有办结;先完成三方反馈并办结成果',
  'joint.room_closed': '专题已结束,空间只能查看',
  'joint.lead_only': '此项由牵头单位登记',
  'joint.side_only': '走访记录只写在本委空间',
  'joint.not_author': '只有发布人可以撤回',
  'joint.offer_open': '牵头移交已经提出,对方还没有答复',
  'joint.offer_to_participant': '只能移交给已接受邀请的单位',
  'joint.partner_known': '这一协作方已经登记',
  'joint.partner_unknown': '没有登记过这一协作方',
  'joint.words_needed': '请填写内容或附上材料',
  'joint.day_needed': '请填写日期',
  'joint.who_needed': '{label}',
  'joint.personal':
    '内容中有{what}。反映情况只写情况,不写个人信息;指名举报请转纪检监察渠道。请删去或改写后再提交',
  'joint.secret': '内容带有涉密标识,不能通过互联网提交,请以纸质方式送交',
} as const;

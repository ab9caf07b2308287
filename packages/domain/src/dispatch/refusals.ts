export const dispatchRefusals = {
  'dispatch.text_needed': '请先写好正文',
  'dispatch.recipient_needed': '请至少填写一个主送单位',
  'dispatch.recipient_twice': '收件单位“{name}”重复',
  'dispatch.own_draft': '拟稿人不能核稿或签发自己拟的公文',
  'dispatch.received_before': '已经确认收悉',
  'dispatch.nothing_outside': '没有需要登记回执的系统外单位',
  'dispatch.not_outside': '该单位在本系统内,由其自行确认收悉',
  'dispatch.receipt_day': '回执日期须在印发之日与今天之间',
  'dispatch.kind_unknown': '没有这个文种,请重新选择',
  'dispatch.recipient_unknown': '收件单位不在可选范围内或已撤销',
  'dispatch.not_withdrawn': '原文件没有撤回,不能另行替换',
} as const;

export const tieRefusals = {
  'tie.wrong_holder': '只能由本委{role}担任',
  'tie.wrong_subject': '联系对象须是本委所辖的{subject}',
  'tie.not_in_office': '该领导在开始那天不在任',
  'tie.known': '该领导已联系这个对象',
  'tie.ends_before': '结束日期不能早于开始日期',
} as const;

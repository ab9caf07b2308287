import type { EmergencyLine, Finding, FindingKind } from './finding.ts';

export const findingNames: Record<FindingKind, string> = {
  emergency: '紧急情况',
  idNumber: '身份证号',
  phone: '电话号码',
  bankCard: '银行卡号',
  accusation: '指名举报',
  secret: '涉密标识',
  minor: '未成年人信息',
  litigation: '诉讼仲裁',
  petition: '信访事项',
};

const calls: Record<EmergencyLine, string> = {
  '110': '如果事情正在发生,请立即拨打110报警;联络站不能代替出警',
  '119': '如果险情正在发生,请立即拨打119;联络站不能代替救援',
  '120': '如果有人正有生命危险,请立即拨打120;联络站不能代替急救',
};

const advice: Record<Exclude<FindingKind, 'emergency'>, string> = {
  idNumber: '反映情况不需要身份证号,建议删去',
  phone: '电话请填在“联系方式”一栏,那里加密保存;正文中的号码建议删去',
  bankCard: '反映情况不需要银行卡号,建议删去',
  accusation: '指名举报请直接向纪检监察机关反映(电话12388);在此提交的,将先由专人封存处理',
  secret: '内容带有涉密标识,不能通过互联网提交,请以纸质方式送交',
  minor: '涉及未成年人,建议不写姓名;未满14周岁的,请由家长陪同提交',
  litigation: '已进入诉讼、仲裁或复议的事项,请按原程序办理,这里不能改变裁判结果',
  petition: '已作为信访事项受理的,请在原渠道查询进展,以免重复办理',
};

/** What we suggest to the citizen, one sentence. */
export const adviceOf = (finding: Finding): string =>
  finding.kind === 'emergency' ? calls[finding.line] : advice[finding.kind];

import type {
  Adoption,
  AssignmentRole,
  AssignmentStatus,
  ClockKind,
  ContactRecord,
  Countersign,
  Grade,
} from './assignment.ts';

export const assignmentStatusNames: Record<AssignmentStatus, string> = {
  proposed: '拟交办',
  issued: '待签收',
  accepted: '已签收',
  objected: '申请退办',
  working: '办理中',
  drafted: '已拟稿',
  countersigning: '会签中',
  countersigned: '已会签',
  signed: '已签发',
  auditing: '待审核',
  delivered: '已答复',
  concluded: '已办结',
  declined: '已谢绝',
  revoked: '已撤销',
};

export const assignmentRoleNames: Record<AssignmentRole, string> = {
  lead: '主办',
  assist: '协办',
  separate: '分办',
  sole: '独办',
};

export const gradeNames: Record<Grade, string> = {
  A: 'A 已解决或采纳',
  B: 'B 列入计划',
  C: 'C 暂不能解决',
  D: 'D 留作参考',
};

export const clockNames: Record<ClockKind, string> = {
  accept: '签收',
  objection: '退办',
  contact: '联系提出人',
  reply: '答复',
  feedback: '评价',
};

export const contactFormNames: Record<ContactRecord['form'], string> = {
  visit: '走访',
  meeting: '座谈',
  phone: '电话',
  letter: '书面',
  declined: '提出人谢绝联系',
};

export const adoptionNames: Record<Adoption, string> = {
  adopted: '采纳',
  partly: '部分采纳',
  not: '未采纳',
};

export const countersignNames: Record<Countersign['answer'], string> = {
  waiting: '等待会签',
  agreed: '已同意',
  changeAsked: '要求修改',
  overridden: '按协调意见定稿',
};

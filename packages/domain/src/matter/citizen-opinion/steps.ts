import type { CitizenOpinion, OpinionStatus } from './citizen-opinion.ts';
import { isOpen, openStatuses, opinionStatuses } from './citizen-opinion.ts';
import type { OpinionCommandType } from './command.ts';
import { anyOf, isCommitteeStaff, isItsCitizen, isItsStation, isPlatform, type Who } from './policy.ts';

export type Step = {
  from: readonly OpinionStatus[];
  by: Who;
  /** `same`: the opinion stays where it is. `beforeMerge`: back to where it was. */
  to: OpinionStatus | 'same' | 'beforeMerge';
  /** Whether a quarantined opinion may take this step. */
  sealed?: true;
};

/** Everything but what was taken back with its file. */
const kept = opinionStatuses.filter((status) => status !== 'withdrawn');
const handled: readonly OpinionStatus[] = ['answered', 'calledBack'];
const inHand: readonly OpinionStatus[] = ['received', 'accepted', 'reopened'];
const byStaff = isCommitteeStaff;
const byCaller = anyOf(isCommitteeStaff, isItsStation);

/** 群众意见的办理:从哪一步、由谁、走到哪一步 (domain.md §5.6). This is the rule book; the rest only reads it. */
// biome-ignore format: a rule book is read in columns
export const steps: Record<OpinionCommandType, Step> = {
  accept:         { from: ['received', 'clarifying'],             by: byStaff,      to: 'accepted'    }, // 受理
  decline:        { from: ['received', 'clarifying', 'accepted'], by: byStaff,      to: 'notAccepted', sealed: true }, // 不予受理
  askCitizen:     { from: ['received', 'accepted'],               by: byStaff,      to: 'clarifying'  }, // 请补充
  supplement:     { from: ['received', 'clarifying', 'accepted', 'routed', 'answering', 'merged', 'reopened'],
                                                                  by: anyOf(isItsCitizen, isItsStation), to: 'same' }, // 补充情况
  quarantine:     { from: openStatuses,                           by: anyOf(isCommitteeStaff, isItsStation), to: 'same' }, // 隔离
  release:        { from: openStatuses,                           by: byStaff,      to: 'same', sealed: true }, // 脱敏后放行
  transfer:       { from: ['received', 'clarifying', 'accepted'], by: byStaff,      to: 'received'    }, // 转其他县区或市政协
  merge:          { from: inHand,                                 by: anyOf(byStaff, isPlatform), to: 'merged' }, // 并入专题
  split:          { from: ['merged', 'answered'],                 by: byStaff,      to: 'beforeMerge' }, // 从专题拆出
  route:          { from: ['accepted', 'reopened', 'routed', 'answering'], by: isPlatform, to: 'routed' }, // 转办
  letIn:          { from: kept,                                   by: isPlatform,   to: 'same'        }, // 协办单位、下级单位参与
  startAnswering: { from: ['routed', 'answered', 'calledBack', 'reopened'], by: isPlatform, to: 'answering' }, // 承办单位签收、重新办理
  takeBack:       { from: ['routed', 'answering'],                by: isPlatform,   to: 'accepted'    }, // 交办撤销,回到本单位
  answer:         { from: ['accepted', 'routed', 'answering', 'merged', 'reopened'],
                                                                  by: anyOf(byStaff, isPlatform), to: 'answered' }, // 答复
  callBack:       { from: handled,                                by: byCaller,     to: 'calledBack'  }, // 回访
  rate:           { from: handled,                                by: isItsCitizen, to: 'same'        }, // 评价
  reopen:         { from: [...handled, 'closed'],                 by: anyOf(isItsCitizen, byCaller), to: 'reopened' }, // 要求重办
  explain:        { from: ['reopened'],                           by: byStaff,      to: 'closed'      }, // 说明后办结
  close:          { from: handled,                                by: anyOf(byStaff, isPlatform), to: 'closed' }, // 办结
  share:          { from: kept,                                   by: byStaff,      to: 'same'        }, // 共享
  unshare:        { from: kept,                                   by: byStaff,      to: 'same'        }, // 停止共享
  publish:        { from: [...handled, 'closed'],                 by: byStaff,      to: 'same'        }, // 公开成果
  unpublish:      { from: [...handled, 'closed', 'reopened'],     by: byStaff,      to: 'same', sealed: true }, // 撤回公开
  reclassify:     { from: openStatuses,                           by: byStaff,      to: 'same'        }, // 调整分类
  recompute:      { from: openStatuses,                           by: isPlatform,   to: 'same', sealed: true }, // 按新的放假安排重算期限
  withdraw:       { from: ['received', 'closed'],                 by: isPlatform,   to: 'withdrawn', sealed: true }, // 随导入批次撤销
  eraseContact:   { from: opinionStatuses,                        by: isPlatform,   to: 'same', sealed: true }, // 到期删除联系方式
};

export function nextStatus(opinion: CitizenOpinion, type: OpinionCommandType): OpinionStatus {
  const { to } = steps[type];
  if (to === 'same')
    return type === 'supplement' && opinion.status === 'clarifying' ? 'received' : opinion.status;
  if (to === 'beforeMerge') return isOpen(opinion) ? (opinion.beforeMerge ?? 'accepted') : opinion.status;
  return to;
}

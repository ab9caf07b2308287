import type { Procedure } from '../regulation/index.ts';
import { type Assignment, type AssignmentStatus, owingStatuses } from './assignment.ts';
import type { AssignmentCommandType } from './command.ts';
import {
  anyOf,
  isAskedToCountersign,
  isCoordinator,
  isCountersigner,
  isHandler,
  isHandlingLeader,
  isPlatform,
  isSupervision,
  type Who,
} from './policy.ts';

type Statuses = readonly AssignmentStatus[];
export type Step = {
  from: Statuses;
  by: Who;
  to: AssignmentStatus | 'same';
  /** Whether this kind's procedure has the step at all. */
  used?: (procedure: Procedure) => boolean;
};

/** Taken up and not yet out of the unit’s hands. */
export const inHand: Statuses = ['accepted', 'working', 'drafted', 'countersigning', 'countersigned'];
const open: Statuses = owingStatuses;
const unended: Statuses = ['proposed', ...owingStatuses, 'delivered'];

/** 交办件的办理 (domain.md §5.2). This is the rule book; the rest only reads it. */
// biome-ignore format: a rule book is read in columns
export const steps: Record<AssignmentCommandType, Step> = {
  issue:             { from: ['proposed'],               by: isCoordinator,    to: 'issued'        }, // 交办
  accept:            { from: ['issued'],                 by: isHandler,        to: 'accepted'      }, // 签收
  decline:           { from: ['issued', 'accepted', 'working'], by: isHandler, to: 'declined',       used: (p) => p.decline }, // 谢绝邀请
  object:            { from: ['issued', 'accepted'],     by: isHandlingLeader, to: 'objected',       used: (p) => p.objection }, // 申请退办
  upholdObjection:   { from: ['objected'],               by: isCoordinator,    to: 'revoked'       }, // 同意退办并改派
  rejectObjection:   { from: ['objected'],               by: isCoordinator,    to: 'accepted'      }, // 不同意退办
  recordContact:     { from: [...inHand],                by: isHandler,        to: 'working',        used: (p) => p.contact !== 'none' }, // 联系提出人
  submitAssist:      { from: ['accepted', 'working'],    by: isHandler,        to: 'delivered'     }, // 报送协办意见
  draft:             { from: [...inHand],                by: isHandler,        to: 'drafted'       }, // 拟写答复
  requestCountersign:{ from: ['drafted'],                by: isHandler,        to: 'countersigning', used: (p) => p.countersign }, // 送会签
  agree:             { from: ['countersigning'],         by: isAskedToCountersign, to: 'countersigning', used: (p) => p.countersign }, // 同意会签
  askChange:         { from: ['countersigning'],         by: isCountersigner,  to: 'countersigning', used: (p) => p.countersign }, // 提出修改
  coordinate:        { from: ['countersigning'],         by: anyOf(isHandler, isCoordinator), to: 'same', used: (p) => p.countersign }, // 协调
  override:          { from: ['countersigning'],         by: isHandlingLeader, to: 'countersigned',  used: (p) => p.countersign }, // 协调后定稿
  sign:              { from: ['drafted', 'countersigned'], by: isHandlingLeader, to: 'signed',       used: (p) => p.signature }, // 签发
  submitAudit:       { from: ['drafted', 'countersigned', 'signed'], by: isHandler, to: 'auditing',  used: (p) => p.audit }, // 送审
  sendBack:          { from: ['auditing'],               by: isCoordinator,    to: 'working'       }, // 退回
  pass:              { from: ['auditing'],               by: isCoordinator,    to: 'delivered'     }, // 审核通过并答复
  askExtension:      { from: open,                       by: isHandler,        to: 'same'          }, // 申请延期
  grantExtension:    { from: open,                       by: isCoordinator,    to: 'same'          }, // 同意延期
  refuseExtension:   { from: open,                       by: isCoordinator,    to: 'same'          }, // 不同意延期
  suspend:           { from: open,                       by: isCoordinator,    to: 'same'          }, // 中止
  resume:            { from: open,                       by: isCoordinator,    to: 'same'          }, // 恢复
  remind:            { from: open,                       by: anyOf(isCoordinator, isSupervision), to: 'same' }, // 催办
  rate:              { from: ['delivered'],              by: anyOf(isCoordinator, isPlatform), to: 'same', used: (p) => p.rating !== 'none' }, // 评价
  conclude:          { from: ['delivered'],              by: anyOf(isCoordinator, isPlatform), to: 'concluded' }, // 办结
  orderRework:       { from: ['delivered'],              by: isCoordinator,    to: 'working'       }, // 重新办理
  reopen:            { from: ['concluded'],              by: isCoordinator,    to: 'working'       }, // 恢复办理
  revoke:            { from: unended,                    by: isCoordinator,    to: 'revoked'       }, // 撤销
  passOn:            { from: unended,                    by: isPlatform,       to: 'same'          }, // 归口移交
  recompute:         { from: unended,                    by: isPlatform,       to: 'same'          }, // 按新的放假安排重算期限
};

/** Where signing leads: a kind without an audit answers at once, a short one goes to the audit by itself. */
export const afterSigning = ({ audit, signatureSubmits }: Procedure): AssignmentStatus =>
  !audit ? 'delivered' : signatureSubmits ? 'auditing' : 'signed';

/** Where a step leads: mostly what the book says. `after`: the assignment with the step's facts, before its status. */
export function nextStatus(
  after: Assignment,
  type: AssignmentCommandType,
  procedure: Procedure,
): AssignmentStatus {
  const { to } = steps[type];
  if (type === 'sign') return afterSigning(procedure);
  if (type === 'agree' && after.countersigns.every(({ answer }) => answer === 'agreed'))
    return 'countersigned';
  if (type === 'recordContact' && after.status !== 'accepted') return after.status;
  return to === 'same' ? after.status : to;
}

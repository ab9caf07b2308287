import type { Circumstances, Step } from '../../lifecycle/index.ts';
import type { JointMatterCommandType } from './command.ts';
import { type JointMatter, type JointMatterStatus, liveStatuses } from './joint-matter.ts';
import { isLead, isLeadOrPlatform, isPlatform } from './policy.ts';

/** Before its outcome is out. */
export const openStatuses: readonly JointMatterStatus[] = ['proposed', 'working', 'reporting'];

/** What a step looks at beside the matter. */
export type JointCircumstances = Circumstances & {
  /** Its outcomes that are out and not closed: nobody has said yet what came of them. */
  openOutcomes: number;
};
type Rule = Step<JointMatter, JointCircumstances>;

/** 三方反馈: what was issued is closed first, with a receipt from each side or a reason (domain.md §2 no. 17). */
const allClosed: Rule['unless'] = (_, { openOutcomes }) =>
  openOutcomes > 0 ? { code: 'joint.outcome_open', facts: { count: String(openOutcomes) } } : undefined;

/** 联动专题的推进 (domain.md §5.15). Who was asked and has not answered stands in no step's way. */
// biome-ignore format: a rule book is read in columns
export const steps: Record<JointMatterCommandType, Rule> = {
  revise:        { from: openStatuses,                       by: isLead,           to: 'same'      }, // 修改
  ask:           { from: openStatuses,                       by: isLead,           to: 'same'      }, // 增加问题
  reword:        { from: ['proposed'],                       by: isLead,           to: 'same'      }, // 改写问题
  addPartner:    { from: openStatuses,                       by: isLead,           to: 'same'      }, // 登记协作方
  removePartner: { from: openStatuses,                       by: isLead,           to: 'same'      },
  begin:         { from: ['proposed'],                       by: isLeadOrPlatform, to: 'working'   }, // 发起
  startReport:   { from: ['working'],                        by: isLead,           to: 'reporting' }, // 开始合稿
  resumeWork:    { from: ['reporting'],                      by: isLead,           to: 'working'   }, // 退回调研
  issue:         { from: ['working', 'reporting'],           by: isPlatform,       to: 'issued'    }, // 成果印发
  close:         { from: ['working', 'reporting', 'issued'], by: isLead,           to: 'closed',   unless: allClosed }, // 办结
  drop:          { from: openStatuses,                       by: isLead,           to: 'dropped'   }, // 终止
  reopen:        { from: ['closed', 'dropped'],              by: isLead,           to: 'working'   }, // 恢复
  takeLead:      { from: liveStatuses,                       by: isPlatform,       to: 'same'      }, // 接任牵头
};

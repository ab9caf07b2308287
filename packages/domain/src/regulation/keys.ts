/** How sure the office may be of a default (policy-defaults of the domain report). */
export type Certainty = 'regulation' | 'typical' | 'assumption';
type Origin = { label: string; source: string; certainty: Certainty };

const counted =
  <const Unit extends 'workdays' | 'days' | 'months' | 'times'>(unit: Unit) =>
  (label: string, initial: number, [min, max]: [number, number], certainty: Certainty, source = '') =>
    ({ kind: 'number', unit, initial, min, max, label, certainty, source }) as const;
const workdays = counted('workdays');
const days = counted('days');
const months = counted('months');
const times = counted('times');

const toggle = (label: string, initial: boolean, certainty: Certainty, source = '') =>
  ({ kind: 'switch', unit: 'bool', initial, label, certainty, source }) as const;

const choice = <const Options extends Record<string, string>>(
  options: Options,
  initial: keyof Options,
  { label, certainty, source }: Origin,
) => ({ kind: 'choice', unit: 'enum', initial, options, label, certainty, source }) as const;

const dayList = (
  label: string,
  initial: readonly number[],
  [min, max]: [number, number],
  certainty: Certainty,
) => ({ kind: 'days', unit: 'days', initial, min, max, label, certainty, source: '' }) as const;

const line = (
  label: string,
  initial: string,
  max: number,
  { empty, certainty, source = '' }: { empty: string; certainty: Certainty; source?: string },
) => ({ kind: 'line', unit: 'text', initial, max, empty, label, certainty, source }) as const;

/** Every number, option and word a committee may set for itself (domain.md §7). Sources as in the domain report. */
// biome-ignore format: a catalogue is read in columns
export const regulationKeys = {
  'citizen.ackDays':                    workdays('告知已收到', 1, [0, 10], 'assumption'),
  'citizen.triageDays':                 workdays('甄别分办', 2, [1, 15], 'assumption'),
  'citizen.consult.replyDays':          workdays('咨询类答复', 3, [1, 30], 'typical', '某市局办理规定:当日答复,至迟3个工作日'),
  'citizen.other.replyDays':            workdays('投诉、建议类答复', 13, [1, 60], 'typical', '某市局办理规定:13个工作日;各地5至15个工作日'),
  'citizen.callbackDays':               workdays('答复后回访', 1, [1, 30], 'typical', '某市局办理规定:次日回访'),
  'citizen.stationFeedbackMonths':      months('联络站反馈', 1, [1, 12], 'typical', '驻马店村级联络站:1个月内反馈'),
  'citizen.maxReopen':                  times('群众可要求重办', 1, [0, 5], 'assumption'),
  'citizen.personalDataRetentionMonths': months('联系方式保存', 24, [1, 120], 'assumption', '个人信息保护法:保存期限应为必要的最短时间'),

  'assignment.handoverAfterPlenaryDays': days('全会闭幕后交办', 30, [1, 90], 'typical', '某市办法:闭会后30日内召开交办会'),
  'assignment.acceptDays':              workdays('签收', 3, [1, 15], 'assumption'),
  'assignment.objectionDays':           workdays('申请退办', 5, [1, 20], 'typical', '涡阳:5个工作日;另见3个、7个工作日'),
  'assignment.objectionDecisionDays':   days('退办申请的处理', 7, [1, 30], 'typical', '广州:7日内答复'),
  'assignment.maxReassignments':        times('退办次数上限', 2, [1, 5], 'assumption', '玉林:协商不成报政府领导确定'),
  'assignment.assistReplyMonths':       months('协办意见', 1, [1, 6], 'typical', '某市办法:1个月;另见2个月'),
  'assignment.replyMonths':             months('答复', 3, [1, 12], 'typical', '宿州等地办法:3个月;另见2个月'),
  'assignment.extensionMonths':         months('每次延期至多', 1, [1, 6], 'typical', '某市办法:经同意可延1个月'),
  'assignment.hardCapMonths':           months('自首次交办起总时限', 6, [1, 24], 'typical', '某市办法:至多6个月;另见3个月'),
  'assignment.sponsorContactWorkdays':  workdays('联系提出人', 15, [1, 60], 'typical', '崇义:交办后15个工作日'),
  'assignment.contactRequiredBeforeReply': toggle('答复前须先联系提出人', true, 'typical', '某市办法:未经沟通的答复退回'),
  'assignment.allAssistsMustCountersign': toggle('协办单位须全部会签', true, 'typical', '广元、朝天办理手册'),
  'assignment.leadSignatureRequired':   toggle('答复须承办单位负责人签发', true, 'assumption'),
  'assignment.gradeScheme':             choice({ 'A-C': 'A、B、C 三类', 'A-D': 'A、B、C、D 四类' }, 'A-C', { label: '办理结果分类', certainty: 'typical', source: '河北三类统计;慈溪四类' }),
  'assignment.coordinatorMayChangeGrade': toggle('审核时可调整办理结果分类', true, 'typical', '广元办理手册'),

  'feedback.windowDays':                workdays('反馈意见', 15, [1, 60], 'typical', '崇义:收到答复后15个工作日'),
  'feedback.from':                      choice({ allSponsors: '全体提出人', firstSponsor: '第一提出人' }, 'allSponsors', { label: '向谁征询意见', certainty: 'typical', source: '广元:全体联名人;虹口:第一提案人' }),
  'feedback.silenceMeans':              choice({ noResponse: '未表态' }, 'noResponse', { label: '逾期未反馈记为', certainty: 'assumption', source: '不把沉默算作满意' }),
  'feedback.unitMayEnterForSponsor':    choice({ never: '不可以' }, 'never', { label: '承办单位代填反馈', certainty: 'typical', source: '广元办理手册' }),

  'rework.months':                      months('重新办理', 1, [1, 6], 'assumption'),
  'rework.maxRounds':                   times('重新办理次数上限', 2, [1, 5], 'assumption'),
  'followUp.gradeB.checkMonths':        months('B类承诺回头看', 6, [1, 24], 'assumption', '呈贡:每年回头看'),
  'dispatch.word':                      line('发文代字', '', 12, { empty: '用本级政协的简称', certainty: 'regulation', source: 'GB/T 9704-2012:发文字号由发文机关代字、年份、发文顺序号组成' }),

  'reminder.daysBefore':                dayList('到期前提醒', [30, 15, 7, 1], [1, 90], 'assumption'),
  'notice.keepDays':                    days('通知保存', 400, [30, 3650], 'assumption', '跨年可查;通知清除后,办理记录仍在'),
} as const;

export type RegulationKey = keyof typeof regulationKeys;

type ValueOf<Entry> = Entry extends { kind: 'number' }
  ? number
  : Entry extends { kind: 'switch' }
    ? boolean
    : Entry extends { kind: 'choice'; options: infer Options }
      ? keyof Options & string
      : Entry extends { kind: 'line' }
        ? string
        : readonly number[];

export type RegulationValues = { [Key in RegulationKey]: ValueOf<(typeof regulationKeys)[Key]> };

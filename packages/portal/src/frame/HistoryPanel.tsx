import { type Role, roleNames } from '@concord/domain/actor';
import { Timeline } from '@concord/ui/staff/Timeline';
import { moment, stayed } from './time.tsx';

type Entry = {
  id: string;
  aggregate: string;
  type: string;
  person: string | null;
  organization: string | null;
  role: string | null;
  byKind: string;
  at: string;
  note: string | null;
};

/** What each step is called when it lies behind us. */
const did: Record<string, string> = {
  receive: '收到',
  import: '从文件导入',
  withdraw: '随批次撤销',
  accept: '受理',
  decline: '不予受理',
  askCitizen: '请群众补充',
  supplement: '群众补充',
  quarantine: '隔离',
  release: '脱敏放行',
  transfer: '转送',
  merge: '并入专题',
  split: '从专题拆出',
  answer: '答复',
  callBack: '回访',
  rate: '评价',
  reopen: '要求重办',
  explain: '说明后办结',
  close: '办结',
  share: '共享',
  unshare: '停止共享',
  publish: '公开成果',
  unpublish: '撤回公开',
  reclassify: '调整分类',
  route: '转办',
  startAnswering: '开始办理',
  takeBack: '收回',
  letIn: '交参与单位查看',
  eraseContact: '到期删除联系方式',
  open: '建立',
  takeIn: '录入',
  name: '立督办',
  plan: '制定方案',
  visit: '实地督办',
  opine: '提出督办意见',
  promise: '作出承诺',
  claim: '报请核实',
  confirm: '核实',
  break: '认定未兑现',
  change: '变更期限',
  lookBack: '列入回头看',
  replace: '由新答复取代',
  unmerge: '恢复单列',
  unsplit: '撤销拆分',
  report: '向全会报告',
  decide: '登记会议决定',
  revise: '修改',
  gather: '归并意见',
  newRound: '另开一轮',
  invite: '邀请委员会',
  takePart: '答复参加',
  enterPeople: '登记人员',
  notePresence: '登记到会情况',
  noteNoShow: '登记应邀未到',
  record: '记录',
  cancel: '取消',
  correct: '更正',
  raise: '转为议定事项',
  joinMatter: '纳入联动专题',
  addFiles: '加照片和材料',
  issue: '交办',
  propose: '拟交办',
  object: '申请退办',
  upholdObjection: '同意退办并改派',
  rejectObjection: '不同意退办',
  recordContact: '联系提出人',
  submitAssist: '报送协办意见',
  draft: '拟写答复',
  requestCountersign: '送会签',
  agree: '同意会签',
  askChange: '提出修改',
  coordinate: '协调',
  override: '协调后定稿',
  sign: '签发',
  submitAudit: '送审',
  sendBack: '退回重拟',
  pass: '审核通过',
  askExtension: '申请延期',
  grantExtension: '同意延期',
  refuseExtension: '不同意延期',
  suspend: '中止',
  resume: '恢复',
  remind: '催办',
  conclude: '办结',
  orderRework: '重新办理',
  revoke: '撤销交办',
  recompute: '按新的放假安排重算期限',
  read: '读完文件',
  start: '开始导入',
  finish: '导入完成',
  undo: '撤销批次',
  discard: '放弃批次',
  load: '载入组织',
  appoint: '任命',
  addOrganization: '添加组织',
  rename: '更名',
  create: '新开文稿',
  retitle: '改题目',
  addSection: '加一节',
  renameSection: '改节名',
  assignSection: '改由谁写',
  moveSection: '调整各节顺序',
  setAsideSection: '移出一节',
  bringBackSection: '放回一节',
  finishSection: '写完一节',
  resumeSection: '继续写一节',
  restoreSection: '恢复旧稿',
  freeze: '存为一版',
  handOn: '移交牵头',
  end: '撤销组织',
  addPerson: '添加人员',
  addMembership: '增加身份',
  endMembership: '免去身份',
  resetPassword: '重置密码',
  disable: '停用账号',
  enable: '启用账号',
  importYear: '导入放假安排',
  publishRules: '发布新版规则',
  readOriginal: '查看原文',
  readContact: '查看联系方式',
  export: '导出',
  revokeSession: '终止会话',
  switchCapacity: '切换身份',
  changePassword: '修改密码',
  signOut: '退出',
  signInFailed: '登录失败',
  signIn: '登录',
};

/** Where a noun calls its step by another word than most. */
const didOf: Partial<Record<string, Record<string, string>>> = {
  tie: { open: '确定联系', note: '修改附注', end: '结束联系', endWith: '随任职结束' },
  activity: { plan: '安排活动', decline: '谢绝参加', close: '定稿', revise: '调整安排', hold: '登记已举行' },
  assignment: { accept: '签收', decline: '谢绝' },
  issue: {
    find: '发现',
    confirm: '确认',
    handOut: '交单位整改',
    takeBack: '收回',
    fix: '报整改结果',
    plan: '报长期整改计划',
    recordStep: '计划进展',
    verify: '核查通过',
    sendBack: '退回继续整改',
    rework: '重新整改',
    strikeOff: '销号',
    draw: '抽中抽查',
    spotCheck: '抽查',
    reopen: '重新整改',
    withdraw: '撤回',
    restore: '恢复',
    share: '随清单共享',
  },
  dispatch: {
    open: '拟文',
    submit: '送核',
    pass: '核稿通过',
    sendBack: '退回修改',
    issue: '印发',
    receive: '确认收悉',
    noteReceipt: '登记回执',
    withdraw: '撤回公文',
    discard: '作废',
  },
  directive: {
    record: '登记批示',
    recordNone: '登记没有批示',
    correct: '更正批示',
    setLevel: '调整知悉范围',
    handOut: '按批示交办',
    strike: '撤销登记',
  },
  outcome: {
    open: '开始起草',
    approve: '登记审定',
    rework: '退回修改',
    prepare: '拟文',
    takeBack: '取回修改',
    issue: '印发',
    recall: '公文撤回',
    follow: '开始跟踪落实',
    giveFeedback: '起草反馈公文',
    waive: '写明不反馈的原因',
    withdraw: '不再起草',
    reopen: '恢复跟踪',
    share: '开放给参加单位',
    cite: '关联调研',
    uncite: '不再关联调研',
  },
  organization: { savePaperKind: '设置文种' },
  jointMatter: {
    propose: '提议联动',
    begin: '发出邀请,开始协作',
    ask: '增加问题',
    reword: '改写问题',
    addPartner: '登记协作方',
    removePartner: '去掉协作方',
    startReport: '开始合稿',
    resumeWork: '退回继续调研',
    issue: '成果印发',
    drop: '终止',
    reopen: '恢复办理',
    takeLead: '接任牵头',
  },
  leadOffer: { offer: '提出移交牵头', take: '同意接任牵头', refuse: '不接牵头', withdraw: '撤回移交' },
  roomEntry: { post: '在空间发布', withdraw: '撤回发布' },
  contribution: {
    open: '起草贡献',
    save: '保存贡献',
    attach: '附上材料',
    detach: '去掉材料',
    submit: '贡献送签',
    takeBack: '撤回修改',
    sendBack: '退回修改',
    sign: '签发贡献',
    revise: '修订贡献',
    discard: '放弃草稿',
  },
  helpRequest: { ask: '提出求助', revise: '修改内容', close: '致谢办结', withdraw: '撤回求助' },
  sharedItem: {
    revise: '修改内容',
    address: '修改共享范围',
    attach: '加文件',
    withdraw: '收回',
    restore: '重新共享',
    cite: '登记引用',
  },
  issueList: { draw: '随机抽取', close: '办结清单', reopen: '恢复清单' },
  evidence: { keep: '添加照片', withdraw: '撤下照片' },
};

/** A step in words; one nobody has a word for keeps its own. */
export const whatWasDone = (type: string, aggregate = ''): string =>
  didOf[aggregate]?.[type] ?? did[type] ?? type;

function whoOf({ person, organization, role, byKind }: Entry): string {
  if (byKind === 'citizen') return '群众';
  if (byKind === 'system') return '系统';
  return [organization, person, role && roleNames[role as Role]].filter(Boolean).join(' · ');
}

/** 经过: who did what, and how long it lay where it was. */
export function HistoryPanel({ entries }: { entries: readonly Entry[] }) {
  const shown = entries.filter(
    ({ aggregate, type, byKind }) =>
      !(byKind === 'system' && ['gather', 'startAnswering', 'route', 'letIn'].includes(type)) ||
      aggregate === 'theme',
  );
  return (
    <Timeline
      items={shown.map((entry, index) => {
        const before = shown[index - 1];
        return {
          id: entry.id,
          who: whoOf(entry),
          what: whatWasDone(entry.type, entry.aggregate),
          when: moment(entry.at),
          dateTime: entry.at,
          ...(before && { stayed: stayed(before.at, entry.at) }),
          ...(entry.note && { note: entry.note }),
        };
      })}
    />
  );
}

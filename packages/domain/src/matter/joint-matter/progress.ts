import { feedbackSides } from '../outcome/outcome.ts';
import type { JointMatterStatus } from './joint-matter.ts';
import type { Stand } from './room.ts';

/** What came of a matter so far. `tasks`, `told`: of the lead's own work, so nobody else is told them. */
export type OutcomeStanding = {
  status: string;
  tasks: { given: number; owing: number } | null;
  /** Of party committee, government and CPPCC, how many have it in hand or a reason why not. */
  told: number | null;
};

export type ProgressFacts = {
  status: JointMatterStatus;
  /** The reader's own part; unset for one without any. */
  stand: Stand | null;
  /** Of the invited: who takes part (whether they gave or not), who gave, who has not answered, who declined. */
  taking: number;
  given: number;
  waiting: number;
  declined: number;
  /** Research that was closed for it, and texts written together. */
  research: number;
  documents: number;
  outcomes: readonly OutcomeStanding[];
};

export const stageKeys = ['invite', 'research', 'report', 'issue', 'handle', 'feedback', 'close'] as const;
export type StageKey = (typeof stageKeys)[number];
/** `left`: passed over, or never reached before it ended. */
export type StageState = 'done' | 'now' | 'ahead' | 'left';
export type Stage = { key: StageKey; state: StageState; note: string };
/** What the reader does next; `tab`: where on the page. */
export type Next = { text: string; tab: 'report' | 'contributions' | 'activities' | null };

const out: readonly string[] = ['issued', 'followed', 'closed'];
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function totalOf({ outcomes }: ProgressFacts) {
  const issued = outcomes.filter(({ status }) => out.includes(status));
  const tasks = issued.flatMap((one) => one.tasks ?? []);
  return {
    issued: issued.length,
    closed: issued.filter(({ status }) => status === 'closed').length,
    given: sum(tasks.map(({ given }) => given)),
    owing: sum(tasks.map(({ owing }) => owing)),
    told: sum(issued.map(({ told }) => told ?? 0)),
    toTell: issued.length * feedbackSides.length,
    isKnown: issued.every(({ tasks: known }) => known !== null),
  };
}

/** The stage the work is in; -1: over, and nothing waits any more. */
function currentOf(facts: ProgressFacts): number {
  const { given, owing, told, toTell, closed, issued, isKnown } = totalOf(facts);
  switch (facts.status) {
    case 'proposed':
      return 0;
    case 'working':
      return 1;
    case 'reporting':
      return facts.outcomes.length > 0 ? 3 : 2;
    case 'issued':
      if (closed === issued) return 6;
      if (!isKnown || given === 0 || owing > 0) return 4;
      return told < toTell ? 5 : 6;
    default:
      return -1;
  }
}

/** 专题走到哪一步: each stage with what is known of it, in the order in which work goes on (domain.md §5.15). */
export function stagesOf(facts: ProgressFacts): Stage[] {
  const current = currentOf(facts);
  const { issued } = totalOf(facts);
  const stateOf = (index: number): StageState => {
    if (facts.status === 'dropped') return 'left';
    if (facts.status === 'closed') return index > 2 && index < 6 && issued === 0 ? 'left' : 'done';
    return index < current ? 'done' : index === current ? 'now' : 'ahead';
  };
  const notes = notesOf(facts);
  return stageKeys.map((key, index) => ({ key, state: stateOf(index), note: notes[key] }));
}

function notesOf(facts: ProgressFacts): Record<StageKey, string> {
  const { taking, waiting, declined, given, research, documents } = facts;
  const total = totalOf(facts);
  const parts = (...all: readonly [number, string][]): string =>
    all.flatMap(([count, words]) => (count > 0 ? [words.replace('#', String(count))] : [])).join(',');
  return {
    invite: parts([taking, '# 家参加'], [waiting, '# 家待答复'], [declined, '# 家谢绝']),
    research: parts([research, '办结调研 # 次'], [given, '# 家已报贡献']),
    report: parts([documents, '文稿 # 份']),
    issue: parts([total.issued, '成果 # 件']),
    handle: parts([total.given, '交办 # 件'], [total.owing, '# 件未答复']),
    feedback: total.isKnown && total.told > 0 ? `已反馈 ${total.told}/${total.toTell}` : '',
    close: '',
  };
}

/** What waits for this reader, in one sentence; nothing when the next step is somebody else's. */
export function nextFor(facts: ProgressFacts): Next | undefined {
  if (facts.status === 'dropped') return undefined;
  switch (facts.stand) {
    case 'lead':
      return nextForLead(facts);
    case 'waiting':
      return { text: '请答复邀请:参加,或写明原因谢绝。', tab: null };
    case 'taking':
      if (facts.status === 'closed') return undefined;
      return { text: '请报送本委贡献:在本委空间起草,领导签发后进入公共空间。', tab: 'contributions' };
    case 'given':
      if (facts.status === 'reporting' && facts.documents > 0)
        return { text: '贡献已报送,请到报告里写交给本委的部分。', tab: 'report' };
      if (facts.status === 'issued' || facts.status === 'closed')
        return { text: '成果已印发,可以查看采纳和落实情况。', tab: 'report' };
      return { text: '贡献已报送,等牵头单位合稿;有新情况可以出新一版。', tab: 'contributions' };
    default:
      return undefined;
  }
}

function nextForLead(facts: ProgressFacts): Next | undefined {
  const { status, taking, given, waiting, research, documents, outcomes } = facts;
  switch (status) {
    case 'proposed':
      return { text: '请邀请单位参加。', tab: null };
    case 'working':
      if (research === 0)
        return { text: '还没有办结的调研,请安排;没有调研,成果不能印发。', tab: 'activities' };
      if (waiting > 0 || given < taking)
        return {
          text: `还有 ${waiting + taking - given} 家没有答复或报送,不必等全部,可以开始合稿。`,
          tab: 'contributions',
        };
      return { text: '贡献已报齐,可以开始合稿。', tab: 'report' };
    case 'reporting':
      if (documents === 0) return { text: '请新开文稿,分节交给参加单位一起写。', tab: 'report' };
      if (outcomes.length === 0) return { text: '文稿存为一版后,请起草成果。', tab: 'report' };
      return { text: '请把成果拟文送签、印发。', tab: 'report' };
    case 'issued':
      return nextAfterIssue(totalOf(facts));
    default:
      return undefined;
  }
}

function nextAfterIssue({ issued, closed, given, owing, told, toTell }: ReturnType<typeof totalOf>): Next {
  if (closed === issued) return { text: '成果均已办结,请办结专题。', tab: null };
  if (given === 0) return { text: '请登记批示、交办建议。', tab: 'report' };
  if (owing > 0) return { text: `还有 ${owing} 件交办没有答复。`, tab: 'report' };
  if (told < toTell) return { text: '请向党委、政府、政协反馈,取得回执或写明原因。', tab: 'report' };
  return { text: '三方均已反馈,请办结成果。', tab: 'report' };
}

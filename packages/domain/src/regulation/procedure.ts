import type { Term } from '../calendar/index.ts';
import { matterKinds } from '../matter/matter.ts';
import type { Regulation } from './regulation.ts';

/** Kinds of matter that are given to somebody to answer. */
export const proceduralKinds = ['citizenOpinion', 'theme', 'proposal', ...matterKinds] as const;
export type ProceduralKind = (typeof proceduralKinds)[number];

/** Which steps of the one assignment machine a kind of matter uses, and how long each may take (domain.md §5.2). */
export type Procedure = {
  /** 退办: the unit may say it is the wrong one. */
  objection: boolean;
  /** 谢绝: whoever is asked is free to say no; only invitations of another committee. */
  decline: boolean;
  /** 联系提出人, before the reply when required. */
  contact: 'required' | 'optional' | 'none';
  /** 会签 by the assisting units. */
  countersign: boolean;
  /** 签发 by the unit's leader. */
  signature: boolean;
  /** Signing sends the reply to the audit at once; otherwise that is a step of its own. */
  signatureSubmits: boolean;
  /** 审核 by the coordinator before the reply goes out. */
  audit: boolean;
  /** 办理结果分类 A/B/C(/D); empty where the kind is not graded. */
  grade: boolean;
  grades: readonly string[];
  mayChangeGrade: boolean;
  /** 采纳情况 of each numbered suggestion. */
  adoption: boolean;
  rating: 'sponsor' | 'none';
  ratedBy: 'allSponsors' | 'firstSponsor';
  childAssignments: boolean;

  accept: Term;
  objectionWindow: Term;
  objectionDecision: Term;
  contactWithin: Term;
  assistReply: Term;
  reply: Term;
  feedbackWindow: Term;
  rework: Term;
  lookBack: Term;
  extensionMonths: number;
  /** From the first issue, over all units and extensions. */
  hardCapMonths: number;
  maxObjections: number;
  maxReworks: number;
};

const workdays = (amount: number): Term => ({ unit: 'workdays', amount });
const days = (amount: number): Term => ({ unit: 'days', amount });
const months = (amount: number): Term => ({ unit: 'months', amount });

type Shape = Pick<
  Procedure,
  | 'objection'
  | 'decline'
  | 'contact'
  | 'countersign'
  | 'signature'
  | 'signatureSubmits'
  | 'audit'
  | 'grade'
  | 'adoption'
  | 'rating'
  | 'childAssignments'
>;

/** What the committee settles for all kinds; the shapes below differ in the rest. */
function shapeOf(kind: ProceduralKind, { values }: Regulation): Shape {
  const countersign = values['assignment.allAssistsMustCountersign'];
  const signature = values['assignment.leadSignatureRequired'];
  const common = { objection: true, decline: false, audit: true, signature, adoption: false };
  // 函件: asked in writing, answered in writing
  const ofPaper: Shape = {
    ...common,
    contact: 'none',
    countersign,
    signatureSubmits: true,
    grade: false,
    rating: 'none',
    childAssignments: true,
  };
  switch (kind) {
    case 'citizenOpinion':
      return {
        ...common,
        contact: 'optional',
        countersign: false,
        signatureSubmits: true,
        grade: false,
        rating: 'sponsor',
        childAssignments: true,
      };
    case 'theme': // every citizen rates the answer to their own opinion, nobody the theme
      return {
        ...common,
        contact: 'none',
        countersign,
        signatureSubmits: true,
        grade: false,
        rating: 'none',
        childAssignments: true,
      };
    case 'proposal': {
      const contact = values['assignment.contactRequiredBeforeReply'] ? 'required' : 'optional';
      return {
        ...common,
        contact,
        countersign,
        signature: true,
        signatureSubmits: false,
        grade: true,
        rating: 'sponsor',
        childAssignments: false,
      };
    }
    case 'supervision': // whoever supervises cannot be the wrong one: they were named
      return { ...ofPaper, objection: false, childAssignments: false };
    case 'outcome':
    case 'plenarySuggestion':
      return { ...ofPaper, adoption: true };
    case 'issue':
    case 'jointMatter':
    case 'helpRequest':
    case 'resolution':
      return ofPaper;
  }
}

/** What one committee asks of another: free to decline, signed by its leader, judged by nobody (domain.md §5.2). */
const invitation: Shape = {
  objection: false,
  decline: true,
  contact: 'none',
  countersign: false,
  signature: true,
  signatureSubmits: true,
  audit: false,
  grade: false,
  adoption: false,
  rating: 'none',
  childAssignments: true,
};

/** `isConsultation`: a citizen only asks a question, the shorter term. `isInvitation`: asked of another committee. */
export type Variant = { isConsultation?: boolean; isInvitation?: boolean };

/** The procedure of a kind under a regulation. */
export function procedureOf(
  kind: ProceduralKind,
  regulation: Regulation,
  { isConsultation = false, isInvitation = false }: Variant = {},
): Procedure {
  const { values } = regulation;
  const shape = isInvitation
    ? { ...invitation, adoption: shapeOf(kind, regulation).adoption }
    : shapeOf(kind, regulation);
  const isCitizens = kind === 'citizenOpinion' || kind === 'theme';
  const citizensReply = values[isConsultation ? 'citizen.consult.replyDays' : 'citizen.other.replyDays'];
  const grades = values['assignment.gradeScheme'] === 'A-D' ? ['A', 'B', 'C', 'D'] : ['A', 'B', 'C'];
  return {
    ...shape,
    grades: shape.grade ? grades : [],
    mayChangeGrade: values['assignment.coordinatorMayChangeGrade'],
    ratedBy: isCitizens ? 'allSponsors' : values['feedback.from'],
    accept: workdays(
      isCitizens ? Math.min(citizensReply, values['assignment.acceptDays']) : values['assignment.acceptDays'],
    ),
    objectionWindow: workdays(
      isCitizens
        ? Math.min(citizensReply, values['assignment.objectionDays'])
        : values['assignment.objectionDays'],
    ),
    objectionDecision: days(values['assignment.objectionDecisionDays']),
    contactWithin: workdays(values['assignment.sponsorContactWorkdays']),
    assistReply: isCitizens ? workdays(citizensReply) : months(values['assignment.assistReplyMonths']),
    reply: isCitizens ? workdays(citizensReply) : months(values['assignment.replyMonths']),
    feedbackWindow: workdays(values['feedback.windowDays']),
    rework: isCitizens ? workdays(citizensReply) : months(values['rework.months']),
    lookBack: months(values['followUp.gradeB.checkMonths']),
    extensionMonths: values['assignment.extensionMonths'],
    hardCapMonths: values['assignment.hardCapMonths'],
    maxObjections: values['assignment.maxReassignments'],
    maxReworks: values['rework.maxRounds'],
  };
}

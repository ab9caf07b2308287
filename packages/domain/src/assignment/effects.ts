import { isStaff, readsAs } from '../actor/index.ts';
import { dateInShanghai } from '../calendar/index.ts';
import { type Assignment, answersSponsor, type Reply } from './assignment.ts';
import { assistsOf, type Circumstances } from './circumstances.ts';
import { minded, recomputedClocks, startClock, stopClocks } from './clocks.ts';
import type { AssignmentCommand } from './command.ts';
import { ratingOf } from './guards.ts';
import { afterSigning } from './steps.ts';

type Effect = { facts: Partial<Assignment>; note?: string };

const emptyReply: Reply = {
  text: '',
  answers: [],
  grade: null,
  commitments: [],
  draftedById: null,
  number: null,
  signedById: null,
  signedAt: null,
  auditedById: null,
  auditNote: null,
};

const withClocks = (clocks: Assignment['clocks']): Partial<Assignment> => ({ clocks, ...minded(clocks) });
const personId = ({ actor }: Circumstances): string | null => (isStaff(actor) ? actor.personId : null);

/** What each command changes beside the status (domain.md §5.2). Guards have been asked before. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one case per command, each a line or two
export function effects(
  assignment: Assignment,
  command: AssignmentCommand,
  circumstances: Circumstances,
): Effect {
  const { at } = circumstances;
  const reply = assignment.reply ?? emptyReply;
  switch (command.type) {
    case 'issue':
      return { facts: issued(assignment, circumstances) };
    case 'accept':
      return {
        facts: {
          acceptedAt: at,
          contactPerson: command.contactPerson,
          ...withClocks(stopClocks(assignment.clocks, at, 'accept')),
        },
      };
    case 'decline':
      return { facts: ended(assignment, at), note: command.note };
    case 'object':
      return {
        facts: { objection: { reason: command.reason, suggestedId: command.suggestedId } },
        note: command.reason,
      };
    case 'upholdObjection':
      return {
        facts: ended(assignment, at),
        note: [command.note, command.decision].filter(Boolean).join(';'),
      };
    case 'rejectObjection':
      return {
        facts: {
          objection: null,
          objections: assignment.objections + 1,
          acceptedAt: assignment.acceptedAt ?? at,
          ...withClocks(stopClocks(assignment.clocks, at, 'accept', 'objection')),
        },
        note: command.note,
      };
    case 'recordContact': {
      const { form, who, summary } = command;
      return {
        facts: {
          contacts: [...assignment.contacts, { form, who, summary, at }],
          ...withClocks(stopClocks(assignment.clocks, at, 'contact')),
        },
      };
    }
    case 'submitAssist':
      return {
        facts: {
          reply: { ...emptyReply, text: command.text, draftedById: personId(circumstances) },
          ...delivered(assignment, circumstances),
        },
      };
    case 'draft': {
      const { text, answers, grade, commitments } = command;
      return {
        facts: {
          reply: { ...emptyReply, text, answers, grade, commitments, draftedById: personId(circumstances) },
          countersigns: [],
        },
      };
    }
    case 'requestCountersign':
      return {
        facts: {
          coordination: null,
          countersigns: assistsOf(assignment, circumstances.siblings).map(({ organizationId }) => ({
            organizationId,
            answer: 'waiting',
            note: '',
          })),
        },
      };
    case 'agree':
      return {
        facts: { countersigns: answered(assignment, circumstances, 'agreed', command.note) },
        note: command.note,
      };
    case 'askChange':
      return {
        facts: { countersigns: answered(assignment, circumstances, 'changeAsked', command.note) },
        note: command.note,
      };
    case 'coordinate':
      return { facts: { coordination: command.note }, note: command.note };
    case 'override':
      return {
        facts: {
          countersigns: assignment.countersigns.map((one) =>
            one.answer === 'agreed' ? one : { ...one, answer: 'overridden', note: one.note || '未反馈' },
          ),
        },
        note: command.note,
      };
    case 'sign': {
      const signed = {
        ...reply,
        number: command.number || null,
        signedById: personId(circumstances),
        signedAt: at,
      };
      const leaves = afterSigning(circumstances.procedure) === 'delivered';
      return { facts: { reply: signed, ...(leaves ? delivered(assignment, circumstances) : {}) } };
    }
    case 'submitAudit':
      return { facts: {} };
    case 'sendBack':
      return { facts: { auditReturns: assignment.auditReturns + 1, countersigns: [] }, note: command.reason };
    case 'pass': {
      const grade = command.grade ?? reply.grade;
      return {
        facts: {
          reply: { ...reply, grade, auditedById: personId(circumstances), auditNote: command.note || null },
          ...delivered(assignment, circumstances),
        },
        note: command.note,
      };
    }
    case 'askExtension':
      return { facts: { extension: { dueOn: command.dueOn, reason: command.reason } }, note: command.reason };
    case 'grantExtension':
      return { facts: extended(assignment), note: command.note };
    case 'refuseExtension':
      return { facts: { extension: null }, note: command.note };
    case 'suspend':
      return { facts: { isSuspended: true, dueOn: null, isProvisional: false }, note: command.reason };
    case 'resume':
      return { facts: { isSuspended: false, ...minded(assignment.clocks) }, note: command.note };
    case 'remind':
      return { facts: { reminders: assignment.reminders + 1 }, note: command.note };
    case 'rate':
      return { facts: rated(assignment, command, circumstances), note: command.evidence };
    case 'conclude':
    case 'revoke':
      return { facts: ended(assignment, at), ...('reason' in command ? { note: command.reason } : {}) };
    case 'passOn': {
      const { toId, regulationVersion } = command;
      return { facts: { committeeId: toId, coordinatorId: toId, regulationVersion } };
    }
    case 'recompute':
      return { facts: withClocks(recomputedClocks(assignment, circumstances)) };
    case 'orderRework':
    case 'reopen':
      return { facts: reworked(assignment, circumstances), note: command.reason };
  }
}

/** The clocks of a new unit; its reply is due on the day asked for, no later than the sponsor was promised one. */
export function issued(
  assignment: Assignment,
  { at, procedure, calendar, matter }: Circumstances,
): Partial<Assignment> {
  const term = assignment.role === 'assist' ? procedure.assistReply : procedure.reply;
  const full = startClock('reply', term, at, calendar);
  const { dueBy } = assignment;
  const promised = matter.answerBy !== undefined && matter.answerBy > full.startedOn ? [matter.answerBy] : [];
  const [dueOn = full.dueOn] = [dueBy ?? full.dueOn, ...promised].sort();
  const isProvisional = full.isProvisional && dueBy === null;
  const accept = startClock('accept', procedure.accept, at, calendar);
  const clocks = [
    dueBy && dueBy < accept.dueOn ? { ...accept, dueOn: dueBy, isProvisional: false } : accept,
    { ...full, dueOn, isProvisional },
    ...(procedure.objection && !assignment.isInvitation
      ? [startClock('objection', procedure.objectionWindow, at, calendar)]
      : []),
    ...(procedure.contact === 'required' && assignment.role !== 'assist'
      ? [startClock('contact', procedure.contactWithin, at, calendar)]
      : []),
  ];
  return { issuedAt: at, firstIssuedAt: assignment.firstIssuedAt ?? at, ...withClocks(clocks) };
}

/** The answer leaves the unit: a delivery for every sponsor, the reply clock stops, the feedback clock starts. */
function delivered(
  assignment: Assignment,
  { at, procedure, calendar, matter }: Circumstances,
): Partial<Assignment> {
  const reply = assignment.clocks.findLast(({ kind }) => kind === 'reply');
  const today = dateInShanghai(at);
  const stopped = stopClocks(assignment.clocks, at, 'accept', 'objection', 'contact', 'reply');
  const answers = answersSponsor(assignment);
  const sponsors = answers ? matter.sponsorIds : [];
  const feedback =
    answers && procedure.rating !== 'none'
      ? [startClock('feedback', procedure.feedbackWindow, at, calendar)]
      : [];
  const clocks = [...stopped, ...feedback];
  return {
    deliveredAt: at,
    deliveredInTime: assignment.deliveredInTime ?? (!reply || today <= reply.dueOn),
    deliveries: [
      ...assignment.deliveries,
      ...sponsors.map((sponsorId) => ({ round: assignment.round, sponsorId, at, reason: null })),
    ],
    clocks,
    dueOn: null,
    isProvisional: false,
  };
}

const ended = (assignment: Assignment, at: string): Partial<Assignment> => ({
  concludedAt: at,
  extension: null,
  clocks: stopClocks(assignment.clocks, at, 'accept', 'objection', 'contact', 'reply', 'feedback'),
  dueOn: null,
  isProvisional: false,
});

function extended(assignment: Assignment): Partial<Assignment> {
  const dueOn = assignment.extension?.dueOn ?? assignment.dueOn;
  const clocks = assignment.clocks.map((clock) =>
    clock.kind === 'reply' && clock.stoppedOn === null && dueOn ? { ...clock, dueOn } : clock,
  );
  return { extension: null, extendedTo: dueOn, ...withClocks(clocks) };
}

/** A new round: the old answer stays in the history, a new term runs. */
function reworked(assignment: Assignment, { at, procedure, calendar }: Circumstances): Partial<Assignment> {
  const stopped = stopClocks(assignment.clocks, at, 'feedback');
  const clocks = [...stopped, startClock('reply', procedure.rework, at, calendar)];
  return {
    round: assignment.round + 1,
    deliveredAt: null,
    concludedAt: null,
    countersigns: [],
    ...withClocks(clocks),
  };
}

function answered(
  assignment: Assignment,
  { actor }: Circumstances,
  answer: 'agreed' | 'changeAsked',
  note: string,
): Assignment['countersigns'] {
  const me = isStaff(actor) ? readsAs(actor) : '';
  return assignment.countersigns.map((one) => (one.organizationId === me ? { ...one, answer, note } : one));
}

function rated(
  assignment: Assignment,
  { sponsorId, value, reasons }: Extract<AssignmentCommand, { type: 'rate' }>,
  { actor, at }: Circumstances,
): Partial<Assignment> {
  const earlier = ratingOf(assignment, sponsorId);
  const others = assignment.ratings.filter((rating) => rating !== earlier);
  const changed = earlier ? earlier.changed + 1 : 0;
  const rating = { round: assignment.round, sponsorId, value, reasons, at, isProxy: isStaff(actor), changed };
  return { ratings: [...others, rating] };
}

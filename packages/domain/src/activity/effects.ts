import { isStaff } from '../actor/index.ts';
import type { Refusal } from '../decision/index.ts';
import type { Effect } from '../lifecycle/index.ts';
import {
  type Activity,
  type ActivityInvitation,
  type InvitationStatus,
  numbered,
  type Participant,
} from './activity.ts';
import type { ActivityCommand } from './command.ts';
import { isHost, isSideRoom, mayLieIn } from './policy.ts';
import type { ActivityCircumstances } from './steps.ts';

type Command<Type extends ActivityCommand['type']> = Extract<ActivityCommand, { type: Type }>;
type Outcome = Effect<Activity>;
const no = (code: Refusal['code'], facts: Record<string, string> = {}): Outcome => ({
  refusal: { code, facts },
});

/** What each step changes beside the status. */
export function effects(on: Activity, command: ActivityCommand, around: ActivityCircumstances): Outcome {
  const { actor, at } = around;
  const own = isStaff(actor) ? actor.committeeId : '';
  switch (command.type) {
    case 'revise': {
      const { type: _, agenda, ...plan } = command;
      return { facts: { ...plan, agenda: numbered(agenda.map((text) => ({ text }))) } };
    }
    case 'invite':
      return invited(on, command);
    case 'takePart':
      return answered(on, own, 'accepted', command.note);
    case 'decline':
      return answered(on, own, 'declined', command.note);
    case 'noteNoShow':
      return on.invitations.some(
        ({ committeeId, status }) => committeeId === command.committeeId && status === 'accepted',
      )
        ? answered(on, command.committeeId, 'absent', command.reason)
        : no('activity.not_coming');
    case 'enterPeople':
      return entered(on, own, command, around.newIds);
    case 'hold':
      return { facts: { heldAt: at } };
    case 'notePresence':
      return marked(on, own, command, isHost(actor, on));
    case 'record':
      return recorded(command);
    case 'close':
      return { facts: { closedAt: at } };
    case 'cancel':
      return { facts: { cancelReason: command.reason }, note: command.reason };
    case 'correct':
      return corrected(on, command, at);
    case 'raise':
      return raised(on, command, around.newIds[0] ?? '');
    case 'joinMatter':
      return joined(on, command, around.members);
    case 'addFiles':
      return { facts: {}, note: `${command.files.length} 个文件` };
  }
}

function invited(on: Activity, { committeeIds }: Command<'invite'>): Outcome {
  if (committeeIds.includes(on.committeeId)) return no('activity.not_a_committee');
  if (on.invitations.some(({ committeeId }) => committeeIds.includes(committeeId)))
    return no('activity.invited_before');
  return { facts: { invitations: [...on.invitations, ...invitationsTo(committeeIds)] } };
}

export const invitationsTo = (committeeIds: readonly string[]): ActivityInvitation[] =>
  [...new Set(committeeIds)].map((committeeId) => ({ committeeId, status: 'asked', note: '' }));

/** Whoever will not come brings nobody. */
function answered(on: Activity, committeeId: string, status: InvitationStatus, note: string): Outcome {
  return {
    facts: {
      invitations: on.invitations.map((one) =>
        one.committeeId === committeeId ? { ...one, status, note } : one,
      ),
      ...(status !== 'accepted' && {
        participants: on.participants.filter((one) => one.committeeId !== committeeId),
      }),
    },
    note,
  };
}

/** A committee's own list, anew; who was on it before keeps what was noted of them. */
function entered(
  on: Activity,
  committeeId: string,
  { people }: Command<'enterPeople'>,
  newIds: readonly string[],
): Outcome {
  const own = on.participants.filter((one) => one.committeeId === committeeId);
  const listed: Participant[] = [];
  for (const [index, { id, ...person }] of people.entries()) {
    const before = own.find((one) => one.id === id);
    if (id !== null && (!before || listed.some((one) => one.id === id))) return no('activity.no_such_person');
    listed.push({
      id: before?.id ?? newIds[index] ?? '',
      committeeId,
      ...person,
      presence: before?.presence ?? null,
      reason: before?.reason ?? '',
    });
  }
  const others = on.participants.filter((one) => one.committeeId !== committeeId);
  return { facts: { participants: [...others, ...listed] } };
}

/** The host notes anybody's presence, a committee that came its own people's. */
function marked(on: Activity, own: string, { marks }: Command<'notePresence'>, isWhole: boolean): Outcome {
  for (const { id, presence, reason } of marks) {
    const person = on.participants.find((one) => one.id === id);
    if (!person || (!isWhole && person.committeeId !== own)) return no('activity.no_such_person');
    if (presence === 'absent' && reason === '')
      return no('activity.absence_reason', { name: person.name || person.unit });
  }
  const participants = on.participants.map((person): Participant => {
    const mark = marks.find(({ id }) => id === person.id);
    if (!mark) return person;
    return { ...person, presence: mark.presence, reason: mark.presence === 'absent' ? mark.reason : '' };
  });
  return { facts: { participants } };
}

function recorded({ minutes, findings, resolutions, opinions }: Command<'record'>): Outcome {
  const blank = { raisedIn: null };
  return {
    facts: {
      minutes,
      findings: numbered(findings).map((one) => ({ ...one, ...blank })),
      resolutions: numbered(resolutions).map((one) => ({ ...one, ...blank })),
      opinions: numbered(opinions),
    },
  };
}

/** The text as it is right; the earlier one and the reason stay readable beside it. */
function corrected(on: Activity, { section, number, text, reason }: Command<'correct'>, at: string): Outcome {
  const keep = (before: string) => [
    ...on.corrections,
    { section, number: section === 'minutes' ? null : number, before, reason, at },
  ];
  if (section === 'minutes') return { facts: { minutes: text, corrections: keep(on.minutes) }, note: reason };
  const points: readonly { number: number; text: string }[] = on[section];
  const point = points.find((one) => one.number === number);
  if (!point) return no('activity.no_such_point', { number: String(number ?? '') });
  const right: Partial<Activity> = {
    [section]: points.map((one) => (one === point ? { ...one, text } : one)),
  };
  return { facts: { ...right, corrections: keep(point.text) }, note: reason };
}

/** Points become part of a matter, each once. */
function raised(on: Activity, { findings, resolutions }: Command<'raise'>, matterId: string): Outcome {
  if (findings.length + resolutions.length === 0) return no('activity.nothing_to_raise');
  for (const [points, chosen] of [
    [on.findings, findings],
    [on.resolutions, resolutions],
  ] as const)
    for (const number of chosen) {
      const point = points.find((one) => one.number === number);
      if (!point) return no('activity.no_such_point', { number: String(number) });
      if (point.raisedIn) return no('activity.raised_before', { number: String(number) });
    }
  const into = <T extends { number: number; raisedIn: string | null }>(points: T[], chosen: number[]): T[] =>
    points.map((one) => (chosen.includes(one.number) ? { ...one, raisedIn: matterId } : one));
  return {
    facts: { findings: into(on.findings, findings), resolutions: into(on.resolutions, resolutions) },
  };
}

/** Into the common room or the host's own side room; whom others could see through it stays outside. */
function joined(
  on: Activity,
  { matterId, roomId }: Command<'joinMatter'>,
  members: readonly string[],
): Outcome {
  const placed = { matterId, roomId };
  if (!mayLieIn(placed, on.committeeId, members)) return no('not_found');
  return isSideRoom(placed) && on.invitations.length > 0 ? no('activity.side_room') : { facts: placed };
}

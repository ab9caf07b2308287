import type { ActivityCommand, ActivityKind, NewActivity } from '@concord/domain/activity';
import type { StaffActor } from '@concord/domain/actor';
import type { AssignmentCommand } from '@concord/domain/assignment';
import { addDays } from '@concord/domain/calendar';
import { bringInto, plan, runActivity } from '../activity/handling.ts';
import { findActivity } from '../activity/repository.ts';
import { giveOut } from '../assignment/handling.ts';
import { assignmentsOn } from '../assignment/repository.ts';
import type { Writing } from '../event/writing.ts';
import { as, later, onAssignment, pairOf, type Story, type World } from './acting.ts';
import told from './activity.json' with { type: 'json' };
import { type Chance, createChance } from './chance.ts';
import { givenNames, surnames } from './topics.ts';

type Raising = {
  title: string;
  resolutions: number[];
  /** Part → ending of the city's unit that does it; part → counties asked to. */
  units: Record<string, string>;
  counties: Record<string, string[]>;
  answers: Record<string, string>;
  declined: Record<string, string>;
};
type Plot = {
  kind: ActivityKind;
  host: string;
  title: string;
  purpose: string;
  place: string;
  /** Days before the end of the year; negative: still to come. */
  ago: number;
  days?: number;
  time?: string;
  agenda: string[];
  invited: 'all' | string[];
  declines: Record<string, string>;
  silent?: string[];
  people: string[][];
  minutes?: string;
  findings?: string[][];
  resolutions?: string[];
  opinions?: string[][];
  ends?: 'planned' | 'held' | 'cancelled';
  reason?: string;
  raise?: Raising;
};

export const activityPlots = told.activities as unknown as Plot[];

/** Committees by their code; a plot names them so. */
export type Codes = ReadonlyMap<string, string>;

/** One activity from the plan to what came of it, or as far as the year goes. */
export async function* tellActivity(plot: Plot, until: string, codes: Codes, { cast }: World): Story {
  const chance = createChance(plot.ago * 7919 + 20_261_124);
  const clerkOf = (code: string): StaffActor => pairOf(cast, codes.get(code) ?? '').clerk;
  const host = clerkOf(plot.host);
  const days = daysOf(plot, until.slice(0, 10));
  const invited =
    plot.invited === 'all' ? [...codes.keys()].filter((code) => code !== plot.host) : plot.invited;

  let writing = yield later(`${days.plannedOn}T00:00:00.000Z`, 2, chance);
  const { id } = await plan(as(writing, host), newActivity(plot, days, invited, codes));
  await step(writing, host, id, { type: 'enterPeople', people: peopleOf(plot, chance) });

  writing = yield later(writing.at, 26, chance);
  for (const code of invited.filter((one) => !plot.silent?.includes(one)))
    await answer(writing, clerkOf(code), id, plot, plot.declines[code], chance);
  if (plot.ends === 'cancelled') {
    writing = yield later(writing.at, 40, chance);
    await step(writing, host, id, { type: 'cancel', reason: plot.reason ?? '' });
  }
  if (plot.ends === 'cancelled' || plot.ends === 'planned') return;

  writing = yield later(`${days.toOn}T08:00:00.000Z`, 1, chance);
  await step(writing, host, id, { type: 'hold' });
  if (plot.ends === 'held') return;
  await writeDown(writing, host, id, plot);
  writing = yield later(writing.at, 50, chance);
  await step(writing, host, id, { type: 'close' });
  if (plot.raise) yield* carryOut(plot.raise, id, host, writing.at, codes, cast);
}

const daysOf = ({ ago, days = 1 }: Plot, today: string) => {
  const fromOn = addDays(today, -ago);
  return {
    fromOn,
    toOn: addDays(fromOn, days - 1),
    plannedOn: addDays(ago < 0 ? today : fromOn, ago < 0 ? -6 : -12),
  };
};

const newActivity = (
  { kind, title, purpose, place, time, agenda }: Plot,
  { fromOn, toOn }: ReturnType<typeof daysOf>,
  invited: readonly string[],
  codes: Codes,
): NewActivity => ({
  kind,
  title,
  purpose,
  place,
  fromOn,
  toOn,
  startTime: time ?? null,
  agenda,
  invited: invited.map((code) => codes.get(code) ?? ''),
  matterId: null,
  roomId: null,
  tieId: null,
});

const step = async (writing: Writing, actor: StaffActor, id: string, command: ActivityCommand) =>
  runActivity(as(writing, actor), await findActivity(writing.tx, actor, id), command);

const aName = (chance: Chance): string => `${chance.one(surnames)}${chance.one(givenNames)}`;

/** The host's own leader first, then the units that come along. */
const peopleOf = ({ people }: Plot, chance: Chance) => [
  { id: null, name: aName(chance), unit: '', capacity: '带队领导' },
  ...people.map(([name = '', unit = '', capacity = '']) => ({ id: null, name, unit, capacity })),
];

async function answer(
  writing: Writing,
  guest: StaffActor,
  id: string,
  { kind }: Plot,
  refusal: string | undefined,
  chance: Chance,
): Promise<void> {
  if (refusal) {
    await step(writing, guest, id, { type: 'decline', note: refusal });
    return;
  }
  await step(writing, guest, id, { type: 'takePart', note: '' });
  const capacity = kind === 'chairsForum' ? '主席' : kind === 'secretariesMeeting' ? '秘书长' : '副主席';
  const person = { id: null, name: aName(chance), unit: '', capacity };
  await step(writing, guest, id, { type: 'enterPeople', people: [person] });
}

/** Who came, and what was said and found. Where many come, one does not. */
async function writeDown(writing: Writing, host: StaffActor, id: string, plot: Plot): Promise<void> {
  const { participants } = await findActivity(writing.tx, host, id);
  const marks = participants.map((one, index) =>
    index === 5
      ? { id: one.id, presence: 'absent' as const, reason: '临时有会' }
      : { id: one.id, presence: 'present' as const, reason: '' },
  );
  await step(writing, host, id, { type: 'notePresence', marks });
  await step(writing, host, id, {
    type: 'record',
    minutes: plot.minutes ?? '',
    findings: (plot.findings ?? []).map(([text = '', basis = '']) => ({ text, basis })),
    resolutions: (plot.resolutions ?? []).map((text) => ({ text })),
    opinions: (plot.opinions ?? []).map(([text = '', expert = '', field = '', unit = '']) => ({
      text,
      expert,
      field,
      unit,
    })),
  });
}

/** What was resolved, given to the city's units and asked of counties, part by part. */
async function* carryOut(
  raising: Raising,
  id: string,
  host: StaffActor,
  from: string,
  codes: Codes,
  cast: World['cast'],
): Story {
  const chance = createChance(41);
  let writing = yield later(from, 20, chance);
  const { title, resolutions } = raising;
  const { matterId } = await step(writing, host, id, { type: 'raise', title, resolutions, findings: [] });
  if (!matterId) return;
  const units = await unitsOf(writing, host.committeeId, Object.values(raising.units));
  const common = { isMandatory: true, instruction: '请按会议议定的时间完成并答复。', dueBy: null };
  const orders = [
    ...Object.keys(raising.units).map((part, i) => ({
      organizationId: units[i] ?? '',
      role: 'sole' as const,
      parts: [Number(part)],
      ...common,
    })),
    ...Object.entries(raising.counties).flatMap(([part, asked]) =>
      asked.map((code) => ({
        organizationId: codes.get(code) ?? '',
        role: 'separate' as const,
        parts: [Number(part)],
        ...common,
      })),
    ),
  ];
  await giveOut(as(writing, host), 'resolution', matterId, orders, false);
  writing = yield later(writing.at, 70, chance);
  for (const { id: assignmentId, organizationId, isInvitation, parts } of await assignmentsOn(
    writing.tx,
    host,
    matterId,
  )) {
    const code = [...codes].find(([, committeeId]) => committeeId === organizationId)?.[0] ?? '';
    const { clerk, leader } = pairOf(cast, organizationId);
    const run = (actor: StaffActor, command: AssignmentCommand) =>
      onAssignment(writing, actor, assignmentId, command);
    const refusal = raising.declined[code];
    if (refusal) await run(clerk, { type: 'decline', note: refusal });
    else await run(clerk, { type: 'accept', contactPerson: '办公室' });
    const text = raising.answers[isInvitation ? code : 'unit'];
    if (refusal || !text) continue;
    const answers = parts.map((part) => ({ part, text, adoption: null, doneOn: null }));
    await run(clerk, { type: 'draft', text, answers, grade: null, commitments: [] });
    await run(leader, { type: 'sign', number: '' });
    if (!isInvitation) await run(host, { type: 'pass', grade: null, note: '' });
  }
}

/** The city's units by the endings of their names. */
async function unitsOf({ tx }: Writing, committeeId: string, endings: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('committee_id', '=', committeeId)
    .where('kind', '=', 'unit')
    .orderBy('code')
    .execute();
  return endings.map((ending) => rows.find(({ name }) => name.endsWith(ending))?.id ?? '');
}

/**
 * Closed research of a committee that lies in no joint matter yet goes into this one, which it takes part in. Answers
 * what was brought.
 */
export async function bringResearch(
  writing: Writing,
  clerk: StaffActor,
  matterId: string,
): Promise<string[]> {
  const rows = await writing.tx
    .selectFrom('activity')
    .select('id')
    .where('committee_id', '=', clerk.committeeId)
    .where('kind', '=', 'research')
    .where('status', '=', 'closed')
    .where('matter_id', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of rows)
    await bringInto(as(writing, clerk), await findActivity(writing.tx, clerk, id), matterId);
  return rows.map(({ id }) => id);
}

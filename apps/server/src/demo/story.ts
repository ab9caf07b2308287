import type { StaffActor } from '@concord/domain/actor';
import type { CitizenOpinion, NewOpinion, OpinionCommand } from '@concord/domain/matter/citizen-opinion';
import { redact, screen } from '@concord/domain/screening';
import { giveOut } from '../assignment/handling.ts';
import type { Writing } from '../event/writing.ts';
import { takeIn } from '../matter/citizen-opinion/intake.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { as, later, onAssignment, onOpinion, type Plot, pairOf, type Story, type World } from './acting.ts';
import type { Chance } from './chance.ts';
import type { Pair } from './people.ts';

/** One citizen's opinion from the first word to the last, or as far as the year goes. */
export async function* tellOpinion(plot: Plot, seed: string, world: World): Story {
  const { chance, cast } = world;
  const committee = pairOf(cast, plot.committeeId).clerk;
  const taken = await takeInAs(yield plot.at, plot, seed, world);
  const { id } = taken;
  // Most are looked at the same or the next day; some lie.
  let at = later(plot.at, chance.happens(0.25) ? chance.between(30, 110) : chance.between(2, 30), chance);

  if (taken.isQuarantined) {
    await onOpinion(yield at, committee, id, { type: 'release', body: redact(plot.body, screen(plot.body)) });
    at = later(at, 1, chance);
  }
  if (chance.happens(0.05)) {
    const reason = chance.one(['litigation', 'petition', 'personal', 'beyond', 'unclear'] as const);
    await onOpinion(yield at, committee, id, {
      type: 'decline',
      reason,
      sentence: '您好,您反映的事项不属于政协社情民意受理范围,已为您列出对应的办理渠道,请按指引反映。',
    });
    return;
  }
  if (chance.happens(0.03)) {
    await onOpinion(yield at, committee, id, {
      type: 'askCitizen',
      question: '请补充具体位置和开始出现的时间,方便工作人员现场核实。',
    });
    if (chance.happens(0.4)) return;
    at = later(at, 30, chance);
    await onOpinion(yield at, { kind: 'citizen', opinionId: id }, id, {
      type: 'supplement',
      text: `在${plot.place || '村委会'}附近,大概一个月前开始的。`,
    });
    at = later(at, 3, chance);
  }
  if (chance.happens(0.02)) {
    await onOpinion(yield at, committee, id, {
      type: 'transfer',
      toCommitteeId: plot.elsewhereId,
      note: '所反映路段属对方辖区,按属地转送办理。',
    });
    const other = pairOf(cast, plot.elsewhereId).clerk;
    at = later(at, 20, chance);
    await onOpinion(yield at, other, id, accepting(plot));
    at = later(at, 40, chance);
    await onOpinion(yield at, other, id, {
      type: 'answer',
      text: '您好,您反映的情况已转至我处核实,已安排养护单位处理,近期即可完成。',
    });
    yield* afterAnswer(
      { ...plot, committeeId: plot.elsewhereId },
      id,
      undefined,
      later(at, 20, chance),
      world,
    );
    return;
  }
  await onOpinion(yield at, committee, id, accepting(plot));
  at = later(at, chance.between(1, 50), chance);
  if (plot.themeId) {
    const next = await onOpinion(yield at, committee, id, { type: 'merge', themeId: plot.themeId });
    if (next.status === 'merged') yield* inTheme(plot, id, at, world);
    if (next.status === 'merged') return;
  }
  if (chance.happens(0.1)) {
    await onOpinion(yield at, committee, id, { type: 'answer', text: answerOf(plot, chance) });
    yield* afterAnswer(plot, id, undefined, later(at, 20, chance), world);
    return;
  }
  yield* handled(plot, id, at, world);
}

/** Waits with the others for the theme's answer; then the station calls back. */
async function* inTheme(plot: Plot, id: string, from: string, { chance, cast }: World): Story {
  const { clerk: committee } = pairOf(cast, plot.committeeId);
  const station = pairOf(cast, plot.stationId).leader;
  let at = from;
  for (let weeks = 0; weeks < 26; weeks += 1) {
    at = later(at, 24 * 7, chance);
    const writing = yield at;
    const { status } = await findOpinion(writing.tx, committee, id);
    if (status !== 'answered') continue;
    const value = chance.one(['satisfied', 'satisfied', 'basicallySatisfied'] as const);
    await onOpinion(writing, station, id, { type: 'callBack', value, note: '电话回访。' });
    await onOpinion(writing, committee, id, { type: 'close' });
    return;
  }
}

const accepting = ({ topic }: Plot): OpinionCommand => ({
  type: 'accept',
  category: topic.category,
  topic: topic.name,
  isConsultation: topic.name.includes('咨询'),
});

export const answerOf = (plot: Plot, chance: Chance): string =>
  `您好!您反映的“${plot.topic.name}”问题收悉。${chance
    .one(plot.topic.answers)
    .replaceAll('{p}', plot.place || '该处')
    .replaceAll('{n}', String(chance.between(3, 60)))}感谢您对工作的关心和支持。`;

async function takeInAs(
  writing: Writing,
  plot: Plot,
  seed: string,
  { chance, cast, vault }: World,
): Promise<CitizenOpinion> {
  const channel = chance.one(['phone', 'phone', 'phone', 'kiosk', 'clerk', 'register'] as const);
  const byStation = channel === 'clerk' || channel === 'register';
  const actor = byStation ? pairOf(cast, plot.stationId).clerk : { kind: 'citizen' as const };
  const input: NewOpinion = {
    stationCode: plot.stationCode,
    body: plot.body,
    ...(chance.happens(0.4) && { category: plot.topic.category }),
    ...(plot.place && { place: plot.place }),
    channel,
    photoIds: [],
    consentVersion: 1,
    ...(chance.happens(0.55) && {
      contact: { name: '', phone: `1550000${String(chance.between(0, 9999)).padStart(4, '0')}` },
    }),
  };
  return takeIn(as(writing, actor), vault, input, seed);
}

/** The way through a unit: accept, object or not, draft, sign, check, answer. */
async function* handled(plot: Plot, id: string, from: string, world: World): Story {
  const { chance, cast } = world;
  const { clerk: committee } = pairOf(cast, plot.committeeId);
  const writing = yield from;
  const [order] = await giveOut(
    as(writing, committee),
    'citizenOpinion',
    id,
    [
      {
        organizationId: plot.unitId,
        role: 'sole',
        parts: [],
        isMandatory: true,
        instruction: '请核实并按期答复。',
        dueBy: null,
      },
    ],
    false,
  );
  if (!order) return;
  let assignmentId = order.id;
  let unitId = plot.unitId;
  let at = later(from, chance.between(3, 40), chance);

  if (chance.happens(0.03)) {
    await onAssignment(yield at, pairOf(cast, unitId).leader, assignmentId, {
      type: 'object',
      reason: '该事项不属于我单位职责,建议改交主管单位。',
      suggestedId: plot.otherUnitId,
    });
    at = later(at, 24, chance);
    const next = yield at;
    await onAssignment(next, committee, assignmentId, {
      type: 'upholdObjection',
      toId: plot.otherUnitId,
      note: '情况属实,同意改派。',
      decision: '',
    });
    const moved = await next.tx
      .selectFrom('assignment')
      .select('id')
      .where('matter_id', '=', id)
      .where('organization_id', '=', plot.otherUnitId)
      .executeTakeFirstOrThrow();
    assignmentId = moved.id;
    unitId = plot.otherUnitId;
    at = later(at, 8, chance);
  }
  const unit = pairOf(cast, unitId);
  await onAssignment(yield at, unit.clerk, assignmentId, { type: 'accept', contactPerson: '值班室' });
  at = later(at, 24 * world.unitPace(unitId) * (0.5 + chance.next()), chance);
  at = yield* draftAndPass(plot, assignmentId, unit, committee, at, world);
  yield* afterAnswer(plot, id, { assignmentId, unit, committee }, at, world);
}

async function* draftAndPass(
  plot: Plot,
  assignmentId: string,
  unit: Pair,
  committee: StaffActor,
  from: string,
  world: World,
): AsyncGenerator<string, string, Writing> {
  const { chance } = world;
  let at = from;
  for (let returned = chance.happens(0.06); ; returned = false) {
    await onAssignment(yield at, unit.clerk, assignmentId, {
      type: 'draft',
      text: returned ? '已收悉,正在研究。' : answerOf(plot, chance),
      answers: [],
      grade: null,
      commitments: [],
    });
    at = later(at, chance.between(2, 20), chance);
    await onAssignment(yield at, unit.leader, assignmentId, { type: 'sign', number: '' });
    at = later(at, chance.between(1, 16), chance);
    if (!returned) break;
    await onAssignment(yield at, committee, assignmentId, {
      type: 'sendBack',
      reason: '没有写明办理结果,请补充现场处理情况。',
    });
    at = later(at, 20, chance);
  }
  await onAssignment(yield at, committee, assignmentId, { type: 'pass', grade: null, note: '' });
  return later(at, chance.between(4, 60), chance);
}

type Handling = { assignmentId: string; unit: Pair; committee: StaffActor };

/** Ratings, call-backs, a second round, the end; and silence, which is no rating. */
async function* afterAnswer(
  plot: Plot,
  id: string,
  handling: Handling | undefined,
  from: string,
  world: World,
): Story {
  const { chance, cast } = world;
  const { clerk: committee } = pairOf(cast, plot.committeeId);
  const station = pairOf(cast, plot.stationId).leader;
  let at = from;
  const fate = chance.next();
  if (fate < 0.05) {
    await onOpinion(yield at, { kind: 'citizen', opinionId: id }, id, {
      type: 'rate',
      value: 'dissatisfied',
      reasons: '只说了在办,没有解决。',
    });
    at = later(at, 20, chance);
    await onOpinion(yield at, { kind: 'citizen', opinionId: id }, id, {
      type: 'reopen',
      reason: '问题还在,请再安排人看看。',
    });
    if (!handling) return;
    at = later(at, 20, chance);
    await onAssignment(yield at, handling.committee, handling.assignmentId, {
      type: 'orderRework',
      reason: '群众不满意,请到现场重新办理。',
    });
    at = later(at, 24 * 4, chance);
    at = yield* draftAndPass(plot, handling.assignmentId, handling.unit, committee, at, world);
    await onOpinion(yield at, station, id, {
      type: 'callBack',
      value: 'basicallySatisfied',
      note: '电话回访,已处理。',
    });
  } else if (fate < 0.3) {
    const value = chance.one(['satisfied', 'satisfied', 'satisfied', 'basicallySatisfied'] as const);
    await onOpinion(yield at, { kind: 'citizen', opinionId: id }, id, { type: 'rate', value, reasons: '' });
  } else if (fate < 0.58) {
    const value = chance.one([
      'satisfied',
      'satisfied',
      'satisfied',
      'basicallySatisfied',
      'noOpinion',
    ] as const);
    await onOpinion(yield at, station, id, { type: 'callBack', value, note: '电话回访。' });
  } else {
    at = later(at, 24 * 20, chance);
  }
  at = later(at, chance.between(4, 48), chance);
  const last = yield at;
  await onOpinion(last, committee, id, { type: 'close' });
  if (chance.happens(0.12)) {
    const { answer } = await findOpinion(last.tx, committee, id);
    await onOpinion(last, committee, id, {
      type: 'publish',
      question: `${plot.place}${plot.topic.name}`,
      outcome: answer ?? '',
    });
  }
}

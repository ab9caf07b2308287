import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StaffActor } from '@concord/domain/actor';
import type { Order } from '@concord/domain/assignment';
import type { DispatchCommand, Draft } from '@concord/domain/dispatch';
import { z } from 'zod';
import { assignmentsOn } from '../assignment/repository.ts';
import { handOut, record, runDirective } from '../directive/handling.ts';
import { findDirective } from '../directive/repository.ts';
import { draftPaper, runPaper } from '../dispatch/handling.ts';
import { findDispatch } from '../dispatch/repository.ts';
import type { Writing } from '../event/writing.ts';
import { beginOutcome, preparePaper, runOutcome } from '../matter/outcome/handling.ts';
import { findOutcome } from '../matter/outcome/repository.ts';
import { publishVersion } from '../regulation/writing.ts';
import { as, later, onAssignment, pairOf, type Story, type World } from './acting.ts';
import told from './outcome.json' with { type: 'json' };
import type { Cast } from './people.ts';
import { lookInto } from './research.ts';

const dayMs = 86_400_000;
const plus = (at: string, days: number): string => new Date(Date.parse(at) + days * dayMs).toISOString();
const dayOf = (at: string): string => at.slice(0, 10);

const Words = z.object({ words: z.record(z.string(), z.string()) });

/** Each committee's word for the numbers of its papers, as its leader sets it at the beginning. */
export async function setWords(writing: Writing, cast: Cast, folder: string): Promise<void> {
  const { words } = Words.parse(JSON.parse(readFileSync(path.join(folder, 'papers.json'), 'utf8')));
  const committees = await writing.tx
    .selectFrom('organization')
    .select(['id', 'code'])
    .where('kind', '=', 'committee')
    .orderBy('code')
    .execute();
  for (const { id, code } of committees) {
    const leader = cast.get(id)?.leader;
    const word = words[code];
    if (!leader || !word) continue;
    await publishVersion(as(writing, leader), leader, {
      version: 1,
      effectiveFrom: dayOf(writing.at),
      changes: { 'dispatch.word': word },
      note: '办公室文件:启用发文代字',
    });
  }
}

/** Organisations of the story by their names. */
async function placesOf({ tx }: Writing): Promise<(name: string) => string> {
  const rows = await tx.selectFrom('organization').select(['id', 'short_name', 'kind']).execute();
  return (name) => rows.find((row) => row.short_name === name)?.id ?? '';
}

async function onPaper(writing: Writing, actor: StaffActor, id: string, command: DispatchCommand) {
  const own = as(writing, actor);
  return runPaper(own, await findDispatch(own.tx, actor, id), command);
}

/** Checked by the leader, who signs it too, then sent out. */
async function send(
  writing: Writing,
  { clerk, leader }: { clerk: StaffActor; leader: StaffActor },
  id: string,
) {
  await onPaper(writing, clerk, id, { type: 'submit' });
  await onPaper(writing, leader, id, { type: 'pass', note: '' });
  await onPaper(writing, leader, id, { type: 'sign' });
  await onPaper(writing, clerk, id, { type: 'issue' });
}

const to = (organizationId: string, isCopy = false): Draft['addressees'][number] => ({
  organizationId,
  name: '',
  isCopy,
});
const outside = (name: string): Draft['addressees'][number] => ({
  organizationId: null,
  name,
  isCopy: false,
});

const order = (
  organizationId: string,
  parts: number[],
  dueBy: string,
  role: Order['role'] = 'sole',
): Order => ({
  organizationId,
  role,
  parts,
  isMandatory: true,
  instruction: '',
  dueBy,
});

/** 关于机井安全过冬的报告: issued, noted by a leader, six suggestions with two city units and a county. */
export async function* tellOutcome(start: string, { cast, chance }: World): Story {
  const at: Days = (days) => later(plus(start, days), 1, chance);
  const due: Days = (days) => dayOf(plus(start, days));
  let writing: Writing = yield at(262);
  const place = await placesOf(writing);
  const city = pairOf(cast, place('张家口市政协'));
  const { clerk } = city;
  const report = await beginOutcome(as(writing, clerk), { ...told.report, form: 'report' }, null);
  writing = yield at(268);
  await lookInto(writing, clerk, report.id);
  const step = async (command: Parameters<typeof runOutcome>[2]) =>
    runOutcome(as(writing, clerk), await findOutcome(writing.tx, clerk, report.id), command);
  const decision = { body: '市政协主席会议', on: dayOf(writing.at), note: '' };
  const approved = await step({ type: 'approve', decision });
  const { paper } = await preparePaper(as(writing, clerk), approved, {
    addressees: [
      ...['市委办公室', '市政府办公室', '沽源县政协', '康保县政协'].map((name) => to(place(name))),
      outside('省政协办公厅'),
      to(place('市水务局'), true),
    ],
  });
  writing = yield at(271);
  await send(writing, city, paper.id);
  writing = yield at(273);
  for (const name of ['市委办公室', '沽源县政协', '市水务局']) {
    const own = cast.get(place(name));
    if (own) await onPaper(writing, own.clerk, paper.id, { type: 'receive' });
  }
  const noted = (await findDispatch(writing.tx, clerk, paper.id)).recipients.find(
    (one) => !one.organizationId,
  );
  const receipt = { place: noted?.place ?? 1, on: dayOf(writing.at), by: '文电处' };
  await onPaper(writing, clerk, paper.id, { type: 'noteReceipt', ...receipt });

  writing = yield at(283);
  const directive = await record(as(writing, clerk), paper.id, {
    ...told.directive,
    name: '',
    givenOn: dayOf(writing.at),
    level: 'committee',
    scanIds: [],
  });
  await handOut(as(writing, clerk), directive.id, [
    order(place('市水务局'), [1, 2, 3], due(335)),
    order(place('市财政局'), [4], due(372)),
    order(place('沽源县政协'), [5, 6], due(378), 'separate'),
  ]);
  const handed = await findDirective(writing.tx, clerk, directive.id);
  await runDirective(as(writing, clerk), handed, { type: 'setLevel', level: 'handed' });
  yield* answered(report.id, { water: place('市水务局'), money: place('市财政局'), clerk, at, due }, cast);
}

type Days = (days: number) => string;
type Answering = { water: string; money: string; clerk: StaffActor; at: Days; due: Days };

/** 水务 has answered its three, the others are at work. */
async function* answered(matterId: string, { water, money, clerk, at, due }: Answering, cast: Cast): Story {
  let writing: Writing = yield at(286);
  const all = await assignmentsOn(writing.tx, clerk, matterId);
  for (const { id, organizationId } of all) {
    const own = cast.get(organizationId);
    if (own) await onAssignment(writing, own.clerk, id, { type: 'accept', contactPerson: '办公室' });
  }
  const unit = pairOf(cast, water);
  const id = all.find(({ organizationId }) => organizationId === water)?.id ?? '';
  writing = yield at(318);
  await onAssignment(writing, unit.clerk, id, {
    type: 'draft',
    text: told.reply,
    answers: told.answers.map((one) => ({
      ...one,
      adoption: one.adoption as 'adopted' | 'partly' | 'not',
      doneOn: due(360),
    })),
    grade: null,
    commitments: [],
  });
  await onAssignment(writing, unit.leader, id, { type: 'sign', number: '' });
  writing = yield at(322);
  await onAssignment(writing, clerk, id, { type: 'pass', grade: null, note: '' });
  const later = all.find(({ organizationId }) => organizationId === money)?.id ?? '';
  writing = yield at(350);
  await onAssignment(writing, pairOf(cast, money).clerk, later, {
    type: 'askExtension',
    dueOn: due(392),
    reason: '需与年度预算编制衔接。',
  });
}

/** A special issue that is still being written, and a letter from a county that waits to be confirmed. */
export async function* tellDrafts(start: string, { cast, chance }: World): Story {
  const at = (days: number) => later(plus(start, days), 1, chance);
  let writing: Writing = yield at(340);
  const place = await placesOf(writing);
  const { clerk } = pairOf(cast, place('张家口市政协'));
  await beginOutcome(as(writing, clerk), { ...told.draft, form: 'specialIssue' }, null);
  writing = yield at(357);
  const county = pairOf(cast, place('沽源县政协'));
  const letter = await draftPaper(as(writing, county.clerk), {
    ...told.letter,
    kindCode: 'letter',
    addressees: [to(place('张家口市政协')), to(place('沽源水务局'), true)],
    fileIds: [],
  });
  await send(writing, county, letter.id);
}

import type { StaffActor } from '@concord/domain/actor';
import type { AssignmentCommand } from '@concord/domain/assignment';
import type { ContributionCommand, Typed } from '@concord/domain/contribution';
import { type JointMatterCommand, NewEntry, NewJointMatter } from '@concord/domain/matter/joint-matter';
import { assignmentsOn } from '../assignment/repository.ts';
import { beginContribution, runContribution } from '../contribution/handling.ts';
import { findContribution } from '../contribution/repository.ts';
import type { Writing } from '../event/writing.ts';
import { endWith } from '../matter/joint-matter/ending.ts';
import { runJointMatter } from '../matter/joint-matter/handling.ts';
import { addEntry } from '../matter/joint-matter/posting.ts';
import { Invitation, proposeJointMatter } from '../matter/joint-matter/proposing.ts';
import { findJointMatter } from '../matter/joint-matter/repository.ts';
import { as, onAssignment, pairOf, type Story, type World } from './acting.ts';
import told from './joint.json' with { type: 'json' };
import type { Pair } from './people.ts';

const dayMs = 86_400_000;
/** So many days before the year ends, at ten in the morning in Shanghai. */
const before = (until: string, days: number): string =>
  `${new Date(Date.parse(until) - days * dayMs).toISOString().slice(0, 10)}T02:00:00.000Z`;
const dayAfter = (until: string, days: number): string => before(until, -days).slice(0, 10);

/** Committees by the code of their division; the city has none above it. */
async function committeesOf({ tx }: Writing, { cast }: World): Promise<(code: string) => Pair> {
  const rows = await tx
    .selectFrom('organization')
    .select(['id', 'code', 'parent_id'])
    .where('kind', '=', 'committee')
    .execute();
  const city = rows.find(({ parent_id }) => parent_id === null)?.id ?? '';
  return (code) => pairOf(cast, rows.find((row) => row.code === code)?.id ?? city);
}

/** What the people of joint work do, in one writing. */
function acting(writing: Writing, matterId: string) {
  const { tx } = writing;
  const own = (actor: StaffActor) => as(writing, actor);
  const onContribution = async (actor: StaffActor, id: string, command: ContributionCommand) =>
    runContribution(own(actor), await findContribution(tx, actor, id), command);
  return {
    run: async (actor: StaffActor, command: JointMatterCommand) => {
      const next = await runJointMatter(own(actor), await findJointMatter(tx, actor, matterId), command);
      if (command.type === 'close') await endWith(own(actor), next);
    },
    answer: async (actor: StaffActor, command: AssignmentCommand) => {
      const all = await assignmentsOn(tx, actor, matterId);
      const mine = all.findLast(
        ({ organizationId, isInvitation }) => isInvitation && organizationId === actor.committeeId,
      );
      if (mine) await onAssignment(writing, actor, mine.id, command);
    },
    say: (actor: StaffActor, entry: Partial<NewEntry>, sideOf?: StaffActor) =>
      addEntry(
        own(actor),
        actor,
        sideOf ? `${matterId}/${sideOf.committeeId}` : matterId,
        NewEntry.parse({ kind: 'talk', ...entry }),
      ),
    open: async ({ clerk }: Pair) =>
      (await beginContribution(own(clerk), clerk.committeeId, { matterId, partnerId: null })).id,
    write: async ({ clerk }: Pair, id: string, words: Partial<Typed>) => {
      const blank = { text: '', answers: [], findings: [], citations: [] };
      await onContribution(clerk, id, { type: 'save', ...blank, ...words });
      await onContribution(clerk, id, { type: 'submit' });
    },
    revise: ({ clerk }: Pair, id: string) => onContribution(clerk, id, { type: 'revise' }),
    sign: ({ leader }: Pair, id: string) => onContribution(leader, id, { type: 'sign' }),
  };
}

const accepting: AssignmentCommand = { type: 'accept', contactPerson: '办公室' };
const invitation = ({ clerk }: Pair, word: string, dueBy: string | null = null): Invitation =>
  Invitation.parse({ committeeId: clerk.committeeId, word, dueBy, parts: [] });

/** The open theme of a county on a cause, to be cited. */
async function themeOf({ tx }: Writing, { clerk }: Pair, title: string): Promise<string[]> {
  const row = await tx
    .selectFrom('theme')
    .select('id')
    .where('committee_id', '=', clerk.committeeId)
    .where('title', '=', title)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? [row.id] : [];
}

/** 协同调研 under way: two contributions in, one of them in its second edition, one waiting for its signature. */
export async function* tellJointResearch(until: string, world: World): Story {
  const { wells } = told;
  let writing: Writing = yield before(until, 24);
  const of = await committeesOf(writing, world);
  const [city, guyuan, kangbao, zhangbei, shangyi] = [
    of(''),
    of('130724'),
    of('130723'),
    of('130722'),
    of('130725'),
  ];
  const due = dayAfter(until, 10);
  const { id } = await proposeJointMatter(as(writing, city.clerk), city.clerk, {
    matter: NewJointMatter.parse({ ...wells.matter, dueOn: dayAfter(until, 30) }),
    themeIds: [],
    cause: '机井冬季冻裂',
    invitations: [guyuan, kangbao, zhangbei, shangyi].map((one) => invitation(one, wells.word, due)),
  });
  writing = yield before(until, 22);
  let on = acting(writing, id);
  await on.answer(guyuan.clerk, accepting);
  await on.answer(kangbao.clerk, accepting);
  await on.answer(shangyi.clerk, { type: 'decline', note: wells.declined });
  await on.say(city.clerk, { text: wells.talk.city });
  writing = yield before(until, 15);
  on = acting(writing, id);
  for (const heard of wells.heard)
    await on.say(guyuan.clerk, { kind: 'heard', onDay: dayAfter(until, -16), ...heard }, guyuan.clerk);
  await on.say(guyuan.clerk, { text: wells.talk.side }, guyuan.clerk);
  const [themeId] = await themeOf(writing, guyuan, '机井冬季冻裂');
  const citations = themeId ? [{ themeId, quotation: wells.quotation }] : [];
  if (themeId)
    await on.say(guyuan.clerk, { kind: 'evidence', citation: { themeId, quotation: wells.quotation } });
  const first = await on.open(guyuan);
  await on.write(guyuan, first, { ...wells.guyuan, citations });
  await on.sign(guyuan, first);
  writing = yield before(until, 8);
  on = acting(writing, id);
  const second = await on.open(kangbao);
  await on.write(kangbao, second, wells.kangbao);
  await on.sign(kangbao, second);
  await on.say(kangbao.clerk, { text: wells.talk.kangbao });
  writing = yield before(until, 3);
  on = acting(writing, id);
  await on.revise(guyuan, first);
  await on.write(guyuan, first, { ...wells.guyuan, ...wells.revised, citations });
  await on.sign(guyuan, first);
  await on.revise(kangbao, second);
  await on.write(kangbao, second, { ...wells.kangbao, ...wells.waiting });
}

/** 联合监督 a county has just proposed: both neighbours are asked, none has answered. */
export async function* tellJointSupervision(until: string, world: World): Story {
  const { river } = told;
  const writing: Writing = yield before(until, 4);
  const of = await committeesOf(writing, world);
  const { clerk } = of('130724');
  await proposeJointMatter(as(writing, clerk), clerk, {
    matter: NewJointMatter.parse({ ...river.matter, dueOn: dayAfter(until, 60) }),
    themeIds: [],
    cause: null,
    invitations: [of('130723'), of('130722')].map((one) => invitation(one, river.word, dayAfter(until, 20))),
  });
}

/** 联动协商 of the spring, with three counties' contributions, over. */
export async function* tellJointConsultation(until: string, world: World): Story {
  const { road } = told;
  let writing: Writing = yield before(until, 210);
  const of = await committeesOf(writing, world);
  const city = of('');
  const counties = ['130709', '130732', '130724'].map(of);
  const { id } = await proposeJointMatter(as(writing, city.clerk), city.clerk, {
    matter: NewJointMatter.parse(road.matter),
    themeIds: [],
    cause: null,
    invitations: counties.map((one) => invitation(one, road.word)),
  });
  writing = yield before(until, 205);
  for (const { clerk } of counties) await acting(writing, id).answer(clerk, accepting);
  writing = yield before(until, 185);
  for (const [i, county] of counties.entries()) {
    const on = acting(writing, id);
    const contribution = await on.open(county);
    await on.write(county, contribution, road.contributions[i] ?? {});
    await on.sign(county, contribution);
  }
  writing = yield before(until, 170);
  await acting(writing, id).run(city.clerk, { type: 'startReport' });
  await acting(writing, id).say(city.clerk, { text: road.talk });
  writing = yield before(until, 120);
  await acting(writing, id).run(city.clerk, { type: 'close', reason: road.closed });
}

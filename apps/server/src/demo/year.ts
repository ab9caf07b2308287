import path from 'node:path';
import type { SystemActor } from '@concord/domain/actor';
import { addDays } from '@concord/domain/calendar';
import { accept } from '@concord/domain/decision';
import { openTheme } from '@concord/domain/matter/theme';
import { giveOut, runAssignment } from '../assignment/handling.ts';
import { findAssignment } from '../assignment/repository.ts';
import type { Store } from '../db/database.ts';
import type { Writing } from '../event/writing.ts';
import { createVault } from '../matter/citizen-opinion/vault.ts';
import { runTheme } from '../matter/handling.ts';
import { addTheme, findTheme } from '../matter/theme/repository.ts';
import { demoPassword } from '../open/entrance.ts';
import { loadCity } from '../organization/city.ts';
import { type Rules, readRules } from '../regulation/repository.ts';
import { hashPassword } from '../session/hashing.ts';
import type { Story, World } from './acting.ts';
import { activityPlots, tellActivity } from './activity.ts';
import { createChance } from './chance.ts';
import { tellInspection, tellOwnList } from './issue.ts';
import { tellJointConsultation, tellJointResearch, tellJointSupervision } from './joint.ts';
import { tellHelp, tellLibrary } from './library.ts';
import { setWords, tellDrafts, tellOutcome } from './outcome.ts';
import { castPeople, castTownships, employ, type NamedLogins } from './people.ts';
import { drawPictures } from './pictures.ts';
import { planYear } from './plan.ts';
import { tellPlenary } from './plenary.ts';
import { readUpToNow, remindOn } from './reading.ts';
import { tellOpinion } from './story.ts';
import { tellTies, tellTownships } from './tie.ts';

export type DemoOptions = {
  store: Store;
  secret: Buffer;
  dataFolder: string;
  until: string;
  opinions: number;
  /** Where photos are kept; without it they are named, but there are no files. */
  photosIn?: string;
};

/**
 * A believable year before `until`, told through the same commands people use, with a clock that walks through it.
 * Answers how much was told.
 */
export async function loadDemoYear({
  store,
  secret,
  dataFolder,
  until,
  opinions,
  photosIn,
}: DemoOptions): Promise<{ opinions: number; steps: number }> {
  const chance = createChance(20261124);
  const startMs = Date.parse(until) - 365 * 86_400_000;
  const start = new Date(startMs).toISOString();
  const hash = await hashPassword(demoPassword);
  const noRules = await readRules(store.db);
  const platform: SystemActor = { kind: 'system', committeeId: '' };
  const writingAt = (tx: Writing['tx'], at: string, rules: Rules): Writing => ({
    tx,
    engine: store.engine,
    actor: platform,
    at,
    rules,
    events: [],
  });

  const { cast, townships } = await store.write(async (tx) => {
    const writing = writingAt(tx, start, noRules);
    await loadCity(writing, path.join(dataFolder, 'zhangjiakou'));
    const people = await castPeople(writing, chance, hash, namedLogins);
    const below = await castTownships(writing, people, createChance(95), hash, namedLogins);
    await employAdministrators(writing, chance, hash);
    await setWords(writing, people, path.join(dataFolder, 'zhangjiakou'));
    await tx.updateTable('person').set({ password_set_at: until }).execute();
    return { cast: people, townships: below };
  });
  const rules = await readRules(store.db);
  const paces = await slowOnes(store);
  const world: World = {
    chance,
    cast,
    vault: createVault(secret),
    unitPace: (unitId) => {
      const known = paces.get(unitId) ?? 2 + chance.next() * chance.next() * 14;
      paces.set(unitId, known);
      return known;
    },
  };
  const plan = await planYear(store.db, chance, { start, until, opinions });
  const stories: Waiting[] = [];
  for (const theme of plan.themes) await begin(stories, tellTheme(theme, world));
  for (const [index, plot] of plan.plots.entries())
    await begin(stories, tellOpinion(plot, `demo-${index}-${plot.at}`, world));
  const codes = await committeesByCode(store);
  for (const plot of activityPlots) await begin(stories, tellActivity(plot, until, codes, world));
  await begin(stories, tellTies(start, until, codes, world, hash));
  await begin(stories, tellTownships(start, until, codes, world, hash));
  await begin(stories, tellLibrary(until, codes, world));
  await begin(stories, tellHelp(until, codes, world));
  await begin(stories, tellOutcome(start, world));
  await begin(stories, tellDrafts(start, world));
  await begin(stories, tellPlenary(start, '十三届二次会议', world));
  for (const tell of [tellJointResearch, tellJointSupervision, tellJointConsultation])
    await begin(stories, tell(until, world));
  const pictures = await drawPictures(photosIn);
  await begin(stories, tellInspection(start, { ...world, townships, pictures }));
  await begin(stories, tellOwnList(start, { ...world, townships, pictures }));
  const steps = await walk(store, stories, until, (tx, at) => writingAt(tx, at, rules));
  await store.write((tx) => readUpToNow(tx, until));
  return { opinions: plan.plots.length, steps };
}

type Waiting = { at: string; story: Story };

async function begin(stories: Waiting[], story: Story): Promise<void> {
  const first = await story.next(undefined as never);
  if (!first.done) stories.push({ at: first.value, story });
}

const daysAtOnce = 7;

/** Carries out what is due, in order of time, some days to a transaction. */
async function walk(
  store: Store,
  stories: Waiting[],
  until: string,
  writingAt: (tx: Writing['tx'], at: string) => Writing,
): Promise<number> {
  const byDay = new Map<string, Waiting[]>();
  const put = (waiting: Waiting) => {
    if (waiting.at >= until) return;
    const day = waiting.at.slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), waiting]);
  };
  stories.forEach(put);
  let steps = 0;
  const last = until.slice(0, 10);
  let day = [...byDay.keys()].sort()[0] ?? last;
  const tell = async (tx: Writing['tx']) => {
    await remindOn(tx, day, until, writingAt(tx, until).rules);
    for (let today = byDay.get(day) ?? []; today.length > 0; today = byDay.get(day) ?? []) {
      byDay.delete(day);
      for (const { at, story } of today.sort((a, b) => (a.at < b.at ? -1 : 1))) {
        steps += 1;
        const next = await story.next(writingAt(tx, at));
        if (!next.done) put({ at: latest(next.value, at), story });
      }
    }
    day = addDays(day, 1);
  };
  while (day <= last)
    await store.write(async (tx) => {
      for (let told = 0; told < daysAtOnce && day <= last; told += 1) await tell(tx);
    });
  return steps;
}

export type ThemePlot = {
  id: string;
  at: string;
  closes: string | null;
  committeeId: string;
  unitId: string;
  title: string;
  summary: string;
  category: 'society' | 'ecology';
  answer: string;
};

/** A theme from its opening to its answer; opinions find their way into it by themselves. */
async function* tellTheme(plot: ThemePlot, { cast }: World): Story {
  const clerk = cast.get(plot.committeeId)?.clerk;
  const unit = cast.get(plot.unitId);
  if (!clerk || !unit) return;
  let writing = yield plot.at;
  const regulation = writing.rules.on(plot.committeeId, plot.at.slice(0, 10));
  const { title, summary, category } = plot;
  const opened = accept(
    openTheme({ title, summary, category }, plot.committeeId, plot.id, clerk, {
      at: plot.at,
      calendar: writing.rules.calendar,
      regulation,
    }),
  );
  await addTheme({ ...writing, actor: clerk }, opened);
  await runTheme({ ...writing, actor: clerk }, await findTheme(writing.tx, clerk, plot.id), {
    type: 'publish',
  });
  if (!plot.closes) return;
  writing = yield plot.closes;
  if ((await findTheme(writing.tx, clerk, plot.id)).opinionCount === 0) return;
  const [order] = await giveOut(
    { ...writing, actor: clerk },
    'theme',
    plot.id,
    [
      {
        organizationId: plot.unitId,
        role: 'sole',
        parts: [],
        isMandatory: true,
        instruction: '请统一研究办理。',
        dueBy: null,
      },
    ],
    false,
  );
  if (!order) return;
  const step = async (actor: typeof clerk, command: Parameters<typeof runAssignment>[2]) =>
    runAssignment({ ...writing, actor }, await findAssignment(writing.tx, actor, order.id), command);
  await step(unit.clerk, { type: 'accept', contactPerson: '值班室' });
  writing = yield new Date(Date.parse(plot.closes) + 6 * 86_400_000).toISOString();
  await step(unit.clerk, { type: 'draft', text: plot.answer, answers: [], grade: null, commitments: [] });
  await step(unit.leader, { type: 'sign', number: '' });
  await step(clerk, { type: 'pass', grade: null, note: '' });
}

async function committeesByCode({ db }: Store): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'code'])
    .where('kind', '=', 'committee')
    .orderBy('code')
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Units whose desk shall show work on the first look: they take about two weeks. */
async function slowOnes({ db }: Store): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('organization')
    .select('id')
    .where('name', 'in', ['沽源县水务局', '市水务局'])
    .execute();
  return new Map(rows.map(({ id }) => [id, 15]));
}

/** The people of the entrance page sit in the first county's and the city's offices. */
const namedLogins: NamedLogins = ({ kind, code, name, parent_id }) => {
  if (kind === 'committee' && parent_id === null) return ['shi.ban', 'shi.leader'];
  if (kind === 'committee' && code === '130724') return ['gy.ban', 'gy.leader'];
  if (kind === 'committee' && code === '130723') return ['kb.ban', 'kb.leader'];
  if (kind === 'township' && code === '130724100') return ['gy.zhen', 'gy.zhen.ling'];
  if (kind === 'station' && code === '130724100s1') return ['gy.zhan.ban', 'gy.zhan'];
  if (kind === 'unit' && name === '沽源县水务局') return ['gy.shuiwu', 'gy.shuiwu.ju'];
  if (kind === 'unit' && name === '市水务局') return ['shi.shuiwu', 'shi.shuiwu.ju'];
  if (kind === 'supervisionOffice') return ['ducha', 'ducha.2'];
  if (kind === 'coordinatorOffice' && name.includes('政府')) return ['jiaoban', 'jiaoban.2'];
  return undefined;
};

async function employAdministrators(
  writing: Writing,
  chance: ReturnType<typeof createChance>,
  hash: string,
): Promise<void> {
  const city = await writing.tx
    .selectFrom('organization')
    .select(['id', 'committee_id'])
    .where('kind', '=', 'committee')
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow();
  await employ(writing, city, 'systemAdministrator', 'admin', chance, hash);
  await employ(writing, city, 'securityAdministrator', 'security', chance, hash);
  await employ(writing, city, 'auditor', 'audit', chance, hash);
}

const latest = (a: string, b: string): string => (a < b ? b : a);

import type { Actor, SystemActor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import { type CitizenOpinion, decide, type OpinionCommand } from '@concord/domain/matter/citizen-opinion';
import { decideTheme, type Theme, type ThemeCommand } from '@concord/domain/matter/theme';
import type { Writing } from '../event/writing.ts';
import { publish, withdrawPublication } from './citizen-opinion/publication.ts';
import { findOpinion, saveOpinion } from './citizen-opinion/repository.ts';
import { findTheme, gathered, saveTheme } from './theme/repository.ts';

export const platformOf = (committeeId: string): SystemActor => ({ kind: 'system', committeeId });

/** One step of an opinion, and what follows from it for its theme and its publication. */
export async function runOpinion(
  writing: Writing,
  opinion: CitizenOpinion,
  command: OpinionCommand,
  actor: Actor = writing.actor,
): Promise<CitizenOpinion> {
  if (command.type === 'merge') await mayJoin(writing, opinion, command.themeId);
  if (command.type === 'transfer') await mustBeCommittee(writing, command.toCommitteeId);
  const { at, rules } = writing;
  const regulation = rules.at(opinion.committeeId, opinion.regulationVersion);
  const change = accept(decide(opinion, command, actor, { at, calendar: rules.calendar, regulation }));
  await saveOpinion(writing, opinion, change);
  const { next } = change;
  if (command.type === 'publish') await publish(writing, next, command);
  if (opinion.publishedAt && !next.publishedAt) await withdrawPublication(writing.tx, next.id);
  const themeId = opinion.themeId ?? next.themeId;
  if (opinion.themeId !== next.themeId && themeId) await regather(writing, themeId);
  return next;
}

/** 我也是: joins a published theme of the same committee; elsewhere the opinion simply goes its own way. */
export async function joinTheme(writing: Writing, opinion: CitizenOpinion, themeId: string): Promise<void> {
  const theme = await writing.tx
    .selectFrom('theme')
    .select(['committee_id', 'status'])
    .where('id', '=', themeId)
    .where('published_at', 'is not', null)
    .executeTakeFirst();
  const joins = theme?.committee_id === opinion.committeeId && !['answered', 'closed'].includes(theme.status);
  if (joins && !opinion.isQuarantined)
    await runOpinion(writing, opinion, { type: 'merge', themeId }, platformOf(opinion.committeeId));
}

/** A theme takes in only what its own committee handles, and only until it was answered. */
async function mayJoin({ tx }: Writing, opinion: CitizenOpinion, themeId: string): Promise<void> {
  const theme = await findTheme(tx, platformOf(opinion.committeeId), themeId);
  if (theme.committeeId !== opinion.committeeId) throw new Refused({ code: 'not_found' });
  if (theme.status === 'answered' || theme.status === 'closed')
    throw new Refused({ code: 'opinion.theme_closed' });
}

async function mustBeCommittee({ tx }: Writing, id: string): Promise<void> {
  const row = await tx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'committee')
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
}

async function regather(writing: Writing, themeId: string): Promise<void> {
  const platform = platformOf('');
  const theme = await findTheme(writing.tx, platform, themeId);
  if (theme.status === 'closed') return;
  await runTheme(writing, theme, { type: 'gather', ...(await gathered(writing.tx, themeId)) }, platform);
}

/** One step of a theme; its answer goes to every opinion in it. */
export async function runTheme(
  writing: Writing,
  theme: Theme,
  command: ThemeCommand,
  actor: Actor = writing.actor,
): Promise<Theme> {
  const { at, rules } = writing;
  const regulation = rules.at(theme.committeeId, theme.regulationVersion);
  const change = accept(decideTheme(theme, command, actor, { at, calendar: rules.calendar, regulation }));
  await saveTheme(writing, theme, change);
  if (command.type === 'answer') await answerAll(writing, change.next, command.text);
  return change.next;
}

async function answerAll(writing: Writing, theme: Theme, text: string): Promise<void> {
  const platform = platformOf(theme.committeeId);
  const rows = await writing.tx
    .selectFrom('citizen_opinion')
    .select('id')
    .where('theme_id', '=', theme.id)
    .where('status', '=', 'merged')
    .orderBy('id')
    .execute();
  for (const { id } of rows) {
    const opinion = await findOpinion(writing.tx, platform, id);
    if (!opinion.isQuarantined) await runOpinion(writing, opinion, { type: 'answer', text }, platform);
  }
}

/** Days an answer is still owed for: a unit's term never runs past it. */
export const answerBy = ({ clock, dueOn }: CitizenOpinion, at: string): { answerBy?: string } =>
  clock === 'reply' && dueOn && dueOn > dateInShanghai(at) ? { answerBy: dueOn } : {};

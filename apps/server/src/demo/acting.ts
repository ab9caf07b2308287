import type { StaffActor } from '@concord/domain/actor';
import type { Assignment, AssignmentCommand } from '@concord/domain/assignment';
import type { CitizenOpinion, OpinionCommand } from '@concord/domain/matter/citizen-opinion';
import { runAssignment } from '../assignment/handling.ts';
import { findAssignment } from '../assignment/repository.ts';
import type { Writing } from '../event/writing.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import type { Vault } from '../matter/citizen-opinion/vault.ts';
import { runOpinion } from '../matter/handling.ts';
import type { Chance } from './chance.ts';
import type { Cast, Pair } from './people.ts';
import type { Topic } from './topics.ts';

/** Where and about what: what the year's plan decides for one opinion. */
export type Plot = {
  at: string;
  topic: Topic;
  body: string;
  place: string;
  stationCode: string;
  stationId: string;
  committeeId: string;
  unitId: string;
  otherUnitId: string;
  elsewhereId: string;
  themeId: string | null;
};

export type World = { chance: Chance; cast: Cast; vault: Vault; unitPace: (unitId: string) => number };

/** A story waits until an instant and then acts in the writing it is given. */
export type Story = AsyncGenerator<string, void, Writing>;

const hourMs = 3_600_000;

/** `hours` later, moved into office hours (09:00–17:30 in Shanghai, Monday to Friday). */
export function later(from: string, hours: number, chance: Chance): string {
  let time = Date.parse(from) + hours * hourMs;
  for (;;) {
    const day = new Date(time + 8 * hourMs);
    const weekday = day.getUTCDay();
    const hour = day.getUTCHours();
    if (weekday === 0 || weekday === 6 || hour >= 17) time += (24 - hour + 9) * hourMs;
    else if (hour < 9) time += (9 - hour) * hourMs;
    else break;
  }
  return new Date(time + chance.between(0, 25 * 60_000)).toISOString();
}

export const pairOf = (cast: Cast, organizationId: string): Pair => {
  const pair = cast.get(organizationId);
  if (!pair) throw new Error(`nobody acts for ${organizationId}`);
  return pair;
};

export const as = (writing: Writing, actor: Writing['actor']): Writing => ({ ...writing, actor });

export async function onOpinion(
  writing: Writing,
  actor: Writing['actor'],
  id: string,
  command: OpinionCommand,
): Promise<CitizenOpinion> {
  const own = as(writing, actor);
  const opinion = await findOpinion(own.tx, actor, id);
  if (command.type === 'merge' && !(await isGathering(own, command.themeId))) return opinion;
  return runOpinion(own, opinion, command);
}

export async function onAssignment(
  writing: Writing,
  actor: StaffActor,
  id: string,
  command: AssignmentCommand,
): Promise<Assignment> {
  const own = as(writing, actor);
  return runAssignment(own, await findAssignment(own.tx, actor, id), command);
}

/** A theme that was answered before an opinion reached it takes in no more; the opinion then goes its own way. */
async function isGathering({ tx }: Writing, themeId: string): Promise<boolean> {
  const row = await tx.selectFrom('theme').select('status').where('id', '=', themeId).executeTakeFirst();
  return row !== undefined && !['answered', 'closed'].includes(row.status);
}

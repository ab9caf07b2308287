import {
  type Activity,
  type ActivityCommand,
  decideActivity,
  type NewActivity,
  planActivity,
} from '@concord/domain/activity';
import { isStaff, worksFor } from '@concord/domain/actor';
import { dateInShanghai, yearOf } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import { aResolution, openedResolution } from '@concord/domain/matter/resolution';
import { isCurrent } from '@concord/domain/organization';
import { attach } from '../attachment/repository.ts';
import { newId } from '../db/ids.ts';
import type { Writing } from '../event/writing.ts';
import { addLink } from '../matter/links.ts';
import { nextInSeries } from '../matter/numbering.ts';
import { addResolution } from '../matter/resolution/repository.ts';
import { findTie } from '../tie/repository.ts';
import { addActivity, saveActivity } from './repository.ts';
import { membersOf } from './room.ts';

const idsMax = 200;

/** Plans an activity of the actor's own committee. */
export async function plan(writing: Writing, input: NewActivity): Promise<Activity> {
  const { tx, actor, at } = writing;
  const committeeId = isStaff(actor) ? actor.committeeId : '';
  await mustBeCommittees(writing, input.invited);
  await mustBeOwnTie(writing, input);
  const members = await membersOf(tx, input.matterId);
  const change = accept(
    planActivity(input, { id: newId(), committeeId }, { actor, at, newIds: [], members }),
  );
  await addActivity(writing, change);
  return change.next;
}

/** One step of an activity, and the matter that comes of its points when they are raised. */
export async function runActivity(
  writing: Writing,
  activity: Activity,
  command: ActivityCommand,
): Promise<{ next: Activity; matterId: string | null }> {
  const { tx, actor, at } = writing;
  if (command.type === 'invite') await mustBeCommittees(writing, command.committeeIds);
  if (command.type === 'addFiles') await mustWait(writing, command.files);
  const newIds = newIdsFor(command);
  const members = command.type === 'joinMatter' ? await membersOf(tx, command.matterId) : [];
  const change = accept(decideActivity(activity, command, { actor, at, newIds, members }));
  await saveActivity(writing, activity, change);
  if (command.type === 'addFiles') await attach(tx, command.files, activity.id, 'activity');
  const [matterId = ''] = newIds;
  if (command.type !== 'raise') return { next: change.next, matterId: null };
  await raise(writing, change.next, command.title, matterId);
  return { next: change.next, matterId };
}

function newIdsFor(command: ActivityCommand): string[] {
  if (command.type === 'raise') return [newId()];
  return command.type === 'enterPeople' ? command.people.slice(0, idsMax).map(() => newId()) : [];
}

/** 议定事项: the points that say they became part of this matter, as its numbered parts. */
async function raise(writing: Writing, activity: Activity, title: string, matterId: string): Promise<void> {
  const { at, rules, actor } = writing;
  const { committeeId, id: activityId } = activity;
  const today = dateInShanghai(at);
  const year = yearOf(today);
  const number = await nextInSeries(writing, committeeId, `resolution-${year}`);
  const texts = [...activity.resolutions, ...activity.findings]
    .filter(({ raisedIn }) => raisedIn === matterId)
    .map(({ text }) => text);
  const resolution = aResolution(
    {
      id: matterId,
      committeeId,
      title,
      number: `议定〔${year}〕${number}号`,
      activityId,
      regulationVersion: rules.on(committeeId, today).version,
      openedAt: at,
    },
    texts,
  );
  await addResolution(writing, openedResolution(resolution, { actor, at }));
  await addLink(writing, {
    type: 'yields',
    from: { kind: 'activity', id: activityId },
    to: { kind: 'resolution', id: matterId },
    committeeId,
  });
}

/** Closed research of the reader's own goes into a joint matter they take part in; `side`: where only they see it. */
export const bringInto = (
  writing: Writing,
  activity: Activity,
  matterId: string,
  roomId: string = matterId,
): Promise<{ next: Activity }> => runActivity(writing, activity, { type: 'joinMatter', matterId, roomId });

/** A contact is kept up by whoever keeps the tie, while it holds. */
async function mustBeOwnTie({ tx, actor }: Writing, { tieId, fromOn }: NewActivity): Promise<void> {
  if (tieId === null) return;
  const tie = await findTie(tx, actor, tieId);
  if (!worksFor(actor, tie.committeeId)) throw new Refused({ code: 'not_found' });
  if (!isCurrent(tie, fromOn)) throw new Refused({ code: 'activity.tie_ended' });
}

async function mustBeCommittees({ tx }: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx
    .selectFrom('organization')
    .select('id')
    .where('id', 'in', [...ids])
    .where('kind', '=', 'committee')
    .where('to_on', 'is', null)
    .execute();
  if (rows.length < new Set(ids).size) throw new Refused({ code: 'activity.not_a_committee' });
}

/** Files that were sent and belong to nothing yet. */
async function mustWait({ tx }: Writing, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom('attachment')
    .select('id')
    .where('id', 'in', [...ids])
    .where('matter_id', 'is', null)
    .execute();
  if (rows.length < new Set(ids).size) throw new Refused({ code: 'not_found' });
}

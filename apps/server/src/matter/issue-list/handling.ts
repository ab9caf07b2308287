import { isStaff } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept } from '@concord/domain/decision';
import {
  decideIssueList,
  type IssueList,
  type IssueListCommand,
  type NewIssueList,
  openIssueList,
} from '@concord/domain/matter/issue-list';
import { newId } from '../../db/ids.ts';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { stepIssue } from '../issue/following.ts';
import { findIssue } from '../issue/repository.ts';
import { addLink } from '../links.ts';
import { nextInSeries } from '../numbering.ts';
import { findMatter } from '../repository.ts';
import { standOf } from './board.ts';
import { addDraw, drawableOf, newSeed } from './drawing.ts';
import { addIssueList, saveIssueList } from './repository.ts';

/** 新建清单: numbered within the year, gapless, by the actor's committee for itself; out of a matter it reads, if of any. */
export async function beginIssueList(
  writing: Writing,
  given: NewIssueList,
  matterId: string | null = null,
): Promise<IssueList> {
  const { actor, at, tx } = writing;
  const committeeId = isStaff(actor) ? actor.committeeId : '';
  const year = dateInShanghai(at).slice(0, 4);
  const serial = await nextInSeries(writing, committeeId, `issueList ${year}`);
  const opening = { id: newId(), number: `${year}-${serial}`, committeeId };
  const change = accept(openIssueList(given, opening, { actor, at }));
  await addIssueList(writing, change);
  if (matterId)
    await addLink(writing, {
      type: 'yields',
      from: { kind: (await findMatter(tx, actor, matterId)).kind, id: matterId },
      to: { kind: 'issueList', id: opening.id },
      committeeId,
    });
  return change.next;
}

/** One step of a list, and what follows from it for its items. */
export async function runIssueList(
  writing: Writing,
  list: IssueList,
  asked: IssueListCommand,
): Promise<IssueList> {
  const { tx, actor, at } = writing;
  const command = asked.type === 'draw' ? { ...asked, seed: asked.seed || newSeed() } : asked;
  const countyId = command.type === 'draw' ? command.countyId : null;
  const drawable = await drawableOf(tx, list.id, countyId);
  const around = { actor, at, ...(await standOf(tx, list.id)), drawable: drawable.length };
  const change = accept(decideIssueList(list, command, around));
  await saveIssueList(writing, list, change);
  if (command.type === 'draw') {
    const drawId = newId();
    const drawn = await addDraw(writing, list, { ...command, id: drawId });
    for (const id of drawn) await onItem(writing, list, id, { type: 'draw', drawId });
  }
  if (command.type === 'share' || command.type === 'unshare') {
    const { readers } = change.next;
    for (const id of await itemsOf(writing, list.id))
      await onItem(writing, list, id, { type: 'share', readers });
  }
  return change.next;
}

const itemsOf = async ({ tx }: Writing, listId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('issue')
      .select('matter_id')
      .where('list_id', '=', listId)
      .orderBy('ordinal')
      .execute()
  ).map(({ matter_id }) => matter_id);

async function onItem(
  writing: Writing,
  { committeeId }: IssueList,
  id: string,
  command: Parameters<typeof stepIssue>[2],
): Promise<void> {
  const platform = platformOf(committeeId);
  await stepIssue(writing, await findIssue(writing.tx, platform, id), command, platform);
}

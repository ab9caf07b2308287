import type { StaffActor } from '@concord/domain/actor';
import type { AssignmentCommand } from '@concord/domain/assignment';
import { addDays } from '@concord/domain/calendar';
import { Occasion } from '@concord/domain/shared-item';
import { assignmentsOn } from '../assignment/repository.ts';
import type { Writing } from '../event/writing.ts';
import { beginHelpRequest, runHelpRequest } from '../matter/help-request/handling.ts';
import { findHelpRequest } from '../matter/help-request/repository.ts';
import { citeItem, runSharedItem, shareItem } from '../shared-item/handling.ts';
import { findSharedItem } from '../shared-item/repository.ts';
import { as, later, onAssignment, pairOf, type Story, type World } from './acting.ts';
import type { Codes } from './activity.ts';
import { createChance } from './chance.ts';
import told from './library.json' with { type: 'json' };

const dayMs = 86_400_000;

/** 共享库: what committees shared over the year, who used it for what, and one thing taken back. */
export async function* tellLibrary(until: string, codes: Codes, { cast }: World): Story {
  const chance = createChance(5505);
  const clerkOf = (code: string) => pairOf(cast, codes.get(code) ?? '').clerk;
  const before = (days: number) => later(new Date(Date.parse(until) - days * dayMs).toISOString(), 1, chance);
  for (const { daysBefore, from, kind, to, cited, withdrawn, ...words } of told.items) {
    let writing = yield before(daysBefore);
    const owner = clerkOf(from);
    const { id } = await shareItem(as(writing, owner), {
      ...words,
      kind: kind as 'paper',
      readers: to.flatMap((code) => codes.get(code) ?? []),
    });
    writing = yield before(daysBefore - 2);
    for (const { by, occasion } of cited) {
      const reader = clerkOf(by);
      await citeItem(
        as(writing, reader),
        await findSharedItem(writing.tx, reader, id),
        Occasion.parse(occasion),
      );
    }
    if (withdrawn)
      await runSharedItem(as(writing, owner), await findSharedItem(writing.tx, owner, id), {
        type: 'withdraw',
        reason: withdrawn,
      });
  }
}

/** 求助: one committee asks another; some are thanked, one is declined, the latest wait for an answer. */
export async function* tellHelp(until: string, codes: Codes, { cast }: World): Story {
  const chance = createChance(5506);
  const pair = (code: string) => pairOf(cast, codes.get(code) ?? '');
  const before = (days: number) => later(new Date(Date.parse(until) - days * dayMs).toISOString(), 1, chance);
  for (const one of [...told.help].sort((a, b) => b.daysBefore - a.daysBefore)) {
    const { daysBefore, title, summary, dueIn, accepted, answered, thanks, declined } = one;
    const asker = pair(one.from).clerk;
    const helper = pair(one.by);
    let writing = yield before(daysBefore);
    const { id } = await beginHelpRequest(as(writing, asker), asker, {
      request: { title, summary },
      asked: {
        committeeIds: [helper.clerk.committeeId],
        dueBy: addDays(writing.at.slice(0, 10), dueIn),
      },
    });
    if (!accepted && !declined) continue;
    writing = yield before(daysBefore - 2);
    if (declined) {
      await answer(writing, helper.clerk, id, { type: 'decline', note: declined });
      continue;
    }
    await answer(writing, helper.clerk, id, { type: 'accept', contactPerson: '办公室' });
    if (!answered) continue;
    writing = yield before(daysBefore - 6);
    const draft = { type: 'draft' as const, answers: [], grade: null, commitments: [] };
    await answer(writing, helper.clerk, id, { ...draft, text: answered });
    await answer(writing, helper.leader, id, { type: 'sign', number: '' });
    writing = yield before(daysBefore - 12);
    await runHelpRequest(as(writing, asker), await findHelpRequest(writing.tx, asker, id), {
      type: 'close',
      thanks,
    });
  }
}

async function answer(writing: Writing, actor: StaffActor, id: string, command: AssignmentCommand) {
  const [own] = await assignmentsOn(writing.tx, actor, id);
  if (own) await onAssignment(writing, actor, own.id, command);
}

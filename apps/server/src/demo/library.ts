import { Occasion } from '@concord/domain/shared-item';
import { citeItem, runSharedItem, shareItem } from '../shared-item/handling.ts';
import { findSharedItem } from '../shared-item/repository.ts';
import { as, later, pairOf, type Story, type World } from './acting.ts';
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

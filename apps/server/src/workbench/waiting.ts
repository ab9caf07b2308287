import type { StaffActor } from '@concord/domain/actor';
import { contributionsWaiting } from '../contribution/waiting.ts';
import type { Db } from '../db/database.ts';
import { papersWaiting } from '../dispatch/waiting.ts';
import { helpRequestsWaiting } from '../matter/help-request/waiting.ts';
import { outcomesWaiting } from '../matter/outcome/waiting.ts';
import type { DeskLine, Tray } from './tray.ts';

/** What of one noun waits for a step of somebody's, at most `trayMax`; nothing for whom it does not concern. */
export type WaitingSource = (db: Db, reader: StaffActor, tray: Tray) => Promise<DeskLine[]>;

/** Nouns that lay something on desks beside opinions and assignments: one entry each. */
export const waitingSources: readonly WaitingSource[] = [
  contributionsWaiting,
  papersWaiting,
  outcomesWaiting,
  helpRequestsWaiting,
];

import type { StaffActor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { plan, runActivity } from '../activity/handling.ts';
import { findActivity } from '../activity/repository.ts';
import type { Writing } from '../event/writing.ts';
import { citeResearch } from '../matter/outcome/handling.ts';
import { findOutcome } from '../matter/outcome/repository.ts';
import { as } from './acting.ts';
import told from './outcome.json' with { type: 'json' };

/** The research that led to an outcome: a day in the villages, written down and closed the same evening. */
export async function lookInto(writing: Writing, clerk: StaffActor, outcomeId: string): Promise<void> {
  const { title, purpose, place, minutes, findings } = told.research;
  const own = as(writing, clerk);
  const today = dateInShanghai(writing.at);
  const days = { fromOn: today, toOn: today, startTime: '09:00' };
  const where = { matterId: null, roomId: null, tieId: null };
  const kind = 'research' as const;
  const { id } = await plan(own, { kind, title, purpose, place, ...days, agenda: [], invited: [], ...where });
  const record = { type: 'record' as const, minutes, findings, resolutions: [], opinions: [] };
  for (const command of [{ type: 'hold' as const }, record, { type: 'close' as const }])
    await runActivity(own, await findActivity(writing.tx, clerk, id), command);
  await citeResearch(own, await findOutcome(writing.tx, clerk, outcomeId), id, 'cite');
}

import { addDays, addMonths } from '@concord/domain/calendar';
import { type CitizenOpinion, isOpen } from '@concord/domain/matter/citizen-opinion';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Schema } from '../../db/schema.ts';

export const monthOf = (day: string): string => day.slice(0, 7);

const standsAs = (opinion: CitizenOpinion): string =>
  isOpen(opinion) ? `${opinion.committeeId} ${opinion.dueOn}` : '';

/**
 * When a step of `today` changes how the opinion stands, keeps how it stood until yesterday. To be asked before the row
 * is changed; answers what the row then says of it.
 */
export async function keepStanding(
  tx: Db,
  previous: CitizenOpinion,
  next: CitizenOpinion,
  today: string,
): Promise<{ since_on?: string }> {
  if (standsAs(previous) === standsAs(next)) return {};
  if (!isOpen(previous)) return { since_on: today };
  const stood = await tx
    .selectFrom('citizen_opinion')
    .select(['id as opinion_id', 'committee_id', 'due_key', 'since_on'])
    .where('id', '=', previous.id)
    .executeTakeFirstOrThrow();
  const { since_on: from_on, ...row } = stood;
  const until_on = addDays(today, -1);
  // what came and went within a day stood at the end of none
  if (from_on <= until_on)
    await tx
      .insertInto('opinion_standing')
      .values(monthsFrom(from_on, until_on).map((month) => ({ ...row, month, from_on, until_on })))
      .execute();
  return { since_on: today };
}

function monthsFrom(from: string, until: string): string[] {
  const months: string[] = [];
  for (let day = `${monthOf(from)}-01`; day <= until; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}

/** A day and its month, of a committee; `dueBefore`: and due before. */
export type StoodOpen = { committeeId: string; day: string; month: string; dueBefore?: string | undefined };

/**
 * Of what the committee had open at the end of that day, as known then. Reads the month's rows of what has changed
 * since, and what still stands as it did; neither grows with the years.
 */
export function stoodOpen({ committeeId, day, month, dueBefore = '9999-99-99' }: StoodOpen) {
  return (eb: ExpressionBuilder<Schema, 'citizen_opinion'>): Expression<SqlBool> =>
    eb(
      'citizen_opinion.id',
      'in',
      eb
        .selectFrom('opinion_standing')
        .select('opinion_id')
        .where('committee_id', '=', committeeId)
        .where('month', '=', month)
        .where('from_on', '<=', day)
        .where('until_on', '>=', day)
        .where('due_key', '<', dueBefore)
        .unionAll(
          eb
            .selectFrom('citizen_opinion as now')
            .select('now.id as opinion_id')
            .where('now.committee_id', '=', committeeId)
            .where('now.is_open', '=', 1)
            .where('now.since_on', '<=', day)
            .where('now.due_key', '<', dueBefore),
        ),
    );
}

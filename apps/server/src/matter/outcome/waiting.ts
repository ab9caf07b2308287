import { committeeStaffRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { owingStatuses } from '@concord/domain/assignment';
import { feedbackSides } from '@concord/domain/matter/outcome';
import type { Db } from '../../db/database.ts';
import { type DeskLine, type Tray, trayMax } from '../../workbench/tray.ts';
import { matterReadableBy } from '../repository.ts';

/** Outcomes whose next step is the staff's: to send, to take a directive down, to give out, to tell the three sides. */
export async function outcomesWaiting(db: Db, reader: StaffActor, tray: Tray): Promise<DeskLine[]> {
  if (tray === 'done' || !hasRole(reader, committeeStaffRoles)) return [];
  const rows = await openOutcomes(db, reader);
  return rows
    .map(
      ({ id, title, status, committee_id, opened_at, ...facts }): DeskLine => ({
        kind: 'outcome',
        id,
        title,
        status,
        organizationId: committee_id,
        dueOn: null,
        isProvisional: false,
        at: opened_at,
        asks: null,
        waits: waitsFor(status, {
          directed: Boolean(facts.directed),
          given: Boolean(facts.given) || !facts.asks,
          owing: Boolean(facts.owing),
          told: Number(facts.told ?? 0) >= feedbackSides.length,
        }),
      }),
    )
    .filter(({ waits }) => (waits === null) === (tray === 'waiting'));
}

/** Those that are not at their end, with what has been done about each. */
function openOutcomes(db: Db, reader: StaffActor) {
  return db
    .selectFrom('matter')
    .innerJoin('outcome', 'outcome.matter_id', 'matter.id')
    .select((eb) => {
      const given = eb
        .selectFrom('assignment')
        .select('assignment.id')
        .whereRef('assignment.matter_id', '=', 'matter.id')
        .where('assignment.parent_id', 'is', null);
      return [
        'matter.id',
        'matter.title',
        'matter.status',
        'matter.committee_id',
        'matter.opened_at',
        eb
          .exists(
            eb
              .selectFrom('directive')
              .select('directive.id')
              .whereRef('directive.dispatch_id', '=', 'outcome.paper_id')
              .where('directive.status', '!=', 'struck'),
          )
          .as('directed'),
        eb
          .exists(eb.selectFrom('matter_part').select('number').whereRef('matter_id', '=', 'matter.id'))
          .as('asks'),
        eb.exists(given.where('assignment.status', 'not in', ['revoked', 'declined'])).as('given'),
        eb.exists(given.where('assignment.status', 'in', [...owingStatuses])).as('owing'),
        eb
          .selectFrom('outcome_feedback')
          .select((inner) => inner.fn.countAll<number>().as('n'))
          .whereRef('outcome_feedback.matter_id', '=', 'matter.id')
          .as('told'),
      ];
    })
    .where('matter.kind', '=', 'outcome')
    .where('matter.committee_id', '=', reader.committeeId)
    .where('matter.status', 'in', ['drafting', 'approved', 'issuing', 'issued', 'followed'])
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(trayMax)
    .execute();
}

type Facts = { directed: boolean; given: boolean; owing: boolean; told: boolean };

/** The next step; `null`: a paper is on its way, or units owe their answers. */
function waitsFor(status: string, { directed, given, owing, told }: Facts): string | null {
  if (status === 'drafting' || status === 'approved') return '拟文';
  if (status === 'issuing') return null;
  if (!directed) return '登记批示';
  if (!given) return '交办建议';
  if (owing) return null;
  return told ? '办结' : '三方反馈';
}

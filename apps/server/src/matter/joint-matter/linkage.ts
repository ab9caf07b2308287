import { readsAs, type StaffActor } from '@concord/domain/actor';
import { AssignmentStatus } from '@concord/domain/assignment';
import { dateInShanghai } from '@concord/domain/calendar';
import {
  type LinkageMember,
  liveStatuses,
  type Participation,
  standOf,
  takesPart,
} from '@concord/domain/matter/joint-matter';
import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { matterReadableBy } from '../repository.ts';
import { contributionReadableBy } from './rooms.ts';

/** More would be no picture any more; the list has the rest. */
const atMost = 60;

export const LinkageFilter = z.object({ scope: z.enum(['live', 'all']).default('live') });

export type LinkageRow = {
  id: string;
  /** `jointMatter` or `helpRequest`. */
  kind: string;
  title: string;
  number: string | null;
  status: string;
  leadId: string;
  dueOn: string | null;
  /** Whoever takes part is told of all; whoever was only asked, of the lead and itself. */
  members: LinkageMember[];
  outcomes: { id: string; title: string; status: string }[];
};

/** 联动一览: joint matters and requests for help the reader may see, newest first, with who stands how to them: four statements for all. */
export async function readLinkage(
  db: Db,
  reader: StaffActor,
  { scope }: z.infer<typeof LinkageFilter>,
  at: string,
): Promise<{ rows: LinkageRow[]; isCut: boolean }> {
  let query = db
    .selectFrom('matter')
    .leftJoin('joint_matter', 'joint_matter.matter_id', 'matter.id')
    .select([
      'matter.id',
      'matter.kind',
      'matter.title',
      'matter.number',
      'matter.status',
      'matter.committee_id as leadId',
      'joint_matter.due_on as dueOn',
    ])
    .where('matter.kind', 'in', ['jointMatter', 'helpRequest'])
    .where(matterReadableBy(reader))
    .orderBy('matter.id', 'desc')
    .limit(atMost + 1);
  if (scope === 'live') query = query.where('matter.status', 'in', [...liveStatuses, 'open']);
  const found = await query.execute();
  const shown = found.slice(0, atMost);
  const ids = shown.map(({ id }) => id);
  if (ids.length === 0) return { rows: [], isCut: false };
  const [invitations, given, outcomes] = await Promise.all([
    invitationsTo(db, ids),
    givenTo(db, reader, ids),
    outcomesOf(db, reader, ids),
  ]);
  const me = readsAs(reader);
  const today = dateInShanghai(at);
  return {
    rows: shown.map((row) => ({
      ...row,
      members: membersFor(row, invitations.get(row.id) ?? [], given, { me, today }),
      outcomes: outcomes.filter(({ jointMatterId }) => jointMatterId === row.id).map(outcomeOf),
    })),
    isCut: found.length > atMost,
  };
}

type Invitation = { id: string; committeeId: string; status: AssignmentStatus; dueOn: string | null };

/** Lead and invited, each committee once by its latest invitation. */
function membersFor(
  { id, leadId }: { id: string; leadId: string },
  invitations: readonly Invitation[],
  given: ReadonlyMap<string, number>,
  { me, today }: { me: string; today: string },
): LinkageMember[] {
  const participation: Participation = { leadId, invited: invitations };
  const seesAll = takesPart(me, participation);
  const latest = new Map(invitations.map((one) => [one.committeeId, one]));
  const members: LinkageMember[] = [
    {
      committeeId: leadId,
      stand: 'lead',
      invitationId: null,
      dueOn: null,
      isLate: false,
      given: given.get(`${id}/${leadId}`) ?? 0,
    },
  ];
  for (const { id: invitationId, committeeId, status, dueOn } of latest.values()) {
    const stand = standOf(status);
    if (!stand || stand === 'revoked' || committeeId === leadId) continue;
    if (!seesAll && committeeId !== me) continue;
    const isOpen = stand === 'waiting' || stand === 'taking';
    members.push({
      committeeId,
      stand,
      invitationId: me === leadId || me === committeeId ? invitationId : null,
      dueOn: isOpen ? dueOn : null,
      isLate: isOpen && dueOn !== null && dueOn < today,
      given: given.get(`${id}/${committeeId}`) ?? 0,
    });
  }
  return members;
}

async function invitationsTo(db: Db, ids: readonly string[]): Promise<Map<string, Invitation[]>> {
  const rows = await db
    .selectFrom('assignment')
    .select(['id', 'matter_id', 'organization_id', 'status', 'due_on'])
    .where('matter_id', 'in', [...ids])
    .where('is_invitation', '=', 1)
    .where('status', '!=', 'proposed')
    .orderBy('id')
    .execute();
  const found = new Map<string, Invitation[]>();
  for (const { id, matter_id: matterId, organization_id: committeeId, status, due_on: dueOn } of rows) {
    const one = { id, committeeId, status: AssignmentStatus.parse(status), dueOn };
    found.set(matterId, [...(found.get(matterId) ?? []), one]);
  }
  return found;
}

/** How many signed contributions, by `<matter id>/<committee id>`; what partners gave is no committee's. */
async function givenTo(db: Db, reader: StaffActor, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('contribution')
    .select((eb) => ['matter_id', 'committee_id', eb.fn.countAll<number>().as('given')])
    .where('matter_id', 'in', [...ids])
    .where('partner_id', 'is', null)
    .where('editions', '>', 0)
    .where(contributionReadableBy(reader))
    .groupBy(['matter_id', 'committee_id'])
    .execute();
  return new Map(rows.map((row) => [`${row.matter_id}/${row.committee_id}`, Number(row.given)]));
}

type OutcomeRow = { id: string; title: string; status: string; jointMatterId: string | null };

const outcomesOf = (db: Db, reader: StaffActor, ids: readonly string[]): Promise<OutcomeRow[]> =>
  db
    .selectFrom('matter')
    .innerJoin('outcome', 'outcome.matter_id', 'matter.id')
    .select(['matter.id', 'matter.title', 'matter.status', 'outcome.joint_matter_id as jointMatterId'])
    .where('outcome.joint_matter_id', 'in', [...ids])
    .where(matterReadableBy(reader))
    .orderBy('matter.id')
    .execute();

const outcomeOf = ({ id, title, status }: OutcomeRow) => ({ id, title, status });

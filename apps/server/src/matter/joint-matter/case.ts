import { readsAs, type StaffActor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import {
  entryKinds,
  isLead,
  isLive,
  type JointMatter,
  jointMatterLifecycle,
  jointMatterPlatformCommands,
  leadOfferLifecycle,
  mayPost,
  type Participation,
  participantsOf,
  roomIdOf,
  type Stand,
  seesRoom,
  standOf,
  whyNotInvite,
} from '@concord/domain/matter/joint-matter';
import { assignmentsOn } from '../../assignment/repository.ts';
import type { Db } from '../../db/database.ts';
import { type TimelinePage, timelinePage } from '../../event/timeline.ts';
import { themeReadableBy } from '../theme/repository.ts';
import { leadOffersOn } from './leading.ts';
import { progressOf } from './progress.ts';
import { findJointMatter, jointAround } from './repository.ts';
import { invitationsOn } from './rooms.ts';

export type Participant = {
  committeeId: string;
  stand: Stand;
  /** The invitation, for its two sides. */
  invitationId: string | null;
  dueOn: string | null;
  isLate: boolean;
  answeredOn: string | null;
};

/** The case page of a joint matter, for each reader as much as their part in it opens. */
export async function readCase(db: Db, reader: StaffActor, id: string, at: string) {
  const matter = await findJointMatter(db, reader, id);
  const [invitations, offers, raisedBy, own, around] = await Promise.all([
    invitationsOn(db, id),
    leadOffersOn(db, reader, id),
    raisedByOf(db, reader, id),
    assignmentsOn(db, reader, id),
    jointAround(db, matter, { actor: reader, at }),
  ]);
  const participation: Participation = {
    leadId: matter.committeeId,
    invited: invitations.map(({ organizationId, status }) => ({ committeeId: organizationId, status })),
  };
  const me = readsAs(reader);
  const leads = isLead(reader, matter);
  const common = { matterId: id, sideOf: null };
  const side = { matterId: id, sideOf: me };
  const inCommon = seesRoom(reader, common, participation);
  const today = dateInShanghai(at);
  const invitation = own.findLast(
    ({ isInvitation, organizationId, status }) =>
      isInvitation && organizationId === me && status !== 'proposed' && status !== 'revoked',
  );
  const postable = (room: typeof common | typeof side) =>
    entryKinds.filter((kind) => !mayPost(kind, { actor: reader, room, matter, participation }));
  const offer = offers.find(({ status }) => status === 'offered');
  const stand = leads ? ('lead' as const) : invitation ? (standOf(invitation.status) ?? null) : null;
  const participants = inCommon ? participantsFor(matter, invitations, { leads, me, today }) : [];
  return {
    ...matter,
    plan: inCommon ? matter.plan : '',
    partners: inCommon ? matter.partners : [],
    commands: jointMatterLifecycle
      .openCommands(matter, around)
      .filter((type) => !jointMatterPlatformCommands.includes(type)),
    mayInvite: !whyNotInvite(matter, reader),
    mayOfferLead: leads && isLive(matter) && !offer && participantsOf(participation).length > 1,
    offer: offer
      ? { ...offer, commands: leadOfferLifecycle.openCommands(offer, { actor: reader, at }) }
      : null,
    raisedBy,
    stand,
    invitationId: invitation?.id ?? null,
    rooms: {
      common: inCommon ? { id: roomIdOf(common), kinds: postable(common) } : null,
      side: seesRoom(reader, side, participation) ? { id: roomIdOf(side), kinds: postable(side) } : null,
    },
    participants,
    /** Where it stands; only for those in the common room. */
    progress: inCommon ? await progressOf(db, reader, matter, { stand, participants, at }) : null,
  };
}

type Invitation = Awaited<ReturnType<typeof invitationsOn>>[number];

/** Lead and invited, each committee once by its latest invitation. */
function participantsFor(
  { committeeId }: JointMatter,
  invitations: readonly Invitation[],
  { leads, me, today }: { leads: boolean; me: string; today: string },
): Participant[] {
  const latest = new Map<string, Participant>();
  for (const { id, organizationId, status, dueOn, deliveredAt } of invitations) {
    const stand = standOf(status);
    if (!stand || organizationId === committeeId) continue;
    latest.delete(organizationId);
    latest.set(organizationId, {
      committeeId: organizationId,
      stand,
      invitationId: leads || organizationId === me ? id : null,
      dueOn,
      isLate: dueOn !== null && dueOn < today,
      answeredOn: deliveredAt && dateInShanghai(deliveredAt),
    });
  }
  const lead = { invitationId: null, dueOn: null, isLate: false, answeredOn: null };
  return [{ committeeId, stand: 'lead', ...lead }, ...latest.values()];
}

/** The themes a joint matter came out of, as the public or its participants know them: name and people, no more. */
async function raisedByOf(db: Db, reader: StaffActor, id: string) {
  const themes = await db
    .selectFrom('link')
    .innerJoin('theme', 'theme.id', 'link.from_id')
    .select(['theme.id', 'theme.title', 'theme.committee_id as committeeId', 'theme.person_count as people'])
    .where('link.to_id', '=', id)
    .where('link.type', '=', 'raises')
    .where('link.ended_at', 'is', null)
    .orderBy('theme.person_count', 'desc')
    .execute();
  if (themes.length === 0) return [];
  const readable = await db
    .selectFrom('theme')
    .select('id')
    .where(
      'id',
      'in',
      themes.map((theme) => theme.id),
    )
    .where(themeReadableBy(reader))
    .execute();
  const open = new Set(readable.map((theme) => theme.id));
  return themes.map((theme) => ({ ...theme, mayOpen: open.has(theme.id) }));
}

/** 经过: to those in the common room everything but what lies in others' side rooms; to others their own part. */
export async function readTimeline(
  db: Db,
  reader: StaffActor,
  id: string,
  { limit, before }: { limit: number; before?: string | undefined },
): Promise<TimelinePage> {
  const matter = await findJointMatter(db, reader, id);
  const [invitations, offers, own, contributions] = await Promise.all([
    invitationsOn(db, id),
    leadOffersOn(db, reader, id),
    assignmentsOn(db, reader, id),
    db.selectFrom('contribution').select(['id', 'committee_id']).where('matter_id', '=', id).execute(),
  ]);
  const invited = invitations.map(({ organizationId, status }) => ({ committeeId: organizationId, status }));
  const participation = { leadId: matter.committeeId, invited };
  const ownIds = new Set([...own, ...offers].map((one) => one.id));
  if (!seesRoom(reader, { matterId: id, sideOf: null }, participation))
    return timelinePage(db, ['', ...ownIds], { limit, before, isTold: (eb) => eb.lit(true) });
  const mine = contributions.filter((one) => one.committee_id === reader.committeeId).map((one) => one.id);
  const all = [id, ...ownIds, ...invitations.map((one) => one.id), ...contributions.map((one) => one.id)];
  const page = await timelinePage(db, [...new Set(all)], {
    limit,
    before,
    // of others' contributions that they were signed, of one's own every step but each saving
    isTold: (eb) =>
      eb.or([
        eb('event.aggregate', '!=', 'contribution'),
        eb('event.type', '=', 'sign'),
        eb.and([eb('event.type', '!=', 'save'), eb('event.aggregate_id', 'in', ['', ...mine])]),
      ]),
  });
  const isMine = new Set([...ownIds, ...mine]);
  return {
    ...page,
    // what others wrote to the lead is between the two
    entries: page.entries.map((entry) =>
      ['contribution', 'assignment'].includes(entry.aggregate) && !isMine.has(entry.aggregateId)
        ? { ...entry, note: null }
        : entry,
    ),
  };
}

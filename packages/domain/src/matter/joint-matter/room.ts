import { type Actor, worksFor } from '../../actor/index.ts';
import type { AssignmentStatus } from '../../assignment/assignment.ts';

/** 公共空间 (`sideOf` null) or 本委空间: one committee's own. */
export type Room = { matterId: string; sideOf: string | null };

/** Who has to do with a joint matter: its lead, and whoever was invited, each as far as its invitation is. */
export type Participation = {
  leadId: string;
  invited: readonly { committeeId: string; status: AssignmentStatus }[];
};

/** An invitation in one of these was accepted, and not given up. */
export const takingStatuses = [
  'accepted',
  'working',
  'drafted',
  'countersigning',
  'countersigned',
  'signed',
  'auditing',
  'delivered',
  'concluded',
] as const satisfies readonly AssignmentStatus[];

const isTaking = (status: AssignmentStatus): boolean =>
  (takingStatuses as readonly AssignmentStatus[]).includes(status);

export type Stand = 'lead' | 'waiting' | 'taking' | 'given' | 'declined' | 'revoked';

/** How an invited committee stands. An invitation only noted for its coordinator has not been made. */
export function standOf(status: AssignmentStatus): Stand | undefined {
  if (status === 'proposed') return undefined;
  if (status === 'declined' || status === 'revoked') return status;
  if (status === 'delivered' || status === 'concluded') return 'given';
  return isTaking(status) ? 'taking' : 'waiting';
}

export const takesPart = (committeeId: string, { leadId, invited }: Participation): boolean =>
  committeeId === leadId || invited.some((one) => one.committeeId === committeeId && isTaking(one.status));

/** Lead, or ever asked: then it has a side room, also after it declined. */
const hasSideRoom = (committeeId: string, { leadId, invited }: Participation): boolean =>
  committeeId === leadId ||
  invited.some((one) => one.committeeId === committeeId && one.status !== 'proposed');

/** Everyone in the common room, the lead first, each once. */
export const participantsOf = ({ leadId, invited }: Participation): string[] => [
  ...new Set([
    leadId,
    ...invited.filter(({ status }) => isTaking(status)).map(({ committeeId }) => committeeId),
  ]),
];

/**
 * The common room is seen by those who work for the lead or for whoever accepted; a side room by those who work for
 * that committee and by nobody else: no lead, no upper committee, no administrator (decision 0006).
 */
export function seesRoom(actor: Actor, { sideOf }: Room, participation: Participation): boolean {
  if (actor.kind === 'system') return true;
  if (sideOf !== null) return worksFor(actor, sideOf) && hasSideRoom(sideOf, participation);
  return participantsOf(participation).some((id) => worksFor(actor, id));
}

/** Whoever is still asked, or takes part, also writes; a declined committee only reads what it wrote. */
export function writesInRoom(actor: Actor, room: Room, participation: Participation): boolean {
  if (!seesRoom(actor, room, participation) || actor.kind === 'system') return false;
  const { sideOf } = room;
  return (
    sideOf === null ||
    takesPart(sideOf, participation) ||
    participation.invited.some(
      (one) =>
        one.committeeId === sideOf && ['waiting', 'taking', 'given'].includes(standOf(one.status) ?? ''),
    )
  );
}

/** A room by its id: the joint matter's own, or `<matter id>/<committee id>`. */
export const roomIdOf = ({ matterId, sideOf }: Room): string =>
  sideOf === null ? matterId : `${matterId}/${sideOf}`;

export function roomOf(roomId: string): Room {
  const [matterId = '', ...rest] = roomId.split('/');
  return { matterId, sideOf: rest.length > 0 ? rest.join('/') : null };
}

import {
  type Actor,
  isAdministrator,
  isLeaderOf,
  isStaff,
  isStaffOf,
  readsAs,
  worksFor,
} from '../actor/index.ts';
import type { Dispatch, Recipient } from './dispatch.ts';

export type Who = (actor: Actor, dispatch: Pick<Dispatch, 'committeeId' | 'recipients'>) => boolean;

/** Writes papers, sends them out and notes receipts. */
export const isPaperStaff: Who = (actor, { committeeId }) =>
  actor.kind === 'system' || isStaffOf(actor, committeeId);
/** Looks a draft over: anybody of the committee; that it is not the drafter is asked apart. */
export const isChecker: Who = (actor, { committeeId }) => worksFor(actor, committeeId);
export const isSigner: Who = (actor, { committeeId }) => isLeaderOf(actor, committeeId);

/** The place of the actor's organisation among those it was delivered to. */
export const ownPlace = (
  actor: Actor,
  { recipients }: Pick<Dispatch, 'recipients'>,
): Recipient | undefined =>
  isStaff(actor) && !isAdministrator(actor)
    ? recipients.find(
        ({ organizationId, deliveredAt }) => deliveredAt !== null && organizationId === readsAs(actor),
      )
    : undefined;
export const isAddressed: Who = (actor, dispatch) => ownPlace(actor, dispatch) !== undefined;

/** The committee that writes it, and, once it was delivered, those it is addressed to. */
export const canReadDispatch: Who = (actor, dispatch) =>
  actor.kind === 'system' || worksFor(actor, dispatch.committeeId) || isAddressed(actor, dispatch);

/** Whoever only receives a paper reads the paper: not who else has it in hand, nor what it went through. */
export const asReceived = (actor: Actor, dispatch: Dispatch): Dispatch =>
  actor.kind === 'system' || worksFor(actor, dispatch.committeeId)
    ? dispatch
    : {
        ...dispatch,
        writerIds: [],
        checkedById: null,
        signedById: null,
        recipients: dispatch.recipients.map((one) =>
          one === ownPlace(actor, dispatch) ? one : { ...one, receipt: null },
        ),
      };

/** Steps of a paper's history that its recipients are told of. */
export const toldToRecipients: readonly string[] = ['sign', 'issue', 'withdraw'];

import { type Actor, isAdministrator, isStaff, isStaffOf, readsAs, worksFor } from '../actor/index.ts';
import type { Directive } from './directive.ts';

export const isDirectiveStaff = (actor: Actor, { committeeId }: Pick<Directive, 'committeeId'>): boolean =>
  isStaffOf(actor, committeeId);

type Seen = Pick<Directive, 'committeeId' | 'level' | 'handedTo' | 'status'>;

const isOwn = (actor: Actor, { committeeId }: Seen): boolean =>
  actor.kind === 'system' || worksFor(actor, committeeId);

const isHandedTo = (actor: Actor, { handedTo }: Seen): boolean =>
  isStaff(actor) && !isAdministrator(actor) && handedTo.includes(readsAs(actor));

/** `recipients`: organisations the paper was delivered to. */
const isRecipient = (actor: Actor, recipients: readonly string[]): boolean =>
  isStaff(actor) && !isAdministrator(actor) && recipients.includes(readsAs(actor));

/** Who knows that there is one: its committee, whoever was handed something, and, if it is that open, the recipients. */
export const canReadDirective = (actor: Actor, directive: Seen, recipients: readonly string[]): boolean =>
  isOwn(actor, directive) ||
  (directive.status !== 'struck' &&
    (isHandedTo(actor, directive) || (directive.level === 'recipients' && isRecipient(actor, recipients))));

/** Who reads what was written, and sees the scan; others it was handed to read what is required of them. */
export const readsDirectiveText = (actor: Actor, directive: Seen, recipients: readonly string[]): boolean =>
  isOwn(actor, directive) ||
  (canReadDirective(actor, directive, recipients) && directive.level !== 'committee');

/** As far as this reader may see it. */
export const directiveFor = (
  actor: Actor,
  directive: Directive,
  recipients: readonly string[],
): Directive & { isSealed: boolean } => {
  const isSealed = !readsDirectiveText(actor, directive, recipients);
  const shown = isOwn(actor, directive) ? directive : { ...directive, handedTo: [] };
  return isSealed
    ? { ...shown, office: '', title: '', name: '', text: '', scanIds: [], isSealed }
    : { ...shown, isSealed };
};

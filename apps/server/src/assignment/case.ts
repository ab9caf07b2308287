import {
  type Assignment,
  type AssignmentCommandType,
  askedParts,
  assistsOf,
  type Circumstances,
  canReadAssignment,
  openCommands,
  seesAssists,
  whyNotBelow,
} from '@concord/domain/assignment';
import { withoutPart } from '@concord/domain/matter';
import { type AssignedMatter, assignable } from '../matter/assignable.ts';

/** An invitation that is answered by a contribution is not answered by hand. */
export const isWrittenElsewhere = (
  { matterKind, isInvitation }: Assignment,
  type: AssignmentCommandType,
): boolean =>
  isInvitation &&
  assignable(matterKind).answeredBy === 'contribution' &&
  (type === 'draft' || type === 'sign');

/** An assignment as its screen shows it: with what its matter asks, who else takes part, and the steps open to the reader. */
export function caseOf(assignment: Assignment, circumstances: Circumstances & { matter: AssignedMatter }) {
  const { actor, procedure, matter, siblings } = circumstances;
  return {
    ...assignment,
    procedure,
    commands: openCommands(assignment, circumstances).filter((type) => !isWrittenElsewhere(assignment, type)),
    /** Of kinds with the common head; the others have screens that ask for themselves. */
    matterTitle: matter.title,
    mayOrderBelow: !whyNotBelow(assignment, circumstances),
    /** The numbered suggestions to answer; whoever has no part in it any more is left the assignment and no more. */
    parts: withoutPart.includes(assignment.status) ? [] : askedParts({ assignment, matter }),
    sponsorIds: matter.sponsorIds,
    /** What the assisting units said, for whoever may know it. */
    assists: seesAssists(actor, { assignment, siblings })
      ? assistsOf(assignment, siblings).map(({ organizationId, status, reply }) => ({
          organizationId,
          status,
          text: reply?.text ?? null,
        }))
      : [],
    lead: leadOf(assignment, circumstances),
  };
}

/** For an assisting unit: who leads, and the lead's assignment once it may be opened. */
function leadOf({ role, organizationId }: Assignment, { actor, siblings }: Circumstances) {
  const lead = siblings.find((one) => one.role === 'lead' && one.status !== 'revoked');
  if (role !== 'assist' || !lead) return null;
  const mine = lead.countersigns.find((one) => one.organizationId === organizationId);
  return {
    id: canReadAssignment(actor, { assignment: lead, siblings }) ? lead.id : null,
    organizationId: lead.organizationId,
    countersign: lead.status === 'countersigning' ? (mine?.answer ?? null) : null,
  };
}

import { type ActivityStatus, activityStatusNames } from '@concord/domain/activity';
import { type AssignmentStatus, assignmentStatusNames } from '@concord/domain/assignment';
import { type ContributionStatus, contributionStatusNames } from '@concord/domain/contribution';
import type { DispatchStatus } from '@concord/domain/dispatch';
import { dispatchStatusNames } from '@concord/domain/dispatch/labels';
import type { FollowUpStatus } from '@concord/domain/follow-up';
import { followUpStatusNames } from '@concord/domain/follow-up/labels';
import { type ImportStatus, importStatusNames } from '@concord/domain/import';
import { type OpinionStatus, opinionStatusNames } from '@concord/domain/matter/citizen-opinion';
import type { HelpRequestStatus } from '@concord/domain/matter/help-request';
import { helpRequestStatusNames } from '@concord/domain/matter/help-request/labels';
import { type IssueStatus, issueStatusNames } from '@concord/domain/matter/issue';
import type { JointMatterStatus, Stand } from '@concord/domain/matter/joint-matter';
import { jointMatterStatusNames, standNames } from '@concord/domain/matter/joint-matter/labels';
import type { OutcomeStatus } from '@concord/domain/matter/outcome';
import { outcomeStatusNames } from '@concord/domain/matter/outcome/labels';
import { type ResolutionStatus, resolutionStatusNames } from '@concord/domain/matter/resolution';
import type { SupervisionStage } from '@concord/domain/matter/supervision';
import { supervisionStageNames } from '@concord/domain/matter/supervision/labels';
import { type ThemeStatus, themeStatusNames } from '@concord/domain/matter/theme';
import type { SharedStatus } from '@concord/domain/shared-item';
import { sharedStatusNames } from '@concord/domain/shared-item/labels';
import { type TieStatus, tieStatusNames } from '@concord/domain/tie';
import { StatusTag } from '@concord/ui/StatusTag';
import type { Light } from '@concord/ui/tokens';

const lights: Record<string, Light> = {
  received: 'yellow',
  clarifying: 'grey',
  reopened: 'red',
  notAccepted: 'grey',
  merged: 'grey',
  answered: 'blue',
  calledBack: 'blue',
  closed: 'blue',
  issued: 'yellow',
  objected: 'red',
  auditing: 'yellow',
  delivered: 'blue',
  concluded: 'blue',
  revoked: 'grey',
  declined: 'grey',
  proposed: 'grey',
  open: 'green',
  reading: 'grey',
  ready: 'yellow',
  undone: 'grey',
  discarded: 'grey',
  done: 'blue',
  held: 'yellow',
  cancelled: 'grey',
  ended: 'grey',
  drafting: 'grey',
  checking: 'yellow',
  signing: 'yellow',
  issuing: 'yellow',
  withdrawn: 'grey',
  found: 'grey',
  confirmed: 'yellow',
  fixed: 'yellow',
  verified: 'yellow',
  struckOff: 'blue',
  spotChecked: 'blue',
};

/** Where a kind means something else by the same word. */
const lightsOf: Partial<Record<string, Record<string, Light>>> = {
  dispatch: { issued: 'blue' },
  outcome: { issued: 'green' },
  jointMatter: { issued: 'blue', closed: 'blue', dropped: 'grey', reporting: 'green' },
  stand: {
    lead: 'blue',
    waiting: 'yellow',
    taking: 'green',
    given: 'blue',
    declined: 'grey',
    revoked: 'grey',
  },
  followUp: { claimed: 'yellow', met: 'blue', broken: 'red', replaced: 'grey' },
  supervision: { named: 'yellow', resulted: 'blue' },
  contribution: { drafting: 'grey', submitted: 'yellow', signed: 'blue', dropped: 'grey' },
};

const words = {
  activity: (status: string) => activityStatusNames[status as ActivityStatus],
  resolution: (status: string) => resolutionStatusNames[status as ResolutionStatus],
  helpRequest: (status: string) => helpRequestStatusNames[status as HelpRequestStatus],
  sharedItem: (status: string) => sharedStatusNames[status as SharedStatus],
  tie: (status: string) => tieStatusNames[status as TieStatus],
  opinion: (status: string) => opinionStatusNames[status as OpinionStatus],
  theme: (status: string) => themeStatusNames[status as ThemeStatus],
  assignment: (status: string) => assignmentStatusNames[status as AssignmentStatus],
  dispatch: (status: string) => dispatchStatusNames[status as DispatchStatus],
  outcome: (status: string) => outcomeStatusNames[status as OutcomeStatus],
  issue: (status: string) => issueStatusNames[status as IssueStatus],
  jointMatter: (status: string) => jointMatterStatusNames[status as JointMatterStatus],
  stand: (status: string) => standNames[status as Stand],
  contribution: (status: string) => contributionStatusNames[status as ContributionStatus],
  followUp: (status: string) => followUpStatusNames[status as FollowUpStatus],
  supervision: (stage: string) => supervisionStageNames[stage as SupervisionStage],
  import: (status: string) => importStatusNames[status as ImportStatus],
};

export const lightOfStatus = (status: string): Light => lights[status] ?? 'green';

export type StatusKind = keyof typeof words;

/** Status in a box, the same colour for the same meaning in every list. */
export function StatusCell({ kind, status }: { kind: StatusKind; status: string }) {
  return (
    <StatusTag light={lightsOf[kind]?.[status] ?? lights[status] ?? 'green'}>{words[kind](status)}</StatusTag>
  );
}

import { type ActivityStatus, activityStatusNames } from '@concord/domain/activity';
import { type AssignmentStatus, assignmentStatusNames } from '@concord/domain/assignment';
import { type ContributionStatus, contributionStatusNames } from '@concord/domain/contribution';
import { type ImportStatus, importStatusNames } from '@concord/domain/import';
import { type OpinionStatus, opinionStatusNames } from '@concord/domain/matter/citizen-opinion';
import { type IssueStatus, issueStatusNames } from '@concord/domain/matter/issue';
import { type ResolutionStatus, resolutionStatusNames } from '@concord/domain/matter/resolution';
import { type ThemeStatus, themeStatusNames } from '@concord/domain/matter/theme';
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
  found: 'grey',
  confirmed: 'yellow',
  fixed: 'yellow',
  verified: 'yellow',
  struckOff: 'blue',
  spotChecked: 'blue',
  withdrawn: 'grey',
};

const words = {
  activity: (status: string) => activityStatusNames[status as ActivityStatus],
  resolution: (status: string) => resolutionStatusNames[status as ResolutionStatus],
  opinion: (status: string) => opinionStatusNames[status as OpinionStatus],
  theme: (status: string) => themeStatusNames[status as ThemeStatus],
  assignment: (status: string) => assignmentStatusNames[status as AssignmentStatus],
  issue: (status: string) => issueStatusNames[status as IssueStatus],
  contribution: (status: string) => contributionStatusNames[status as ContributionStatus],
  import: (status: string) => importStatusNames[status as ImportStatus],
};

export const lightOfStatus = (status: string): Light => lights[status] ?? 'green';

/** Status in a box, the same colour for the same meaning in every list. */
export function StatusCell({ kind, status }: { kind: keyof typeof words; status: string }) {
  return <StatusTag light={lightOfStatus(status)}>{words[kind](status)}</StatusTag>;
}

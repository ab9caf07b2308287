import { type AssignmentStatus, assignmentStatusNames } from '@concord/domain/assignment';
import type { ContributionStatus } from '@concord/domain/contribution';
import { contributionStatusNames } from '@concord/domain/contribution/labels';
import { type ImportStatus, importStatusNames } from '@concord/domain/import';
import { type OpinionStatus, opinionStatusNames } from '@concord/domain/matter/citizen-opinion';
import { type IssueStatus, issueStatusNames } from '@concord/domain/matter/issue';
import type { JointMatterStatus, Stand } from '@concord/domain/matter/joint-matter';
import { jointMatterStatusNames, standNames } from '@concord/domain/matter/joint-matter/labels';
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
  proposed: 'grey',
  open: 'green',
  reading: 'grey',
  ready: 'yellow',
  undone: 'grey',
  discarded: 'grey',
  done: 'blue',
  found: 'grey',
  confirmed: 'yellow',
  fixed: 'yellow',
  verified: 'yellow',
  struckOff: 'blue',
  spotChecked: 'blue',
  withdrawn: 'grey',
};

/** Where a noun means something else by the same word. */
const lightsOf: Record<string, Record<string, Light>> = {
  jointMatter: { issued: 'blue', closed: 'blue', dropped: 'grey', reporting: 'green' },
  stand: {
    lead: 'blue',
    waiting: 'yellow',
    taking: 'green',
    given: 'blue',
    declined: 'grey',
    revoked: 'grey',
  },
  contribution: { drafting: 'grey', submitted: 'yellow', signed: 'blue', dropped: 'grey' },
};

const words = {
  opinion: (status: string) => opinionStatusNames[status as OpinionStatus],
  theme: (status: string) => themeStatusNames[status as ThemeStatus],
  assignment: (status: string) => assignmentStatusNames[status as AssignmentStatus],
  issue: (status: string) => issueStatusNames[status as IssueStatus],
  jointMatter: (status: string) => jointMatterStatusNames[status as JointMatterStatus],
  stand: (status: string) => standNames[status as Stand],
  contribution: (status: string) => contributionStatusNames[status as ContributionStatus],
  import: (status: string) => importStatusNames[status as ImportStatus],
};

/** Status in a box, the same colour for the same meaning in every list. */
export function StatusCell({ kind, status }: { kind: keyof typeof words; status: string }) {
  return (
    <StatusTag light={lightsOf[kind]?.[status] ?? lights[status] ?? 'green'}>{words[kind](status)}</StatusTag>
  );
}

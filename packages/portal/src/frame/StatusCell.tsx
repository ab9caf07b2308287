import { type AssignmentStatus, assignmentStatusNames } from '@concord/domain/assignment';
import { type OpinionStatus, opinionStatusNames } from '@concord/domain/matter/citizen-opinion';
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
};

/** Status in a box, the same colour for the same meaning in every list. */
export function StatusCell({ kind, status }: { kind: 'opinion' | 'assignment' | 'theme'; status: string }) {
  const word =
    kind === 'opinion'
      ? opinionStatusNames[status as OpinionStatus]
      : kind === 'theme'
        ? themeStatusNames[status as ThemeStatus]
        : assignmentStatusNames[status as AssignmentStatus];
  return <StatusTag light={lights[status] ?? 'green'}>{word}</StatusTag>;
}

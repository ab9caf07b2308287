import type { Assignment, AssignmentChange, Consequence } from '@concord/domain/assignment';
import type { Writing } from '../event/writing.ts';
import { findOpinion } from './citizen-opinion/repository.ts';
import { platformOf, runOpinion, runTheme } from './handling.ts';
import { findTheme } from './theme/repository.ts';

/** What steps on an opinion's assignments mean for the opinion. */
export async function followOpinion(
  writing: Writing,
  { next }: AssignmentChange,
  consequences: readonly Consequence[],
): Promise<void> {
  for (const consequence of consequences) await opinionFollows(writing, next, consequence);
}

async function opinionFollows(
  writing: Writing,
  { matterId, committeeId }: Assignment,
  consequence: Consequence,
): Promise<void> {
  const platform = platformOf(committeeId);
  const opinion = await findOpinion(writing.tx, platform, matterId);
  switch (consequence.type) {
    case 'handedTo': {
      const { organizationId: ownerId } = consequence;
      await runOpinion(
        writing,
        opinion,
        { type: 'route', ownerId, readers: await readersFor(writing, ownerId, committeeId) },
        platform,
      );
      return;
    }
    case 'letIn': {
      const { organizationId: readerId } = consequence;
      if (!opinion.readers.includes(readerId))
        await runOpinion(writing, opinion, { type: 'letIn', readerId }, platform);
      return;
    }
    case 'takenUp':
      if (opinion.status === 'routed')
        await runOpinion(writing, opinion, { type: 'startAnswering' }, platform);
      return;
    case 'reworked':
      await runOpinion(writing, opinion, { type: 'startAnswering' }, platform);
      return;
    case 'answered':
      await runOpinion(writing, opinion, { type: 'answer', text: consequence.text }, platform);
      return;
    case 'givenBack':
      if (['routed', 'answering'].includes(opinion.status))
        await runOpinion(writing, opinion, { type: 'takeBack' }, platform);
  }
}

/** What steps on a theme's assignments mean for the theme. */
export async function followTheme(
  writing: Writing,
  { next }: AssignmentChange,
  consequences: readonly Consequence[],
): Promise<void> {
  for (const consequence of consequences) await themeFollows(writing, next, consequence);
}

async function themeFollows(
  writing: Writing,
  { matterId, committeeId }: Assignment,
  consequence: Consequence,
): Promise<void> {
  const platform = platformOf(committeeId);
  const theme = await findTheme(writing.tx, platform, matterId);
  switch (consequence.type) {
    case 'handedTo': {
      const { organizationId: ownerId } = consequence;
      await runTheme(
        writing,
        theme,
        { type: 'route', ownerId, readers: await readersFor(writing, ownerId, committeeId) },
        platform,
      );
      return;
    }
    case 'letIn': {
      const { organizationId: readerId } = consequence;
      if (!theme.readers.includes(readerId))
        await runTheme(writing, theme, { type: 'letIn', readerId }, platform);
      return;
    }
    case 'takenUp':
      if (theme.status === 'routed') await runTheme(writing, theme, { type: 'startAnswering' }, platform);
      return;
    case 'reworked':
      await runTheme(writing, theme, { type: 'startAnswering' }, platform);
      return;
    case 'answered':
      await runTheme(writing, theme, { type: 'answer', text: consequence.text }, platform);
      return;
    case 'givenBack':
      if (['routed', 'answering'].includes(theme.status))
        await runTheme(writing, theme, { type: 'takeBack' }, platform);
  }
}

/** The unit itself, and the offices that pursue what it owes (domain.md §2 no. 20). */
async function readersFor({ tx }: Writing, organizationId: string, committeeId: string): Promise<string[]> {
  const offices = await tx
    .selectFrom('organization')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('kind', '=', 'supervisionOffice')
    .orderBy('id')
    .execute();
  return [organizationId, ...offices.map(({ id }) => id)];
}

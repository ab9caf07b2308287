import type { ContributionCase } from './contribution.tsx';
import { ContentCard } from './EditionPanel.tsx';

/** A draft that is not being written now: sent for its signature, or given up. */
export function DraftPanel({
  contribution: { draft, matter, draftPapers, status },
}: {
  contribution: ContributionCase;
}) {
  if (!draft) return null;
  return (
    <ContentCard
      title={status === 'submitted' ? '待签发稿' : '草稿'}
      content={draft}
      questions={matter.parts}
      papers={draftPapers}
    />
  );
}

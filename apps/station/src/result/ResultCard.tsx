import type { OpinionCategory } from '@concord/domain/matter/citizen-opinion';
import { opinionCategoryNames } from '@concord/domain/matter/citizen-opinion/labels';
import { countyOf, dayOf } from '../device/format.ts';
import { SpeechBar } from '../device/SpeechBar.tsx';
import type { visitor } from '../device/trpc.ts';

type Result = Awaited<ReturnType<typeof visitor.publication.list.query>>['rows'][number];

/** One published outcome: what was asked, what came of it, who dealt with it. */
export function ResultCard({
  result: { question, outcome, category, station, committee, at },
}: {
  result: Result;
}) {
  const kind = category ? opinionCategoryNames[category as OpinionCategory] : undefined;
  return (
    <article className="p-card">
      <h2>{question}</h2>
      <p className="st-text">{outcome}</p>
      <p className="st-note">{[countyOf(committee), station, kind, dayOf(at)].filter(Boolean).join(' · ')}</p>
      <div className="st-row">
        <SpeechBar text={`${question}。办理结果:${outcome}`} />
      </div>
    </article>
  );
}

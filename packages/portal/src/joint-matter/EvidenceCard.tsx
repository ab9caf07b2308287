import type { Evidence } from '@concord/domain/matter/joint-matter';

/** Citizens' word: how many people, and what one of them said; never who. */
export function EvidenceCard({ evidence: { title, people, opinions, quotation } }: { evidence: Evidence }) {
  return (
    <blockquote className="j-evidence">
      <strong>
        {title}:{people} 人反映,{opinions} 件意见
      </strong>
      {quotation && <p>“{quotation}”</p>}
    </blockquote>
  );
}

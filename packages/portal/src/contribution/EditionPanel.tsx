import type { Content } from '@concord/domain/contribution';
import { useQuery } from '@tanstack/react-query';
import { PaperList } from '../form/PaperList.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { EvidenceCard } from '../joint-matter/EvidenceCard.tsx';
import { trpc } from '../trpc.tsx';

type Question = { number: number; text: string };

/** A signed edition as it is: to be read and cited, not changed. */
export function EditionPanel({
  id,
  edition,
  questions,
}: {
  id: string;
  edition: number;
  questions: readonly Question[];
}) {
  const found = useQuery(trpc.contribution.edition.queryOptions({ id, edition }));
  return (
    <ScreenState query={found}>
      {(data) => (
        <ContentCard title={`第 ${edition} 版`} content={data} questions={questions} papers={data.papers} />
      )}
    </ScreenState>
  );
}

/** The words of an edition or a draft, in their order: text, answers, findings, citizens' word, papers. */
export function ContentCard({
  title,
  content: { text, answers, findings, evidence },
  questions,
  papers,
}: {
  title: string;
  content: Content;
  questions: readonly Question[];
  papers: readonly { id: string; name: string; bytes: number }[];
}) {
  return (
    <section className="p-card" aria-label={title}>
      <h2>{title}</h2>
      <p className="p-text">{text || '(还没有写正文)'}</p>
      {answers.length > 0 && <h3>对问题的回答</h3>}
      {answers.map(({ part, text: said }) => (
        <div key={part} className="j-said">
          <p className="p-note">
            第 {part} 问 {questions.find(({ number }) => number === part)?.text}
          </p>
          <p className="p-text">{said}</p>
        </div>
      ))}
      {findings.length > 0 && (
        <>
          <h3>发现</h3>
          <ol className="p-numbered">
            {findings.map(({ number, text: said }) => (
              <li key={number} value={number}>
                {said}
              </li>
            ))}
          </ol>
        </>
      )}
      {evidence.length > 0 && (
        <>
          <h3>群众反映</h3>
          {evidence.map((one) => (
            <EvidenceCard key={`${one.themeId}${one.quotation}`} evidence={one} />
          ))}
        </>
      )}
      {papers.length > 0 && (
        <>
          <h3>材料</h3>
          <PaperList papers={papers} />
        </>
      )}
    </section>
  );
}

import {
  differencesBetween,
  type NamedSource,
  type Paragraph,
  type ParagraphDifference,
  type Piece,
} from '@concord/domain/document';
import { Button } from 'antd';
import { useMemo } from 'react';
import { type DocumentHead, labelOf } from './document.tsx';
import { useCommand } from './useCommand.tsx';

export type Compared = {
  sections: readonly { id: string; title: string; paragraphs: readonly Paragraph[] }[];
  sources: readonly NamedSource[];
};

type DifferencePanelProps = {
  head: DocumentHead;
  before: Compared;
  after: Compared;
  /** Side by side, or in one. */
  beside: boolean;
  /** The version whose text a section may be given back, when the other side is the text as it stands. */
  restores?: number;
};

/** Section by section what went and what came. */
export function DifferencePanel({ head, before, after, beside, restores }: DifferencePanelProps) {
  const ids = [...new Set([...after.sections, ...before.sections].map(({ id }) => id))];
  const run = useCommand(head);
  const sources = [...before.sources, ...after.sources];
  return (
    <div className="d-compared">
      {ids.map((id) => {
        const [older, newer] = [before, after].map(({ sections }) => sections.find((one) => one.id === id));
        const section = head.sections.find((one) => one.id === id);
        const mayRestore = restores !== undefined && older && section?.commands.includes('restoreSection');
        return (
          <section key={id} aria-label={newer?.title ?? older?.title}>
            <div className="d-compared-head">
              <h3>
                {newer?.title ?? older?.title}
                {!newer && '(后来移出)'}
                {!older && '(后来加的)'}
              </h3>
              {mayRestore && (
                <Button
                  size="small"
                  loading={run.isPending}
                  onClick={() => run.mutate({ type: 'restoreSection', sectionId: id, number: restores })}
                >
                  恢复为第 {restores} 版
                </Button>
              )}
            </div>
            <Differences
              before={older?.paragraphs ?? []}
              after={newer?.paragraphs ?? []}
              beside={beside}
              sources={sources}
            />
          </section>
        );
      })}
    </div>
  );
}

type DifferencesProps = {
  before: readonly Paragraph[];
  after: readonly Paragraph[];
  beside: boolean;
  sources: readonly NamedSource[];
};

function Differences({ before, after, beside, sources }: DifferencesProps) {
  const differences = useMemo(() => differencesBetween(before, after), [before, after]);
  const changed = differences.filter(
    ({ kind, before: older, after: newer }) => kind !== 'same' && Boolean(older?.text || newer?.text),
  );
  if (changed.length === 0) return <p className="p-note">没有不同。</p>;
  return (
    <div className={beside ? 'd-beside' : 'd-inline'}>
      {changed.map((difference) => (
        <Row
          key={`${difference.before?.id}-${difference.after?.id}`}
          difference={difference}
          beside={beside}
          sources={sources}
        />
      ))}
    </div>
  );
}

function Row({
  difference: { pieces, before, after },
  beside,
  sources,
}: {
  difference: ParagraphDifference;
  beside: boolean;
  sources: readonly NamedSource[];
}) {
  const cited = (paragraph: Paragraph | undefined) =>
    (paragraph?.sources ?? []).map((key) => labelOf(key, sources)).join(';') || '无';
  const isCitedAnew = before && after && before.sources.join() !== after.sources.join();
  const note = isCitedAnew && (
    <p className="p-note">
      来源:{cited(before)} → {cited(after)}
    </p>
  );
  if (!beside)
    return (
      <div>
        <p className="p-text">
          <Pieces pieces={pieces} />
        </p>
        {note}
      </div>
    );
  return (
    <>
      <p className="p-text">
        <Pieces pieces={pieces.filter(({ kind }) => kind !== 'added')} />
      </p>
      <div>
        <p className="p-text">
          <Pieces pieces={pieces.filter(({ kind }) => kind !== 'removed')} />
        </p>
        {note}
      </div>
    </>
  );
}

/** Taken out is struck through, new is underlined: never colour alone. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ kind, text }) => {
    const key = `${at}-${kind}`;
    at += text.length;
    if (kind === 'removed') return <del key={key}>{text}</del>;
    return kind === 'added' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
  });
}

import { levelNames, levels, type NamedSource, type Paragraph } from '@concord/domain/document';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { CommentPanel } from './CommentPanel.tsx';
import { labelOf, type Thread } from './document.tsx';
import { hasName, type SectionText } from './text.tsx';

const SourceDialog = lazy(async () => ({ default: (await import('./SourceDialog.tsx')).SourceDialog }));

type MarginPanelProps = {
  documentId: string;
  sectionId: string;
  text: SectionText;
  paragraph: Paragraph | undefined;
  number: number;
  mayWrite: boolean;
  mayComment: boolean;
  sources: readonly NamedSource[];
  threads: readonly Thread[];
  /** Paragraphs that stand in the section now; what was said about others is shown with how they began. */
  standing: ReadonlySet<string>;
  nameOf: (id: string) => string;
  onLook: (paragraphId: string) => void;
};

/** Beside the text: what the paragraph at hand rests on, and what was said about it and the others. */
export function MarginPanel(props: MarginPanelProps) {
  const { text, paragraph, number, mayWrite, sources, threads } = props;
  const [asked, setAsked] = useState(false);
  const mayCite = mayWrite && paragraph !== undefined && hasName(paragraph.id);
  return (
    <aside className="d-margin" aria-label="批注与来源">
      {paragraph ? (
        <section className="p-card">
          <h2>第 {number} 段</h2>
          {mayCite && (
            <Segmented
              size="small"
              aria-label="段落样式"
              value={paragraph.level}
              onChange={(level) => text.rank(paragraph.id, level)}
              options={levels.map((value) => ({ value, label: levelNames[value] }))}
            />
          )}
          <h3>来源</h3>
          {paragraph.sources.length === 0 && <p className="p-note">没有注明来源。</p>}
          <ul className="p-plain">
            {paragraph.sources.map((key) => (
              <li key={key} className="d-source">
                {labelOf(key, sources)}
                {mayCite && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`去掉来源:${labelOf(key, sources)}`}
                    onClick={() => text.cite(paragraph.id, key, false)}
                  >
                    去掉
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {mayCite && (
            <Button size="small" onClick={() => setAsked(true)}>
              注明来源
            </Button>
          )}
          <CommentPanel
            {...props}
            key={paragraph.id}
            paragraphId={paragraph.id}
            quote={paragraph.text.slice(0, 40)}
            threads={threads.filter(({ paragraphId }) => paragraphId === paragraph.id)}
          />
        </section>
      ) : (
        <section className="p-card">
          <p className="p-note">选中一段,可以批注{mayWrite && '、注明来源、改为标题'}。</p>
        </section>
      )}
      <OtherThreads {...props} />
      {asked && paragraph && (
        <Suspense>
          <SourceDialog
            sources={sources}
            cited={paragraph.sources}
            onCite={(key, isCited) => text.cite(paragraph.id, key, isCited)}
            onClose={() => setAsked(false)}
          />
        </Suspense>
      )}
    </aside>
  );
}

/** What else in the section waits for an answer. */
function OtherThreads({ threads, paragraph, standing, nameOf, onLook }: MarginPanelProps) {
  const others = threads.filter(
    ({ paragraphId, resolvedAt }) => paragraphId !== paragraph?.id && !resolvedAt,
  );
  if (others.length === 0) return null;
  return (
    <section className="p-card">
      <h2>这一节其他批注</h2>
      <ul className="p-plain">
        {others.map(({ id, paragraphId, quote, body, committeeId, person, answers }) => (
          <li key={id}>
            <span className="d-quote">
              “{quote}”{!standing.has(paragraphId) && '(此段已不在)'}
            </span>
            <div>
              {body}
              <span className="p-note">
                {' '}
                {nameOf(committeeId)} {person}
                {answers.length > 0 && ` · ${answers.length} 条回复`}
              </span>
            </div>
            {standing.has(paragraphId) && (
              <Button type="link" size="small" onClick={() => onLook(paragraphId)}>
                到这一段
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

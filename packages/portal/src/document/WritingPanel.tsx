import type { DocumentCommandType, NamedSource } from '@concord/domain/document';
import { StatusLight } from '@concord/ui/StatusLight';
import { EmptyState, PageSkeleton } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSession } from '../session/session.tsx';
import { client, trpc } from '../trpc.tsx';
import { ArrangeDialog, type Arranging } from './ArrangeMenu.tsx';
import { type DocumentHead, type SectionHead, type Thread, threadsOf } from './document.tsx';
import type { LiveDocument, Presence } from './live.tsx';
import { MarginPanel } from './MarginPanel.tsx';
import { OutlinePanel } from './OutlinePanel.tsx';
import { SectionPanel, useParagraphs } from './SectionPanel.tsx';
import { useCommand } from './useCommand.tsx';
import { useLiveState } from './useLive.tsx';

type WritingPanelProps = {
  head: DocumentHead;
  live: LiveDocument;
  sources: readonly NamedSource[];
  nameOf: (id: string) => string;
  section: string | undefined;
  onSection?: (sectionId: string) => void;
};

/** Outline, text and margin. */
export function WritingPanel({ head, live, sources, nameOf, section, onSection }: WritingPanelProps) {
  const { me } = useSession();
  const { isReady, people } = useLiveState(live);
  const comments = useQuery(trpc.document.comments.queryOptions({ id: head.id }));
  const threads = useMemo(() => threadsOf(comments.data ?? []), [comments.data]);
  const [chosen, setChosen] = useState<string>();
  const [arranged, setArranged] = useState<Arranging>();
  const wanted = chosen ?? section;
  const mine = head.sections.find(
    ({ committeeId, isSetAside }) => committeeId === me.current.committeeId && !isSetAside,
  );
  const current = head.sections.find(({ id }) => id === wanted) ?? mine ?? head.sections[0];
  const open = (id: string) => {
    setChosen(id);
    onSection?.(id);
  };
  const others = people.filter(({ personId }) => personId !== me.personId);
  const unresolved = (sectionId: string) =>
    threads.filter((thread) => thread.sectionId === sectionId && !thread.resolvedAt).length;
  if (!current)
    return <EmptyState title="还没有分节">牵头的政协先“加一节”,分给参加的政协,再各自撰写。</EmptyState>;
  if (!isReady) return <PageSkeleton />;
  return (
    <div className="d-writing">
      <OutlinePanel
        live={live}
        sections={head.sections}
        current={current.id}
        onOpen={open}
        nameOf={nameOf}
        people={others}
        unresolved={unresolved}
        onArrange={(type, of) => setArranged({ type, section: of })}
      />
      <OpenSection
        key={current.id}
        head={head}
        live={live}
        section={current}
        sources={sources}
        nameOf={nameOf}
        people={others}
        threads={threads.filter(({ sectionId }) => sectionId === current.id)}
      />
      {arranged && (
        <ArrangeDialog
          head={head}
          arranging={arranged}
          nameOf={nameOf}
          onClose={() => setArranged(undefined)}
        />
      )}
    </div>
  );
}

type OpenSectionProps = Pick<WritingPanelProps, 'head' | 'live' | 'sources' | 'nameOf'> & {
  section: SectionHead;
  people: readonly Presence[];
  threads: readonly Thread[];
};

function OpenSection({ head, live, section, sources, nameOf, people, threads }: OpenSectionProps) {
  const { refused } = useLiveState(live);
  const text = live.section(section.id);
  const paragraphs = useParagraphs(text);
  const [current, setCurrent] = useState<string>();
  const place = paragraphs.findIndex(({ id }) => id === current);
  const refusal = refused[section.id];
  const mayWrite = section.mayWrite && !(refusal && !refusal.startsWith('一节最多'));
  useStay(head.id, section.id, current);
  const look = useCallback((paragraphId: string) => setCurrent(paragraphId), []);
  const standing = useMemo(() => new Set(paragraphs.map(({ id }) => id)), [paragraphs]);
  return (
    <>
      <section className="d-section" aria-label={section.title}>
        <SectionHeader head={head} section={section} nameOf={nameOf} />
        {refusal && (
          <div className="d-refused" role="alert">
            <p>
              <StatusLight light="yellow">{refusal}</StatusLight>
            </p>
            <p>下面含有您写的、没有保存到服务器的文字;它们留在这台电脑上,请先复制需要的内容。</p>
            <Button size="small" onClick={() => discard(live, section.id)}>
              放弃未保存的文字
            </Button>
          </div>
        )}
        <SectionPanel
          live={live}
          section={section}
          mayWrite={mayWrite}
          current={current}
          onLook={look}
          threads={threads}
          sources={sources}
          people={people.filter(({ sectionId }) => sectionId === section.id)}
        />
      </section>
      <MarginPanel
        documentId={head.id}
        sectionId={section.id}
        text={text}
        paragraph={paragraphs[place]}
        number={place + 1}
        mayWrite={mayWrite}
        mayComment={head.mayComment}
        sources={sources}
        threads={threads}
        standing={standing}
        nameOf={nameOf}
        onLook={look}
      />
    </>
  );
}

/** What is shown would still hold the words let go; the page is opened anew without them. */
function discard(live: LiveDocument, sectionId: string): void {
  live.letGo(sectionId);
  window.location.reload();
}

const stepNames: Partial<Record<DocumentCommandType, string>> = {
  finishSection: '这一节写完了',
  resumeSection: '继续写这一节',
};

function SectionHeader({ head, section, nameOf }: Pick<OpenSectionProps, 'head' | 'section' | 'nameOf'>) {
  const run = useCommand(head);
  return (
    <header className="d-section-head">
      <h2>{section.title}</h2>
      <p className="p-note">
        由{nameOf(section.committeeId)}撰写{!section.mayWrite && ',您可以阅读和批注'}
      </p>
      <div className="p-actions-row">
        {section.commands.flatMap((type) => {
          const label = stepNames[type];
          return label
            ? [
                <Button
                  key={type}
                  size="small"
                  loading={run.isPending}
                  onClick={() => run.mutate({ type, sectionId: section.id } as never)}
                >
                  {label}
                </Button>,
              ]
            : [];
        })}
      </div>
    </header>
  );
}

const stayMs = 12_000;
/** Whoever did nothing for so long is not said to be there; asking all the same would keep their session alive. */
const awayMs = 60_000;

/** Tells the others where one is, while one is at it. */
function useStay(id: string, sectionId: string, paragraphId: string | undefined): void {
  useEffect(() => {
    let actedAt = Date.now();
    const act = () => {
      actedAt = Date.now();
    };
    const tell = () => {
      if (document.visibilityState === 'hidden' || Date.now() - actedAt > awayMs) return;
      client.document.enter.mutate({ id, sectionId, paragraphId: paragraphId ?? '' }).catch(() => undefined);
    };
    const soon = setTimeout(tell, 300);
    const timer = setInterval(tell, stayMs);
    const acts = ['keydown', 'pointerdown'] as const;
    for (const name of acts) window.addEventListener(name, act);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
      for (const name of acts) window.removeEventListener(name, act);
    };
  }, [id, sectionId, paragraphId]);
}

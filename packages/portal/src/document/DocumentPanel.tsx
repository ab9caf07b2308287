import type { NamedSource } from '@concord/domain/document';
import { PageSkeleton } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { queryClient, trpc } from '../trpc.tsx';
import { ArrangeMenu } from './ArrangeMenu.tsx';
import type { DocumentHead } from './document.tsx';
import type { LiveDocument } from './live.tsx';
import { SavingState } from './SavingState.tsx';
import { ShareTable } from './ShareTable.tsx';
import { useLive, useLiveState } from './useLive.tsx';
import { WritingPanel } from './WritingPanel.tsx';
import './document.css';

const VersionPanel = lazy(async () => ({ default: (await import('./VersionPanel.tsx')).VersionPanel }));

type DocumentPanelProps = {
  documentId: string;
  /** What paragraphs may rest on, beside what the matter's kind lists itself. */
  sources?: readonly NamedSource[];
  /** The section open, when the address says it. */
  section?: string | undefined;
  onSection?: (sectionId: string) => void;
};

/** A document that several committees write together: to be put into its own screen, or into a matter's. */
export function DocumentPanel(props: DocumentPanelProps) {
  const document = useQuery(trpc.document.byId.queryOptions({ id: props.documentId }));
  const live = useLive(props.documentId);
  return (
    <ScreenState query={document}>
      {(head) => live && <Opened {...props} head={head} live={live} />}
    </ScreenState>
  );
}

const views = { write: '撰写', versions: '版本', shares: '谁写了多少', history: '经过' };
type View = keyof typeof views;

function Opened({
  head,
  live,
  sources = [],
  section,
  onSection,
}: DocumentPanelProps & { head: DocumentHead; live: LiveDocument }) {
  const [view, setView] = useState<View>('write');
  const state = useLiveState(live);
  useFresh(head.id, state.version, state.talk);
  const listed = useQuery(trpc.document.sources.queryOptions({ id: head.id }));
  const nameOf = useNames([...head.parties, ...head.sections.map(({ committeeId }) => committeeId)]);
  const all = [...sources, ...(listed.data ?? [])];
  return (
    <div className="d-document">
      <div className="d-bar">
        <Segmented<View>
          aria-label="文稿的各个方面"
          value={view}
          onChange={setView}
          options={Object.entries(views).map(([value, label]) => ({ value: value as View, label }))}
        />
        <SavingState saving={state.saving} />
        <ArrangeMenu head={head} nameOf={nameOf} />
      </div>
      {view === 'write' && (
        <WritingPanel
          head={head}
          live={live}
          sources={all}
          nameOf={nameOf}
          section={section}
          {...(onSection && { onSection })}
        />
      )}
      {view === 'versions' && (
        <Suspense fallback={<PageSkeleton />}>
          <VersionPanel head={head} live={live} sources={all} nameOf={nameOf} />
        </Suspense>
      )}
      {view === 'shares' && <ShareTable documentId={head.id} nameOf={nameOf} />}
      {view === 'history' && <History id={head.id} />}
    </div>
  );
}

function History({ id }: { id: string }) {
  const timeline = useQuery(trpc.document.timeline.queryOptions({ id }));
  return (
    <section className="p-card" aria-label="经过">
      <HistoryPanel entries={timeline.data ?? []} />
    </section>
  );
}

/** What others arranged or said is asked for again when it is told that there is something. */
function useFresh(id: string, version: number, talk: number): void {
  useEffect(() => {
    if (version > 0) void queryClient.invalidateQueries({ queryKey: trpc.document.byId.queryKey({ id }) });
  }, [id, version]);
  useEffect(() => {
    if (talk > 0) void queryClient.invalidateQueries({ queryKey: trpc.document.comments.queryKey({ id }) });
  }, [id, talk]);
}

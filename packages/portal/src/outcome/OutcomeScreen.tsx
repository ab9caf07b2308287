import { contributorShareNames, outcomeFormNames } from '@concord/domain/matter/outcome/labels';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { DirectivePanel } from '../directive/DirectivePanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { placeOf } from '../frame/places.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf } from '../frame/time.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { FeedbackPanel, type OutcomeCase } from './FeedbackPanel.tsx';
import { OutcomeActionCard } from './OutcomeActionCard.tsx';
import { ResearchPanel } from './ResearchPanel.tsx';
import { SuggestionTable } from './SuggestionTable.tsx';
import { TextPanel } from './TextPanel.tsx';
import './outcome.css';

const OutcomeForm = lazy(async () => ({ default: (await import('./OutcomeForm.tsx')).OutcomeForm }));

/** One outcome: what it says, which suggestions were adopted, what leaders wrote, who was told. */
export function OutcomeScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const outcome = useQuery(trpc.outcome.byId.queryOptions({ id }));
  return <ScreenState query={outcome}>{(data) => <Case key={data.id} outcome={data} />}</ScreenState>;
}

function Case({ outcome }: { outcome: OutcomeCase }) {
  const base = useBase();
  const nameOf = useNames([outcome.committeeId]);
  const timeline = useQuery(trpc.outcome.timeline.queryOptions({ id: outcome.id }));
  const isOut = ['issued', 'followed', 'closed'].includes(outcome.status);
  return (
    <>
      <PageHead
        title={outcome.title}
        back={{
          href: `${base}/outcomes${outcome.isOwn ? '' : '?scope=others'}`,
          label: '成果',
        }}
        badges={<StatusCell kind="outcome" status={outcome.status} />}
      >
        {nameOf(outcome.committeeId)} · {outcomeFormNames[outcome.form]} · {outcome.number ?? '未编号'}
        {outcome.issuedOn ? ` · ${outcome.issuedOn} 印发` : ` · ${dayOf(outcome.openedAt)} 开始起草`}
      </PageHead>
      <div className="p-case">
        <div>
          {outcome.commands.includes('revise') ? <Editing outcome={outcome} /> : <Text outcome={outcome} />}
          <section className="p-card">
            <Tabs
              label="成果的各方面"
              items={[
                { key: 'suggestions', label: '建议与采纳', children: <SuggestionTable id={outcome.id} /> },
                ...(isOut
                  ? [{ key: 'directives', label: '领导批示', children: <Directives outcome={outcome} /> }]
                  : []),
                ...(isOut && outcome.isOwn
                  ? [{ key: 'feedback', label: '三方反馈', children: <FeedbackPanel outcome={outcome} /> }]
                  : []),
                { key: 'papers', label: '公文', children: <Papers outcomeId={outcome.id} /> },
                { key: 'river', label: '来龙去脉', children: <RiverPanel kind="outcome" id={outcome.id} /> },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <Facts outcome={outcome} />
            <OutcomeActionCard outcome={outcome} />
          </section>
          <ResearchPanel outcome={outcome} />
          {outcome.contributors.length > 0 && <Contributors outcome={outcome} />}
        </aside>
      </div>
    </>
  );
}

function Editing({ outcome }: { outcome: OutcomeCase }) {
  const { id, version, title, form, body, parts } = outcome;
  const keepAs = `concord.outcome.${id}`;
  // a text that was taken over takes the place of what was typed
  const [taken, setTaken] = useState(0);
  const save = useMutation({
    mutationFn: (text: object) =>
      client.outcome.run.mutate({
        id,
        version,
        command: { type: 'revise', text } as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已保存', 'success'),
  });
  return (
    <section className="p-card" aria-label="起草">
      {outcome.jointMatterId && (
        <TextPanel
          outcome={outcome}
          onTaken={() => {
            window.localStorage.removeItem(keepAs);
            setTaken((before) => before + 1);
          }}
        />
      )}
      <Suspense fallback={<p className="p-note">正在打开…</p>}>
        <OutcomeForm
          key={`${taken}-${taken > 0 ? body : ''}`}
          keepAs={keepAs}
          initial={{ title, form, body, suggestions: parts.map(({ text }) => text) }}
          verb="保存"
          busy={save.isPending}
          onSave={(text) => save.mutateAsync(text)}
        />
      </Suspense>
    </section>
  );
}

/** The text; its suggestions stand in the table below it. */
function Text({ outcome: { body, summary } }: { outcome: OutcomeCase }) {
  return (
    <>
      <section className="p-card" aria-label="正文">
        <p className="p-text">{body || '还没有正文。'}</p>
      </section>
      {summary && (
        <section className="p-card">
          <h2>落实情况小结</h2>
          <p className="p-text">{summary}</p>
        </section>
      )}
    </>
  );
}

function Facts({ outcome }: { outcome: OutcomeCase }) {
  const base = useBase();
  const { decision, jointMatterId, owing, isOwn, status } = outcome;
  const joint = jointMatterId && placeOf(base, 'jointMatter', jointMatterId);
  return (
    <dl className="p-facts">
      <dt>审定</dt>
      <dd>{decision ? `${decision.body},${decision.on}` : '未登记'}</dd>
      {jointMatterId && (
        <>
          <dt>联动专题</dt>
          <dd>{joint ? <AppLink href={joint}>查看专题</AppLink> : '属于联动专题'}</dd>
        </>
      )}
      {isOwn && (status === 'issued' || status === 'followed') && (
        <>
          <dt>未答复</dt>
          <dd>{owing > 0 ? `${owing} 件交办` : '没有'}</dd>
        </>
      )}
    </dl>
  );
}

function Contributors({ outcome: { contributors } }: { outcome: OutcomeCase }) {
  const nameOf = useNames(contributors.map(({ organizationId }) => organizationId));
  return (
    <section className="p-card">
      <h2>参加单位</h2>
      <ul className="p-plain">
        {contributors.map(({ organizationId, share }) => (
          <li key={organizationId}>
            {nameOf(organizationId)}{' '}
            <StatusTag light={share === 'contributed' || share === 'lead' ? 'blue' : 'grey'}>
              {contributorShareNames[share]}
            </StatusTag>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Directives({ outcome }: { outcome: OutcomeCase }) {
  const papers = useQuery(trpc.dispatch.about.queryOptions({ aboutId: outcome.id }));
  const carrying = papers.data?.find(({ id, mayDirect }) => id === outcome.paperId && mayDirect);
  return (
    <DirectivePanel
      on={{ aboutId: outcome.id }}
      {...(carrying && { recordOn: carrying.id })}
      {...(outcome.status !== 'closed' && { matter: { kind: 'outcome', id: outcome.id } })}
    />
  );
}

/** Every paper on it: the one that carries it, those that were withdrawn, those that told what came of it. */
function Papers({ outcomeId }: { outcomeId: string }) {
  const base = useBase();
  const papers = useQuery(trpc.dispatch.about.queryOptions({ aboutId: outcomeId }));
  return (
    <ScreenState query={papers}>
      {(all) =>
        all.length === 0 ? (
          <p className="p-note">还没有公文。拟文后在这里。</p>
        ) : (
          <ul className="p-plain">
            {all.map(({ id, title, number, kind, status }) => (
              <li key={id}>
                <AppLink href={`${base}/dispatches/${id}`}>{title}</AppLink> {kind.name} {number}{' '}
                <StatusCell kind="dispatch" status={status} />
              </li>
            ))}
          </ul>
        )
      }
    </ScreenState>
  );
}

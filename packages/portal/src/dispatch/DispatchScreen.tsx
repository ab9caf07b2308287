import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { lazy, type ReactNode, Suspense } from 'react';
import { DirectivePanel } from '../directive/DirectivePanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { kindName, placeOf } from '../frame/places.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf, moment } from '../frame/time.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { ReceiptTable } from './ReceiptTable.tsx';
import { commandOf, dispatchSteps } from './steps.tsx';
import './dispatch.css';

export type Paper = inferRouterOutputs<AppRouter>['dispatch']['byId'];

const PaperForm = lazy(async () => ({ default: (await import('./PaperForm.tsx')).PaperForm }));

/** One paper: what it says, to whom, how far it is, who has it in hand, and the steps open to me. */
export function DispatchScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const paper = useQuery(trpc.dispatch.byId.queryOptions({ id }));
  return <ScreenState query={paper}>{(data) => <Case key={data.id} paper={data} />}</ScreenState>;
}

function Case({ paper }: { paper: Paper }) {
  const base = useBase();
  const nameOf = useNames([paper.committeeId]);
  const timeline = useQuery(trpc.dispatch.timeline.queryOptions({ id: paper.id }));
  const run = useMutation({
    mutationFn: (command: object) =>
      client.dispatch.run.mutate({
        id: paper.id,
        version: paper.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const { commands, recipients } = paper;
  const outside = recipients.filter(
    ({ organizationId, deliveredAt, receipt }) => !organizationId && deliveredAt && !receipt,
  );
  return (
    <>
      <PageHead
        title={paper.title}
        back={{
          href: `${base}/dispatches${paper.isOwn ? '' : '?box=received'}`,
          label: paper.isOwn ? '公文' : '收文',
        }}
        badges={<StatusCell kind="dispatch" status={paper.status} />}
        actions={<AppLink href={`${base}/dispatches/${paper.id}/paper`}>公文版式与打印</AppLink>}
      >
        {nameOf(paper.committeeId)} · {paper.kind.name} · {paper.number ?? '签发时编号'}
        {paper.issuedAt && ` · ${dayOf(paper.issuedAt)} 印发`}
      </PageHead>
      {paper.status === 'withdrawn' && (
        <p className="d-notice" role="note">
          本公文已于 {paper.withdrawnAt && dayOf(paper.withdrawnAt)} 撤回:{paper.withdrawReason}
          {paper.isOwn && paper.about === null && (
            <>
              {' '}
              <AppLink href={`${base}/dispatches/new?replaces=${paper.id}`}>另拟新文</AppLink>
            </>
          )}
        </p>
      )}
      <div className="p-case">
        <div>
          <section className="p-card" aria-label="公文内容">
            {commands.includes('revise') ? (
              <Suspense fallback={<p className="p-note">正在打开…</p>}>
                <PaperForm
                  keepAs={`concord.paper.${paper.id}`}
                  initial={typedOf(paper)}
                  isBodyFixed={paper.isBodyFixed}
                  isKindFixed={paper.about !== null}
                  verb="保存"
                  busy={run.isPending}
                  onSave={async (typed) => {
                    const { draftOf } = await import('./PaperForm.tsx');
                    return run.mutateAsync({ type: 'revise', draft: draftOf(typed) });
                  }}
                />
                {paper.isBodyFixed && <Text paper={paper} />}
              </Suspense>
            ) : (
              <Text paper={paper} />
            )}
          </section>
          <section className="p-card">
            <Tabs
              label="公文的各方面"
              items={tabsOf(paper, <HistoryPanel entries={timeline.data ?? []} />)}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <Facts paper={paper} />
            <h3>可以做的</h3>
            {commands.length === 0 && <p className="p-note">{idleWords(paper)}</p>}
            <CommandPanel
              commands={commands}
              steps={dispatchSteps(outside)}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync(commandOf(type, facts))}
            />
          </section>
        </aside>
      </div>
    </>
  );
}

/** Whoever sent it looks first who has it; whoever received it, what happened to it. */
function tabsOf(paper: Paper, history: ReactNode) {
  const { id, isOwn, recipients, status, mayDirect, about } = paper;
  const past = { key: 'history', label: '经过', children: history };
  const river = { key: 'river', label: '来龙去脉', children: <RiverPanel kind="dispatch" id={id} /> };
  const receipts = { key: 'receipts', label: '收悉情况', children: <ReceiptTable recipients={recipients} /> };
  const directives = {
    key: 'directives',
    label: '领导批示',
    children: (
      <DirectivePanel
        on={{ dispatchId: id }}
        {...(mayDirect && { recordOn: id })}
        {...(about && { matter: about })}
      />
    ),
  };
  const isOut = status === 'issued' || status === 'withdrawn';
  if (!isOwn) return [past, directives, river];
  return [receipts, ...(isOut ? [directives] : []), river, past];
}

const typedOf = ({ kind, title, body, recipients, files }: Paper) => ({
  kindCode: kind.code,
  title,
  body,
  addressees: recipients.map(({ organizationId, name, isCopy }) => ({ organizationId, name, isCopy })),
  files: files.map(({ id, name }) => ({ id, name })),
});

const idleWords = ({ isAddressed, ownReceipt, status }: Paper): string =>
  isAddressed && ownReceipt
    ? `本单位已于 ${ownReceipt.on} 确认收悉。`
    : status === 'discarded'
      ? '本公文已作废。'
      : '这一步不由您办理。';

function Facts({ paper }: { paper: Paper }) {
  const base = useBase();
  const { about } = paper;
  const href = about && placeOf(base, about.kind, about.id);
  return (
    <dl className="p-facts">
      <dt>字号</dt>
      <dd>{paper.number ?? '签发时编号'}</dd>
      {paper.signedAt && (
        <>
          <dt>签发</dt>
          <dd>{moment(paper.signedAt)}</dd>
          <dt>原文</dt>
          <dd>{paper.isUntouched ? '✓ 与签发时一致' : '■ 与签发时不一致,请联系审计员'}</dd>
        </>
      )}
      {about && (
        <>
          <dt>关于</dt>
          <dd>{href ? <AppLink href={href}>{kindName(about.kind)}</AppLink> : kindName(about.kind)}</dd>
        </>
      )}
      {paper.replacesId && paper.isOwn && (
        <>
          <dt>替换</dt>
          <dd>
            <AppLink href={`${base}/dispatches/${paper.replacesId}`}>已撤回的原文件</AppLink>
          </dd>
        </>
      )}
    </dl>
  );
}

/** What it says and to whom, as far as it is decided. */
function Text({ paper: { recipients, body, files } }: { paper: Paper }) {
  const names = (isCopy: boolean) =>
    recipients
      .filter((one) => one.isCopy === isCopy)
      .map(({ name }) => name)
      .join('、');
  return (
    <>
      <p className="d-paper-to">
        主送:{names(false) || '未填写'}
        {names(true) && ` · 抄送:${names(true)}`}
      </p>
      <p className="p-text">{body}</p>
      {files.length > 0 && (
        <ul className="p-plain" aria-label="附件">
          {files.map(({ id, name }) => (
            <li key={id}>
              <a href={`/files/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

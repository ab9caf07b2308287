import type { HelpRequestCommandType } from '@concord/domain/matter/help-request';
import { AppLink } from '@concord/ui/AppLink';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { tell } from '../frame/tell.tsx';
import { dayOf } from '../frame/time.tsx';
import { FollowMenu } from '../notice/FollowMenu.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { type HelpCase, standWord } from './help-request.tsx';
import '../frame/frame.css';

const AskDialog = lazy(async () => ({ default: (await import('./AskDialog.tsx')).AskDialog }));

const steps = ({ summary, asked }: HelpCase): Partial<Record<HelpRequestCommandType, Step>> => ({
  revise: {
    label: '修改内容',
    fields: [{ name: 'summary', label: '需要什么帮助', kind: 'text', max: 2000, initial: summary }],
  },
  close: {
    label: '致谢办结',
    primary: asked.every(({ stand }) => !['waiting', 'taking'].includes(stand)),
    hint: '提供帮助的单位会看到这句话;还没有答复的不再催。',
    fields: [{ name: 'thanks', label: '要说的话', kind: 'text', max: 500 }],
  },
  withdraw: {
    label: '撤回求助',
    danger: true,
    fields: [{ name: 'reason', label: '原因', kind: 'text', max: 500 }],
  },
});

/** One request for help: what is needed, who was asked, what they answered, the thanks. */
export function HelpRequestScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const request = useQuery(trpc.helpRequest.byId.queryOptions({ id }));
  return <ScreenState query={request}>{(data) => <Case request={data} />}</ScreenState>;
}

function Case({ request }: { request: HelpCase }) {
  const base = useBase();
  const timeline = useQuery(trpc.helpRequest.timeline.queryOptions({ id: request.id }));
  const nameOf = useNames([request.committeeId, ...request.asked.map(({ committeeId }) => committeeId)]);
  return (
    <>
      <PageHead
        title={request.title}
        back={{ href: `${base}/help-requests`, label: '求助' }}
        actions={<FollowMenu kind="helpRequest" id={request.id} />}
        badges={<StatusCell kind="helpRequest" status={request.status} />}
      >
        {request.number} · {nameOf(request.committeeId)} · {dayOf(request.openedAt)}
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card" aria-label="需要什么帮助">
            <p className="p-text">{request.summary}</p>
            {request.thanks && (
              <>
                <h3>致谢</h3>
                <p className="p-text">{request.thanks}</p>
              </>
            )}
          </section>
          <section className="p-card">
            <Tabs
              label="求助的各方面"
              items={[
                { key: 'answers', label: '答复', children: <OnMatterPanel matterId={request.id} /> },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <Side request={request} nameOf={nameOf} />
        </aside>
      </div>
    </>
  );
}

function Side({ request, nameOf }: { request: HelpCase; nameOf: (id: string) => string }) {
  const base = useBase();
  const [asking, setAsking] = useState(false);
  const run = useMutation({
    mutationFn: (command: Record<string, unknown>) =>
      client.helpRequest.run.mutate({
        id: request.id,
        version: request.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  return (
    <section className="p-card">
      <h2>请谁帮助</h2>
      <ul className="p-plain">
        {request.asked.map(({ committeeId, stand, invitationId }) => (
          <li key={committeeId}>
            <AppLink href={`${base}/assignments/${invitationId}`}>{nameOf(committeeId)}</AppLink>:
            {standWord(stand)}
          </li>
        ))}
      </ul>
      {request.mayAsk && (
        <Button block style={{ marginBottom: 8 }} onClick={() => setAsking(true)}>
          另请其他单位
        </Button>
      )}
      <CommandPanel
        commands={request.commands}
        steps={steps(request)}
        busy={run.isPending}
        onRun={(type, facts) => run.mutateAsync({ type, ...facts })}
      />
      {asking && (
        <Suspense>
          <AskDialog
            about={{
              id: request.id,
              asked: request.asked
                .filter(({ stand }) => !['declined', 'revoked'].includes(stand))
                .map(({ committeeId }) => committeeId),
            }}
            onClose={() => setAsking(false)}
            onAsked={() => setAsking(false)}
          />
        </Suspense>
      )}
    </section>
  );
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { CommandPanel } from '../form/CommandPanel.tsx';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { tell } from '../frame/tell.tsx';
import { useSession } from '../session/session.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { InvitationCard } from './InvitationCard.tsx';
import { type JointCase, useJointRun } from './joint-matter.tsx';
import { jointCommand, jointSteps, offerSteps } from './steps.tsx';

const InviteDialog = lazy(async () => ({ default: (await import('./InviteDialog.tsx')).InviteDialog }));
const LeadDialog = lazy(async () => ({ default: (await import('./LeadDialog.tsx')).LeadDialog }));

/** 现在该谁办: what waits, and the only steps open to me. */
export function ActionCard({ matter }: { matter: JointCase }) {
  const run = useJointRun(matter);
  const [inviting, setInviting] = useState(false);
  const [handingOn, setHandingOn] = useState(false);
  const { commands, mayInvite, mayOfferLead, stand, invitationId, offer } = matter;
  const isFresh = matter.status === 'proposed';
  return (
    <section className="p-card">
      <h2>现在该谁办</h2>
      <Waiting matter={matter} />
      {offer && <OfferPanel offer={offer} />}
      {invitationId && stand === 'waiting' && <InvitationCard id={invitationId} />}
      {invitationId && (stand === 'taking' || stand === 'given') && <GivingPanel matter={matter} />}
      {(commands.length > 0 || mayInvite) && (
        <>
          <h3>可以做的</h3>
          <div className="p-actions j-actions">
            {mayInvite && (
              <Button block type={isFresh ? 'primary' : 'default'} onClick={() => setInviting(true)}>
                邀请单位参加
              </Button>
            )}
          </div>
          <CommandPanel
            commands={commands}
            steps={jointSteps(matter)}
            busy={run.isPending}
            onRun={(type, facts) => run.mutateAsync(jointCommand(type, facts))}
          />
          {mayOfferLead && (
            <Button block className="j-last" onClick={() => setHandingOn(true)}>
              移交牵头
            </Button>
          )}
        </>
      )}
      <Suspense>
        {inviting && <InviteDialog matter={matter} onClose={() => setInviting(false)} />}
        {handingOn && <LeadDialog matter={matter} onClose={() => setHandingOn(false)} />}
      </Suspense>
    </section>
  );
}

/** How many have not answered, how many still owe; for the lead a sum, for others who leads. */
function Waiting({ matter: { participants, dueOn, stand, committeeId } }: { matter: JointCase }) {
  const nameOf = useNames([committeeId]);
  const count = (wanted: string) => participants.filter((one) => one.stand === wanted).length;
  const late = participants.filter(({ isLate }) => isLate).length;
  const asked = participants.length - 1 - count('revoked');
  return (
    <dl className="p-facts">
      <dt>牵头</dt>
      <dd>{nameOf(committeeId)}</dd>
      {asked > 0 && (
        <>
          <dt>邀请</dt>
          <dd>
            {asked} 家:{count('taking') + count('given')} 家参加,{count('waiting')} 家待答复,
            {count('declined')} 家谢绝
          </dd>
          <dt>贡献</dt>
          <dd>
            {count('given')} 家已报{late > 0 && `,${late} 家逾期(不影响其他单位)`}
          </dd>
        </>
      )}
      {asked <= 0 && stand === 'lead' && (
        <>
          <dt>邀请</dt>
          <dd>还没有邀请单位</dd>
        </>
      )}
      {dueOn && (
        <>
          <dt>完成日期</dt>
          <dd>
            {dueOn} <DueCell dueOn={dueOn} />
          </dd>
        </>
      )}
    </dl>
  );
}

type Offer = NonNullable<JointCase['offer']>;

/** The lead is offered to us, or by us: what was said, and our answer. */
function OfferPanel({ offer }: { offer: Offer }) {
  const { me } = useSession();
  const nameOf = useNames([offer.committeeId, offer.toId]);
  const answer = useMutation({
    mutationFn: (command: object) =>
      client.jointMatter.answerLead.mutate({
        id: offer.id,
        version: offer.version,
        command: command as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已办', 'success'),
  });
  const isOurs = offer.toId === me.current.committeeId;
  return (
    <div className="j-offer">
      <h3>{isOurs ? `${nameOf(offer.committeeId)}请贵单位接任牵头` : `已请${nameOf(offer.toId)}接任牵头`}</h3>
      <p className="p-text">{offer.word}</p>
      <CommandPanel
        commands={offer.commands}
        steps={offerSteps}
        busy={answer.isPending}
        onRun={(type, facts) => answer.mutateAsync({ type, word: '', ...facts })}
      />
    </div>
  );
}

/** What we still owe: our contribution, begun, waiting for a signature, or given. */
function GivingPanel({ matter }: { matter: JointCase }) {
  const base = useBase();
  const router = useRouter();
  const { set } = useFilters();
  const given = useQuery(trpc.contribution.onMatter.queryOptions({ matterId: matter.id }));
  const mine = (given.data ?? []).filter(({ isMine, status }) => isMine && status !== 'dropped');
  const [first] = mine;
  const begin = useMutation({
    mutationFn: () => client.contribution.open.mutate({ matterId: matter.id, key: newKey() }),
    onSuccess: ({ id }) => router.history.push(`${base}/contributions/${id}`),
  });
  if (given.isPending || matter.status === 'closed' || matter.status === 'dropped') return null;
  if (!first)
    return (
      <div className="j-offer">
        <h3>请报送贡献</h3>
        <p className="p-note">在本委空间起草,领导签发后进入公共空间。</p>
        <Button type="primary" block loading={begin.isPending} onClick={() => begin.mutate()}>
          起草贡献
        </Button>
      </div>
    );
  return (
    <div className="j-offer">
      <h3>我方贡献</h3>
      <p className="p-note">
        {first.status === 'submitted'
          ? '已送签,等领导签发。'
          : first.editions > 0
            ? '已报送;有新情况可以出新一版。'
            : '正在起草。'}
      </p>
      <Button
        block
        type={first.editions > 0 ? 'default' : 'primary'}
        onClick={() =>
          mine.length === 1
            ? router.history.push(`${base}/contributions/${first.id}`)
            : set({ tab: 'contributions' })
        }
      >
        {first.editions > 0 ? '查看我方贡献' : '继续起草'}
      </Button>
    </div>
  );
}

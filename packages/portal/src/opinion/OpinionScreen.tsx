import {
  opinionCategoryNames,
  opinionChannelNames,
  ratingNames,
} from '@concord/domain/matter/citizen-opinion';
import { scopeLevelNames } from '@concord/domain/scope';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { OnMatterPanel } from '../assignment/OnMatterPanel.tsx';
import { DueCell } from '../frame/DueCell.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { HistoryPanel } from '../frame/HistoryPanel.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { moment } from '../frame/time.tsx';
import { RiverPanel } from '../lineage/RiverPanel.tsx';
import { trpc } from '../trpc.tsx';
import { ActionCard } from './ActionCard.tsx';

import { type Opinion, opinionIdOf } from './opinion.tsx';
import { SimilarPanel } from './SimilarPanel.tsx';

/** One opinion: what was said, who has it now, and the only actions open to me. */
export function OpinionScreen() {
  const id = opinionIdOf(useParams({ strict: false }));
  const opinion = useQuery(trpc.opinion.byId.queryOptions({ id }));
  return <ScreenState query={opinion}>{(data) => <Case opinion={data} />}</ScreenState>;
}

function Case({ opinion }: { opinion: Opinion }) {
  const base = useBase();
  const { filters } = useFilters();
  const why = useQuery(trpc.opinion.whyDue.queryOptions({ id: opinion.id }));
  const timeline = useQuery(trpc.opinion.timeline.queryOptions({ id: opinion.id }));
  const nameOf = useNames([opinion.stationId, opinion.ownerId, opinion.originCommitteeId]);
  const steps = (
    <ol className="p-why">
      {(why.data?.steps ?? []).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
  return (
    <>
      <PageHead
        title={opinion.title}
        back={{ href: `${base}/opinions${filters.back ?? ''}`, label: '群众意见' }}
        badges={
          <>
            <StatusCell kind="opinion" status={opinion.status} />
            {opinion.isQuarantined && <StatusTag light="red">已隔离</StatusTag>}
            {opinion.publishedAt && <StatusTag light="blue">已公开</StatusTag>}
          </>
        }
      >
        {nameOf(opinion.stationId)} · {moment(opinion.receivedAt)} 收到 ·{' '}
        {opinionChannelNames[opinion.channel]}
      </PageHead>
      <div className="p-case">
        <div>
          <section className="p-card" aria-label="内容">
            <p className="p-text">{opinion.body.trim()}</p>
            {opinion.photos.length > 0 && (
              <ul className="p-photos">
                {opinion.photos.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`/files/${id}`} target="_blank" rel="noreferrer">
                      <img src={`/files/${id}`} alt={name} />
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {opinion.answer && (
            <section className="p-card">
              <h2>答复</h2>
              <p className="p-text">{opinion.answer}</p>
              {opinion.rating && (
                <p className="p-note">
                  群众评价:<strong>{ratingNames[opinion.rating.value]}</strong>
                  {opinion.rating.isProxy && '(回访登记)'} {opinion.rating.reasons}
                </p>
              )}
            </section>
          )}
          <section className="p-card">
            <Tabs
              label="意见的各方面"
              items={[
                { key: 'handling', label: '办理', children: <OnMatterPanel matterId={opinion.id} /> },
                {
                  key: 'lineage',
                  label: '来龙去脉',
                  children: <RiverPanel kind="citizenOpinion" id={opinion.id} />,
                },
                { key: 'history', label: '经过', children: <HistoryPanel entries={timeline.data ?? []} /> },
                { key: 'similar', label: '相似意见', children: <SimilarPanel opinion={opinion} /> },
              ]}
            />
          </section>
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>现在该谁办</h2>
            <dl className="p-facts">
              <dt>承办</dt>
              <dd>{nameOf(opinion.ownerId)}</dd>
              <dt>期限</dt>
              <dd>
                {opinion.dueOn ? (
                  <>
                    {opinion.dueOn}{' '}
                    <DueCell dueOn={opinion.dueOn} isProvisional={opinion.isProvisional} why={steps} />
                  </>
                ) : (
                  '现在没有计时的环节'
                )}
              </dd>
              <dt>类别</dt>
              <dd>
                {opinion.category ? opinionCategoryNames[opinion.category] : '未分类'}
                {opinion.topic && ` · ${opinion.topic}`}
              </dd>
              <dt>谁能看</dt>
              <dd>{scopeLevelNames[opinion.scope.level]}</dd>
              {opinion.place && (
                <>
                  <dt>地点</dt>
                  <dd>{opinion.place}</dd>
                </>
              )}
              {opinion.question && (
                <>
                  <dt>待补充</dt>
                  <dd>{opinion.question}</dd>
                </>
              )}
            </dl>
            <ActionCard opinion={opinion} />
          </section>
        </aside>
      </div>
    </>
  );
}

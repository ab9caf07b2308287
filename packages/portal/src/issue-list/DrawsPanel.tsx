import { drawFrom } from '@concord/domain/matter/issue-list';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { Button } from 'antd';
import { useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { moment } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import type { IssueListCase } from './figures.tsx';

type Draw = inferRouterOutputs<AppRouter>['issueList']['draws'][number];

/** 抽查: who drew when, from which set and by which seed, what came out and what was found. */
export function DrawsPanel({ list }: { list: IssueListCase }) {
  const draws = useQuery(trpc.issueList.draws.queryOptions({ id: list.id }));
  const nameOf = useNames((draws.data ?? []).map(({ countyId }) => countyId));
  if (!draws.data || draws.data.length === 0) return null;
  return (
    <section className="p-card" aria-label="随机抽查">
      <h2>随机抽查</h2>
      {draws.data.map((draw, index) => (
        <details key={draw.id} open={index === 0} className="p-draw">
          <summary>
            {moment(draw.at)} 抽 {draw.drawn.length} 项
          </summary>
          <p className="p-note">
            {draw.by ?? '—'} 从{nameOf(draw.countyId) || '全部'}已销号的 {draw.set.length} 项中抽取,种子{' '}
            <code>{draw.seed}</code>
          </p>
          <DrawnItems draw={draw} />
          <Repeat draw={draw} />
        </details>
      ))}
    </section>
  );
}

function DrawnItems({ draw }: { draw: Draw }) {
  const base = useBase();
  return (
    <ol className="p-drawn">
      {draw.drawn.map(({ issueId, number, title, result, note, checkedBy }) => (
        <li key={issueId}>
          <AppLink href={`${base}/issues/${issueId}`}>
            {number} {title}
          </AppLink>{' '}
          <StatusTag light={result === 'good' ? 'blue' : result === 'bad' ? 'red' : 'yellow'}>
            {result === 'good' ? '合格' : result === 'bad' ? '不合格' : '待抽查'}
          </StatusTag>
          {note && (
            <p className="p-note">
              {checkedBy && `${checkedBy}:`}
              {note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Draws once more from the recorded set by the recorded seed, in this browser, and says whether the same comes out. */
function Repeat({ draw }: { draw: Draw }) {
  const [asked, setAsked] = useState(false);
  const again = asked ? drawFrom(draw.set, draw.size, draw.seed) : [];
  const isSame = again.join() === draw.drawn.map(({ number }) => number).join();
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        按种子重抽核对
      </Button>
      <p role="status" className="p-note">
        {asked && (isSame ? `重抽结果一致:${again.join('、')}` : `重抽结果不一致:${again.join('、')}`)}
      </p>
      {asked && (
        <details>
          <summary>抽取范围({draw.set.length} 项)</summary>
          <p className="p-note">{draw.set.join('、')}</p>
        </details>
      )}
    </>
  );
}

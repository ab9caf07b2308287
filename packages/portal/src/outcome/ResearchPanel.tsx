import { AppLink } from '@concord/ui/AppLink';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import type { OutcomeCase } from './FeedbackPanel.tsx';

/** 依据的调研: what was looked into before this was advised; its own writers say which (不调研不建言). */
export function ResearchPanel({ outcome }: { outcome: OutcomeCase }) {
  const { id, version, research, isResearched, isOwn, status, jointMatterId } = outcome;
  const base = useBase();
  const [choosing, setChoosing] = useState(false);
  const mayCite = isOwn && (status === 'drafting' || status === 'approved');
  const cite = useMutation({
    mutationFn: (asked: { activityId: string; isCited: boolean }) =>
      client.outcome.cite.mutate({ id, version, ...asked, key: newKey() }),
    onSuccess: () => tell('已办', 'success'),
  });
  return (
    <section className="p-card" aria-label="依据的调研">
      <h2>依据的调研</h2>
      {research.length === 0 && (
        <p className="p-note">
          {isResearched ? '有办结的调研,由承办单位保存。' : '还没有办结的调研;没有调研,成果不能印发。'}
        </p>
      )}
      <ul className="p-plain">
        {research.map(({ activityId, title, fromOn, matterId }) => (
          <li key={activityId}>
            <AppLink href={`${base}/activities/${activityId}`}>{title}</AppLink>{' '}
            <span className="p-note">
              {fromOn}
              {matterId !== id && jointMatterId ? ' · 联动专题的调研' : ''}
            </span>
            {mayCite && matterId === id && (
              <Button
                size="small"
                type="text"
                disabled={cite.isPending}
                aria-label={`不再关联 ${title}`}
                onClick={() => cite.mutate({ activityId, isCited: false })}
              >
                不再关联
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayCite && <Button onClick={() => setChoosing(true)}>关联调研活动</Button>}
      {choosing && (
        <Choosing
          known={research.map(({ activityId }) => activityId)}
          busy={cite.isPending}
          onClose={() => setChoosing(false)}
          onChoose={async (activityId) => {
            await cite.mutateAsync({ activityId, isCited: true });
            setChoosing(false);
          }}
        />
      )}
    </section>
  );
}

type ChoosingProps = {
  known: readonly string[];
  busy: boolean;
  onClose: () => void;
  onChoose: (activityId: string) => Promise<unknown>;
};

function Choosing({ known, busy, onClose, onChoose }: ChoosingProps) {
  const closed = useQuery(
    trpc.activity.list.queryOptions({ kind: 'research', status: 'closed', limit: 100 }),
  );
  const rows = (closed.data?.rows ?? []).filter(({ id }) => !known.includes(id));
  const options = Object.fromEntries(rows.map(({ id, title, fromOn }) => [id, `${fromOn} ${title}`]));
  return (
    <CommandDialog
      step={{
        label: '关联调研活动',
        hint: '只列已办结的调研;还没有的,先在“活动”里登记并办结。',
        fields: [{ name: 'activityId', label: '调研', kind: 'choice', options }],
      }}
      busy={busy}
      onClose={onClose}
      onConfirm={({ activityId }) => onChoose(String(activityId))}
    />
  );
}

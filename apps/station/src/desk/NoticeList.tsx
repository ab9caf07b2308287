import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { StatusLight } from '@concord/ui/StatusLight';
import { useEffect, useState } from 'react';
import { clockOf, dayOf } from '../device/format.ts';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { clerk } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';
import { useAsked } from '../device/useAsked.ts';
import { CallBackForm } from './CallBackForm.tsx';
import type { Unread } from './useUnread.ts';

type Page = Awaited<ReturnType<typeof clerk.notice.list.query>>;
type Line = Page['rows'][number];

/** 通知: what came to this desk, the newest first; opening one reads it and shows what it is about. */
export function NoticeList({ unread }: { unread: Unread }) {
  const asked = useAsked('notices', () => clerk.notice.list.query({}));
  const [older, setOlder] = useState<Page>();
  const [opened, setOpened] = useState<string>();
  const [done, setDone] = useState<string>();
  const { act, isBusy, problem } = useAct();
  const isReady = asked.state === 'ready';
  // what came in meanwhile, or was read elsewhere
  useEffect(() => {
    if (isReady) asked.again();
  }, [unread.count]);
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const { again, data } = asked;
  const rows = eachOnce([...data.rows, ...(older?.rows ?? [])]);
  const after = older ? older.after : data.after;
  const [newest] = rows;
  if (!newest) return <p>还没有通知。意见有了答复、要请群众补充或临近回访期限时,会在这里告诉您。</p>;
  const read = (which: { ids: string[] } | { upTo: string }) =>
    act(async () => {
      await clerk.notice.read.mutate(which);
      if (older) setOlder({ ...older, rows: older.rows.map((row) => markedRead(row, which)) });
      again();
      unread.ask();
    });
  const readMore = () =>
    act(async () => {
      if (!after) return;
      const page = await clerk.notice.list.query({ cursor: after });
      // with what is seen now: when something new comes in, the first page moves on
      setOlder({ rows: [...rows, ...page.rows], after: page.after });
    });
  return (
    <>
      <div className="st-kept">
        <p>{unread.count > 0 ? `${atMost99(unread.count)} 条未读` : '都看过了'}</p>
        {unread.count > 0 && (
          <BigButton look="plain" disabled={isBusy} onClick={() => void read({ upTo: newest.id })}>
            全部标为已读
          </BigButton>
        )}
      </div>
      {problem && (
        <Notice tone="error" title="没有成功" live>
          {problem}
        </Notice>
      )}
      {done && <Notice tone="done" title={`已记录回访:${done}`} live />}
      <ul className="st-list">
        {rows.map((row) => (
          <li key={row.id}>
            <NoticeCard
              row={row}
              isOpen={opened === row.id}
              onOpen={() => {
                setOpened(opened === row.id ? undefined : row.id);
                if (!row.isRead) void read({ ids: [row.id] });
              }}
            />
            {opened === row.id && (
              <CallBackForm
                id={row.matterId}
                onDone={() => {
                  setDone(row.title);
                  setOpened(undefined);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {after && (
        <div className="st-row">
          <BigButton look="plain" disabled={isBusy} onClick={() => void readMore()}>
            再看 20 条
          </BigButton>
        </div>
      )}
    </>
  );
}

const eachOnce = (rows: readonly Line[]): Line[] =>
  rows.filter(({ id }, at) => rows.findIndex((one) => one.id === id) === at);

const markedRead = (row: Line, which: { ids: string[] } | { upTo: string }): Line =>
  'upTo' in which || which.ids.includes(row.id) ? { ...row, isRead: true } : row;

/** 100 unread are said as 99+: more are not counted. */
export const atMost99 = (count: number): string => (count > 99 ? '99+' : String(count));

type NoticeCardProps = { row: Line; isOpen: boolean; onOpen: () => void };

/** What happened, to what, and when; unread is said in bold and in words. */
function NoticeCard({ row, isOpen, onOpen }: NoticeCardProps) {
  const { sentence, title, urgency, at, isRead, matterKind } = row;
  return (
    <div className="st-kept">
      <div className={isRead ? 'st-notice' : 'st-notice st-unread'}>
        <p>
          {urgency === 'plain' ? (
            sentence
          ) : (
            <StatusLight light={urgency === 'late' ? 'red' : 'yellow'}>{sentence}</StatusLight>
          )}
        </p>
        {title && <p className="st-title">{title}</p>}
        <p className="st-note">
          {dayOf(at)} {clockOf(at)}
          {!isRead && <strong> · 未读</strong>}
        </p>
      </div>
      {matterKind === 'citizenOpinion' && (
        <BigButton
          look="plain"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? '收起' : '查看'} ${sentence} ${title}`}
          onClick={onOpen}
        >
          {isOpen ? '收起' : '查看'}
        </BigButton>
      )}
    </div>
  );
}

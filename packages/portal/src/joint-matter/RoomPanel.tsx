import type { EntryKind } from '@concord/domain/matter/joint-matter';
import { StatusTag } from '@concord/ui/StatusTag';
import { EmptyState } from '@concord/ui/staff/States';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryList } from './EntryList.tsx';
import type { JointCase } from './joint-matter.tsx';

type Room = { id: string; kinds: EntryKind[] };

const shown: Record<string, { label: string; kinds?: EntryKind[] }> = {
  all: { label: '全部' },
  papers: { label: '材料', kinds: ['paper'] },
  heard: { label: '走访记录', kinds: ['heard'] },
  evidence: { label: '群众反映', kinds: ['evidence'] },
  upward: { label: '上报', kinds: ['submitted', 'result'] },
};

/** A room of the matter: what was said and put there, the newest first. `isSide`: our own, seen by nobody else. */
export function RoomPanel({
  matter,
  room,
  isSide = false,
}: {
  matter: JointCase;
  room: Room;
  isSide?: boolean;
}) {
  const [filter, setFilter] = useState('all');
  const kinds = shown[filter]?.kinds;
  const entries = useInfiniteQuery(
    trpc.jointMatter.entries.infiniteQueryOptions(
      { roomId: room.id, ...(kinds && { kinds }) },
      { getNextPageParam: ({ after }) => after ?? undefined },
    ),
  );
  const rows = entries.data?.pages.flatMap((page) => page.rows) ?? [];
  const filters = Object.entries(shown).filter(([key]) => (isSide ? key !== 'upward' : key !== 'heard'));
  return (
    <div className={isSide ? 'j-room j-room-side' : 'j-room'}>
      <p className="j-room-who">
        {isSide ? (
          <>
            <StatusTag light="red">仅本委可见</StatusTag> 牵头单位、市政协、其他县区和管理员都看不到这里。
          </>
        ) : (
          <>
            <StatusTag light="green">参加单位可见</StatusTag> 牵头单位和已接受邀请的单位都能看到。
          </>
        )}
      </p>
      {room.kinds.length > 0 ? (
        <EntryForm key={room.id} roomId={room.id} kinds={room.kinds} matterId={matter.id} isSide={isSide} />
      ) : (
        <p className="p-note">现在只能查看,不能发布。</p>
      )}
      <Segmented
        className="j-filter"
        value={filter}
        onChange={setFilter}
        options={filters.map(([value, { label }]) => ({ value, label }))}
      />
      <ScreenState query={entries}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title="这里还没有内容">
              {isSide ? '内部讨论、走访记录、底稿放在这里。' : '发言、共享材料和群众反映放在这里。'}
            </EmptyState>
          ) : (
            <EntryList rows={rows} />
          )
        }
      </ScreenState>
      {entries.hasNextPage && (
        <Button block loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          更早的
        </Button>
      )}
    </div>
  );
}

import { StarFilled, StarOutlined } from '@ant-design/icons';
import type { AggregateKind } from '@concord/domain/event';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { tell } from '../frame/tell.tsx';
import { client, trpc } from '../trpc.tsx';

/** 关注: whoever reads a matter may hear of what becomes of it. */
export function FollowMenu({ kind, id }: { kind: AggregateKind; id: string }) {
  const followed = useQuery(trpc.notice.followed.queryOptions());
  const isFollowed = followed.data?.some((one) => one.id === id) ?? false;
  const toggle = useMutation({
    mutationFn: () =>
      isFollowed ? client.notice.unfollow.mutate({ id }) : client.notice.follow.mutate({ kind, id }),
    onSuccess: () => tell(isFollowed ? '已取消关注' : '已关注,有新进展会通知您', 'success'),
  });
  return (
    <Button
      icon={isFollowed ? <StarFilled /> : <StarOutlined />}
      aria-pressed={isFollowed}
      loading={toggle.isPending}
      disabled={!followed.isSuccess}
      onClick={() => toggle.mutate()}
    >
      {isFollowed ? '已关注' : '关注'}
    </Button>
  );
}

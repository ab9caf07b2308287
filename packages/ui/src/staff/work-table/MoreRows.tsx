import { Button } from 'antd';

type MoreRowsProps = { count: number; loading: boolean; onMore: () => void };

/** The next page of a keyset list. No total: counting a million rows helps nobody. */
export function MoreRows({ count, loading, onMore }: MoreRowsProps) {
  return (
    <div className="s-work-more">
      <span role="status">已显示{count}件</span>
      <Button onClick={onMore} loading={loading} aria-keyshortcuts="m">
        加载更多
      </Button>
    </div>
  );
}

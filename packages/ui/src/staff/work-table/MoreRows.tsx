import { Button } from 'antd';
import '../table.css';

type MoreRowsProps = {
  count: number;
  /** How many there are, where that is known anyway. */
  of?: number;
  loading: boolean;
  onMore: () => void;
};

/** The next page. A keyset list tells no total: counting a million rows helps nobody. */
export function MoreRows({ count, of, loading, onMore }: MoreRowsProps) {
  return (
    <div className="s-more">
      <span role="status">
        已显示{count}
        {of === undefined ? '件' : ` / ${of}`}
      </span>
      <Button onClick={onMore} loading={loading} aria-keyshortcuts="m">
        加载更多
      </Button>
    </div>
  );
}

import { BellOutlined, DownOutlined, SearchOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import { AppLink } from '../AppLink.tsx';
import { LightShape } from '../StatusLight.tsx';
import { Menu, type MenuEntry } from './Flyout.tsx';
import { useKeys } from './keys.tsx';
import './HeaderParts.css';

/** Looks like a field, opens the search; Ctrl K does the same from anywhere. */
export function SearchButton({ onOpen }: { onOpen: () => void }) {
  useKeys(useMemo(() => [{ key: 'ctrl+k', does: '搜索', run: onOpen }], [onOpen]));
  return (
    <button type="button" className="s-search" aria-keyshortcuts="Control+K" onClick={onOpen}>
      <SearchOutlined aria-hidden="true" />
      <span className="s-search-word">搜索</span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}

type QueueBadgeProps = {
  href: string;
  /** What waits for me. */
  count: number;
  /** Of these, what is about to be late or is. */
  urgent: number;
};

/** 待办 12 ▲3 */
export function QueueBadge({ href, count, urgent }: QueueBadgeProps) {
  return (
    <AppLink className="s-badge" href={href}>
      <span>待办</span> <strong>{count}</strong>
      {urgent > 0 && (
        <span className="s-badge-urgent c-yellow">
          <LightShape light="yellow" />
          {urgent}
          <span className="c-unseen">件急</span>
        </span>
      )}
    </AppLink>
  );
}

/** The bell with what is unread. */
export function NoticeBadge({ href, unread }: { href: string; unread: number }) {
  return (
    <AppLink className="s-badge" href={href}>
      <BellOutlined aria-hidden="true" />
      <span className="s-badge-word">通知</span>
      {unread > 0 && (
        <span className="s-badge-unread">
          {unread > 99 ? '99+' : unread}
          <span className="c-unseen">条未读</span>
        </span>
      )}
    </AppLink>
  );
}

type PersonMenuProps = {
  name: string;
  /** The capacity one acts in, e.g. 办公室主任. */
  capacity: string;
  items: readonly MenuEntry[];
};

/** Who I am here, and behind it: other capacities, own account, sign out. */
export function PersonMenu({ name, capacity, items }: PersonMenuProps) {
  return (
    <Menu
      label={name}
      align="right"
      items={items}
      button={(given) => (
        <button type="button" className="s-badge s-person" {...given}>
          <strong>{name}</strong>
          <span className="s-person-capacity">{capacity}</span>
          <DownOutlined aria-hidden="true" style={{ fontSize: 10 }} />
        </button>
      )}
    />
  );
}

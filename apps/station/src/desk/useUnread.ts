import { useCallback, useEffect, useState } from 'react';
import { clerk } from '../device/trpc.ts';

const everyMs = 60_000;
/** Asking keeps a session alive: nobody is asked for once the desk has been left alone for so long. */
const leftAloneMs = 10 * 60_000;

export type Unread = {
  /** At most a hundred. */
  count: number;
  ask: () => void;
};

/** How many notices of the desk are unread: asked at every screen, and once a minute while somebody works here. */
export function useUnread(path: string): Unread {
  const [count, setCount] = useState(0);
  const ask = useCallback(() => {
    clerk.notice.unread.query().then(
      (unread) => setCount(unread ?? 0),
      () => undefined, // without a network the last count stays
    );
  }, []);
  useEffect(() => {
    if (path) ask();
  }, [path, ask]);
  useEffect(() => {
    let usedAt = Date.now();
    const onUse = () => {
      usedAt = Date.now();
    };
    const timer = setInterval(() => {
      const isSeen = document.visibilityState === 'visible';
      if (isSeen && Date.now() - usedAt < leftAloneMs) ask();
    }, everyMs);
    const events = ['pointerdown', 'keydown', 'scroll'] as const;
    for (const name of events) window.addEventListener(name, onUse);
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, onUse);
    };
  }, [ask]);
  return { count, ask };
}

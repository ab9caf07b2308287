import { BigButton } from '@concord/ui/public/BigButton';
import { useEffect, useRef, useState } from 'react';
import { go } from './address.tsx';

const idleMs = 60_000;
const warnSeconds = 15;

/** The kiosk is told once by ?kiosk=1 and remembers it for as long as its window lives. */
export function isKiosk(): boolean {
  if (new URLSearchParams(window.location.search).get('kiosk') === '1') sessionStorage.setItem('kiosk', '1');
  return sessionStorage.getItem('kiosk') === '1';
}

/** At a kiosk the next person starts afresh: back to the start after a minute, with a warning first. */
export function IdleDialog() {
  const [left, setLeft] = useState<number>();
  const stay = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (!isKiosk()) return;
    let last = Date.now();
    stay.current = () => {
      last = Date.now();
      setLeft(undefined);
    };
    const timer = setInterval(() => {
      const seconds = Math.ceil((last + idleMs + warnSeconds * 1000 - Date.now()) / 1000);
      if (window.location.pathname === '/station/' || seconds > warnSeconds) return;
      if (seconds > 0) setLeft(seconds);
      else {
        stay.current();
        go('/');
      }
    }, 1000);
    const events = ['pointerdown', 'keydown'] as const;
    const onUse = () => stay.current();
    for (const name of events) window.addEventListener(name, onUse);
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, onUse);
    };
  }, []);
  if (left === undefined) return null;
  return (
    <div className="st-idle" role="alertdialog" aria-label="还在使用吗">
      <div>
        <p>还在使用吗?{left} 秒后回到首页,已写的内容会保存。</p>
        <BigButton onClick={() => stay.current()}>继续填写</BigButton>
      </div>
    </div>
  );
}

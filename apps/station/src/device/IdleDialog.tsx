import { BigButton } from '@concord/ui/public/BigButton';
import { useEffect, useRef, useState } from 'react';
import { ownDraft } from '../opinion/useDraft.ts';
import { go, useAddress } from './useAddress.ts';
import { forgetSent } from './useOutbox.ts';

const idleSeconds = 60;
/** WCAG 2.2.1 asks for at least 20 seconds to say that one is still there. */
const warnSeconds = 20;

/** At a kiosk the next person starts afresh: after a minute back to the start, and nothing of the last one is left. */
export function IdleDialog() {
  const { path } = useAddress();
  const [left, setLeft] = useState<number>();
  const last = useRef(Date.now());
  const isAtStart = path === '/';
  useEffect(() => {
    const onUse = () => {
      last.current = Date.now();
      setLeft(undefined);
    };
    onUse();
    if (isAtStart) return;
    const timer = setInterval(() => {
      const seconds = Math.ceil(idleSeconds - (Date.now() - last.current) / 1000);
      if (seconds <= 0) startAfresh();
      else setLeft(seconds <= warnSeconds ? seconds : undefined);
    }, 1000);
    const events = ['pointerdown', 'keydown', 'scroll', 'input'] as const;
    for (const name of events) window.addEventListener(name, onUse);
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, onUse);
    };
  }, [isAtStart]);
  return left === undefined || isAtStart ? null : <StillThere left={left} />;
}

function startAfresh(): void {
  void ownDraft.discard();
  forgetSent();
  go('/');
}

function StillThere({ left }: { left: number }) {
  const stay = useRef<HTMLDivElement>(null);
  useEffect(() => stay.current?.querySelector('button')?.focus(), []);
  return (
    <div className="p-page st-idle" role="alertdialog" aria-modal="true" aria-labelledby="idle">
      <div ref={stay}>
        <h2 id="idle">您还在吗?</h2>
        <p>
          <span aria-hidden="true">{left} 秒后</span>
          <span className="c-unseen">一会儿后</span>回到首页,没有提交的内容会清除。
        </p>
        <BigButton>我还在</BigButton>
      </div>
    </div>
  );
}

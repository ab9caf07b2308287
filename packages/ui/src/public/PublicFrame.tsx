import { type ReactNode, useLayoutEffect } from 'react';
import '../tokens.css';
import { AppLink } from '../AppLink.tsx';
import { useKept } from '../kept.tsx';
import { Mark } from '../Mark.tsx';
import './PublicFrame.css';
import './progress.css';
import './public.css';

type PublicFrameProps = {
  /** The station's name. */
  name: string;
  homeHref: string;
  children: ReactNode;
  /** Emergency numbers and whom else one may call. */
  foot?: ReactNode;
};

/** Head, column and foot of a public page. 长辈版 is one tap and stays on this device. */
export function PublicFrame({ name, homeHref, children, foot }: PublicFrameProps) {
  const [elder, setElder] = useKept('concord.elder', 'off');
  const on = elder === 'on';
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-elder', on);
  }, [on]);
  return (
    <div className="p-page">
      <a className="p-skip" href="#main">
        跳到正文
      </a>
      <header className="p-head">
        <AppLink href={homeHref} className="p-head-home">
          <Mark bare />
          <span>{name}</span>
        </AppLink>
        <button type="button" className="p-elder" onClick={() => setElder(on ? 'off' : 'on')}>
          {on ? '标准版' : '长辈版'}
        </button>
      </header>
      <main id="main" className="p-column" tabIndex={-1}>
        {children}
      </main>
      {foot && <footer className="p-foot">{foot}</footer>}
    </div>
  );
}

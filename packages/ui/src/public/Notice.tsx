import type { ReactNode } from 'react';
import { LightShape } from '../StatusLight.tsx';
import '../shared.css';
import type { Light } from '../tokens.tsx';

type Tone = 'info' | 'done' | 'warn' | 'error';

type NoticeProps = {
  tone?: Tone;
  title: string;
  /** Appears after something the person did, so that it is read aloud. */
  live?: boolean;
  children?: ReactNode;
};

const lights: Record<Tone, Light> = { info: 'grey', done: 'green', warn: 'yellow', error: 'red' };

/** Something worth knowing, said calmly: no network, kept on this phone, handed in. */
export function Notice({ tone = 'info', title, live = false, children }: NoticeProps) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`p-notice c-${lights[tone]}`} role={role}>
      <LightShape light={lights[tone]} />
      <div>
        <p className="p-notice-title">{title}</p>
        {children && <div className="p-notice-words">{children}</div>}
      </div>
    </div>
  );
}

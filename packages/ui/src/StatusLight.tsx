import type { ReactNode } from 'react';
import './shared.css';
import type { Light } from './tokens.tsx';

/** The word each light says when none is given. */
export const lightWords: Record<Light, string> = {
  green: '正常',
  yellow: '将到期',
  red: '已超期',
  grey: '未开始',
  blue: '办结',
};

const shapes: Record<Light, ReactNode> = {
  green: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  yellow: <path d="M8 1.5 15 14.2H1z" fill="currentColor" />,
  red: <rect x="2" y="2" width="12" height="12" rx="1" fill="currentColor" />,
  grey: <circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" strokeWidth="2" />,
  blue: <path d="M2 8.6 6.2 13 14 3.4" fill="none" stroke="currentColor" strokeWidth="2.6" />,
};

/** The shape alone, drawn and not typed, so that every computer shows the same. Says nothing by itself. */
export function LightShape({ light }: { light: Light }) {
  return (
    <svg className={`c-shape c-${light}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[light]}
    </svg>
  );
}

type StatusLightProps = {
  light: Light;
  /** Other words than the usual one, e.g. 余9天. */
  children?: ReactNode;
};

/** Shape, colour and word: whoever sees no colours misses nothing. */
export function StatusLight({ light, children }: StatusLightProps) {
  return (
    <span className={`c-light c-${light}`}>
      <LightShape light={light} />
      {children ?? lightWords[light]}
    </span>
  );
}

import type { ReactNode } from 'react';
import { LightShape } from './StatusLight.tsx';
import './shared.css';
import type { Light } from './tokens.tsx';

/** A status in a small box. Own, because antd's coloured tags fail 4.5:1. */
export function StatusTag({ light, children }: { light: Light; children: ReactNode }) {
  return (
    <span className={`c-tag c-${light}`}>
      <LightShape light={light} />
      {children}
    </span>
  );
}

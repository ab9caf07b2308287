import type { ReactNode } from 'react';

/** A wide table on a narrow screen moves by itself, also by the keyboard. */
export function ScrollPanel({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="st-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

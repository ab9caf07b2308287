import type { ComponentType, ReactNode } from 'react';

/** Name → what is shown. */
export type Stories = Record<string, ComponentType>;

/** Ground and margin for a component that does not fill the page. */
export function Stage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main
      style={{
        minHeight: '100vh',
        boxSizing: 'border-box',
        padding: 16,
        background: 'var(--ground)',
        font: '14px/1.57 var(--font)',
      }}
    >
      <h1 style={{ fontSize: 16 }}>{title}</h1>
      {children}
    </main>
  );
}

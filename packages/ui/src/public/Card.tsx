import type { ReactNode } from 'react';

type CardProps = { title?: string; children: ReactNode };

/** One thing on a white ground. */
export function Card({ title, children }: CardProps) {
  return (
    <section className="p-card">
      {title && <h2 className="p-card-title">{title}</h2>}
      {children}
    </section>
  );
}

import { AppLink } from '../AppLink.tsx';
import { LightShape } from '../StatusLight.tsx';
import './staff.css';
import type { Light } from '../tokens.tsx';

export type CountCard = {
  /** 今日到期, 将到期, 已超期, 等他人 … */
  label: string;
  count: number;
  href: string;
  light: Light;
  /** The card whose rows are shown now. */
  current?: boolean;
};

/** A row of numbers; each opens the rows it counts. */
export function CountCards({ cards, label }: { cards: readonly CountCard[]; label: string }) {
  return (
    <ul className="s-counts" aria-label={label}>
      {cards.map(({ label: name, count, href, light, current }) => (
        <li key={href}>
          <AppLink
            className={count > 0 ? `s-count c-${light}` : 's-count c-grey s-count-none'}
            href={href}
            aria-current={current ? 'true' : undefined}
          >
            <span className="s-count-name">
              <LightShape light={light} />
              {name}
            </span>
            <strong>{count}</strong>
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

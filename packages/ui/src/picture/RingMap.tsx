import { AppLink } from '../AppLink.tsx';
import './RingMap.css';

export type RingNode = { id: string; name: string; href: string };
/** `weight`: how many things the two have in common; `text`: the line in words. */
export type RingLine = { from: string; to: string; weight: number; text: string };

type RingMapProps = {
  /** What is drawn, for whoever does not see it; the table beside it has the rows. */
  label: string;
  nodes: readonly RingNode[];
  lines: readonly RingLine[];
  current?: string | undefined;
};

const size = 520;
const middle = size / 2;
const radius = 196;
const widest = 7;

const placed = (nodes: readonly RingNode[]) =>
  nodes.map((node, index) => {
    const angle = (2 * Math.PI * index) / nodes.length - Math.PI / 2;
    return { ...node, x: middle + radius * Math.cos(angle), y: middle + radius * Math.sin(angle) };
  });

/** Things in a circle in a fixed order, joined where they have something in common; thicker is more. */
export function RingMap({ label, nodes, lines, current }: RingMapProps) {
  const points = placed(nodes);
  const pointOf = (id: string) => points.find((point) => point.id === id);
  const touches = ({ from, to }: RingLine) => !current || from === current || to === current;
  return (
    <figure className="c-ring">
      <div className="c-ring-box">
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
          {lines.map((line) => {
            const from = pointOf(line.from);
            const to = pointOf(line.to);
            if (!from || !to) return null;
            return (
              <path
                key={`${line.from}/${line.to}`}
                className={touches(line) ? 'c-ring-line' : 'c-ring-line c-ring-faint'}
                d={`M${from.x} ${from.y}Q${middle} ${middle} ${to.x} ${to.y}`}
                strokeWidth={Math.min(1.5 * line.weight, widest)}
              >
                <title>{line.text}</title>
              </path>
            );
          })}
        </svg>
        <ul aria-label={label}>
          {points.map(({ id, name, href, x, y }) => (
            <li key={id} style={{ left: `${(x / size) * 100}%`, top: `${(y / size) * 100}%` }}>
              <AppLink
                href={href}
                className={lines.some(({ from, to }) => from === id || to === id) ? '' : 'c-ring-alone'}
                aria-current={id === current ? 'true' : undefined}
              >
                {name}
              </AppLink>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

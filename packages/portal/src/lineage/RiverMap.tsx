import { type River, type RiverNode, stretchOf } from '@concord/domain/lineage';
import { AppLink } from '@concord/ui/AppLink';
import { useBase } from '../frame/filters.tsx';
import { kindName, placeOf } from '../frame/places.tsx';

const width = 168;
const height = 56;
const gapX = 56;
const gapY = 12;
const rowsMax = 12;

type Placed = RiverNode & { x: number; y: number };

/** The river from left to right; the list beside it says the same. Long stretches are cut here, never there. */
export function RiverMap({ river, here }: { river: River; here: string }) {
  const base = useBase();
  const stretches = [...new Set(river.nodes.map(({ kind }) => stretchOf(kind)))];
  const placed: Placed[] = [];
  let cut = 0;
  for (const [column, stretch] of stretches.entries()) {
    const own = river.nodes.filter(({ kind }) => stretchOf(kind) === stretch);
    cut += Math.max(0, own.length - rowsMax);
    own.slice(0, rowsMax).forEach((node, row) => {
      placed.push({ ...node, x: column * (width + gapX), y: row * (height + gapY) });
    });
  }
  if (placed.length < 2) return null;
  const at = new Map(placed.map((node) => [node.id, node]));
  const wide = stretches.length * (width + gapX) - gapX;
  const high = Math.max(...placed.map(({ y }) => y)) + height;
  return (
    <section className="r-map" aria-label="来龙去脉图">
      <div className="r-map-ground" style={{ width: wide, height: high }}>
        <svg width={wide} height={high} aria-hidden="true">
          {river.edges.map(({ from, to }) => {
            const a = at.get(from);
            const b = at.get(to);
            return a && b ? <path key={`${from} ${to}`} d={curve(a, b)} /> : null;
          })}
        </svg>
        {placed.map((node) => {
          const href = placeOf(base, node.kind, node.id);
          const inside = (
            <>
              <small>{kindName(node.kind)}</small>
              <span>{node.title}</span>
            </>
          );
          const style = { left: node.x, top: node.y, width, height };
          return href && node.id !== here ? (
            <AppLink key={node.id} href={href} className="r-node" style={style} title={node.title}>
              {inside}
            </AppLink>
          ) : (
            <div key={node.id} className="r-node" style={style} data-here={node.id === here || undefined}>
              {inside}
            </div>
          );
        })}
      </div>
      {cut > 0 && <p className="p-note">图中略去 {cut} 项,下面的列表里都有。</p>}
    </section>
  );
}

/** From the right side of one to the left side of the other. */
function curve(a: Placed, b: Placed): string {
  const [x1, y1, x2, y2] = [a.x + width, a.y + height / 2, b.x, b.y + height / 2];
  const bend = Math.max(24, (x2 - x1) / 2);
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

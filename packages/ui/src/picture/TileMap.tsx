import { type KeyboardEvent, useRef } from 'react';
import { AppLink } from '../AppLink.tsx';
import { type GridPlace, neighbourOf } from './neighbour.tsx';
import { classOf, type RampClass, rampClasses } from './ramp.tsx';
import '../shared.css';
import './data.css';
import './TileMap.css';

/** One area of the schematic map. */
export type Tile = GridPlace & {
  name: string;
  /** `null`: nothing reported or not to be seen. */
  value: number | null;
  /** The value as it is read: 143, 92%. */
  text: string;
  /** The rows behind the number. */
  href: string;
};

export type Measure = {
  /** 收到意见 */
  label: string;
  /** Writes a bound of the legend. */
  format: (value: number) => string;
};

type TileMapProps = { tiles: readonly Tile[]; measure: Measure; current?: string };

/** Areas as tiles in their true neighbourhood, shaded by one measure, the number always in the tile. */
export function TileMap({ tiles, measure, current }: TileMapProps) {
  const map = useRef<HTMLUListElement>(null);
  const classes = rampClasses(tiles.flatMap(({ value }) => (value === null ? [] : [value])));

  function move(event: KeyboardEvent, from: Tile) {
    const to = neighbourOf(tiles, from, event.key);
    if (!to) return;
    event.preventDefault();
    map.current?.querySelector<HTMLElement>(`[data-tile="${CSS.escape(to.code)}"]`)?.focus();
  }

  return (
    <figure className="c-tiles">
      <ul ref={map} aria-label={`${measure.label},按地区`}>
        {tiles.map((tile) => {
          const step = tile.value === null ? undefined : classOf(classes, tile.value)?.step;
          return (
            <li key={tile.code} style={{ gridColumn: tile.col, gridRow: tile.row }}>
              <AppLink
                href={tile.href}
                data-tile={tile.code}
                className={step ? 'c-tile' : 'c-tile c-tile-none'}
                style={step && { background: step.ground, color: step.ink }}
                aria-current={tile.code === current ? 'true' : undefined}
                onKeyDown={(event) => move(event, tile)}
              >
                <span className="c-tile-name">{tile.name}</span>
                <strong>{tile.text}</strong>
                <span className="c-unseen">{measure.label}</span>
              </AppLink>
            </li>
          );
        })}
      </ul>
      <Legend classes={classes} measure={measure} />
    </figure>
  );
}

function Legend({ classes, measure }: { classes: readonly RampClass[]; measure: Measure }) {
  return (
    <figcaption>
      <span className="c-tiles-measure">{measure.label}</span>
      {classes.map(({ from, to, step }) => (
        <span key={step.ground} className="c-tiles-class">
          <i style={{ background: step.ground }} aria-hidden="true" />
          {from === to ? measure.format(to) : `${measure.format(from)}–${measure.format(to)}`}
        </span>
      ))}
    </figcaption>
  );
}

/** The same tiles as a table, greatest first. */
export function TileMapTable({ tiles, measure }: Pick<TileMapProps, 'tiles' | 'measure'>) {
  const sorted = [...tiles].sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity));
  return (
    <table className="c-data">
      <caption>{measure.label}</caption>
      <thead>
        <tr>
          <th scope="col">地区</th>
          <th scope="col" className="c-data-number">
            {measure.label}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ code, name, text, href }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td className="c-data-number">
              <AppLink href={href} aria-label={`${name},${measure.label} ${text}`}>
                {text}
              </AppLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

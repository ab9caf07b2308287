import { type KeyboardEvent, useRef } from 'react';
import { useMedia } from '../kept.tsx';
import { type GridPlace, neighbourOf } from './neighbour.tsx';
import './TileChoice.css';

export type ChoiceTile = GridPlace & { name: string };

type TileChoiceProps = {
  /** What is to be chosen. */
  label: string;
  tiles: readonly ChoiceTile[];
  /** Code of the tile that is chosen now. */
  current?: string | undefined;
  onChoose: (code: string) => void;
};

/** Pixels below which a tile holds no name of three characters in elder mode. */
const narrowest = 84;

/** Areas as tiles in their true neighbourhood, to tap or to walk with the arrow keys; one after the other where the screen is too narrow. */
export function TileChoice({ label, tiles, current, onChoose }: TileChoiceProps) {
  const list = useRef<HTMLUListElement>(null);
  const columns = Math.max(1, ...tiles.map(({ col }) => col));
  const fits = useMedia(`(min-width: ${columns * narrowest + 32}px)`);

  function move(event: KeyboardEvent, from: ChoiceTile) {
    const to = fits ? neighbourOf(tiles, from, event.key) : undefined;
    if (!to) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>(`[data-tile="${CSS.escape(to.code)}"]`)?.focus();
  }

  return (
    <ul
      ref={list}
      className="c-choice"
      aria-label={label}
      {...(fits && { style: { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` } })}
    >
      {tiles.map((tile) => (
        <li key={tile.code} {...(fits && { style: { gridColumn: tile.col, gridRow: tile.row } })}>
          <button
            type="button"
            data-tile={tile.code}
            aria-pressed={tile.code === current}
            onClick={() => onChoose(tile.code)}
            onKeyDown={(event) => move(event, tile)}
          >
            {tile.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

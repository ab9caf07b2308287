/** A place in the grid, from 1. */
export type GridPlace = { code: string; col: number; row: number };

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest tile in the direction of an arrow key; straight ahead before aside. */
export function neighbourOf<Tile extends GridPlace>(
  tiles: readonly Tile[],
  from: Tile,
  key: string,
): Tile | undefined {
  const direction = arrows[key];
  if (!direction) return undefined;
  const [dx, dy] = direction;
  const ahead = ({ col, row }: Tile) => (col - from.col) * dx + (row - from.row) * dy;
  const aside = ({ col, row }: Tile) => Math.abs((col - from.col) * dy) + Math.abs((row - from.row) * dx);
  return tiles
    .filter((tile) => ahead(tile) > 0)
    .sort((one, other) => ahead(one) + 2 * aside(one) - (ahead(other) + 2 * aside(other)))[0];
}

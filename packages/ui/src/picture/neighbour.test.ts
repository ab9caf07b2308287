import { expect, test } from 'vitest';
import { neighbourOf } from './neighbour.tsx';

const tiles = [
  { code: 'north', col: 2, row: 1 },
  { code: 'west', col: 1, row: 2 },
  { code: 'middle', col: 2, row: 2 },
  { code: 'far east', col: 4, row: 3 },
];
const [north, west, middle, farEast] = tiles as [Tile, Tile, Tile, Tile];
type Tile = (typeof tiles)[number];

test('an arrow goes straight ahead before aside', () => {
  expect(neighbourOf(tiles, middle, 'ArrowUp')).toBe(north);
  expect(neighbourOf(tiles, middle, 'ArrowLeft')).toBe(west);
  expect(neighbourOf(tiles, north, 'ArrowDown')).toBe(middle);
});

test('an arrow leaps over a gap, and stays where nothing lies in its direction', () => {
  expect(neighbourOf(tiles, middle, 'ArrowRight')).toBe(farEast);
  expect(neighbourOf(tiles, north, 'ArrowUp')).toBeUndefined();
  expect(neighbourOf(tiles, middle, 'Enter')).toBeUndefined();
});

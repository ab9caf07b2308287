import { expect, test } from 'vitest';
import { tokens } from '../tokens.tsx';
import { classOf, rampClasses } from './ramp.tsx';

test('every value falls into exactly one class', () => {
  const values = [3, 17, 17.5, 40, 88, 120];
  const classes = rampClasses(values);
  for (const value of values)
    expect(classes.filter(({ from, to }) => from <= value && value <= to)).toHaveLength(1);
});

test('the least value takes the lightest step and the greatest the darkest', () => {
  const classes = rampClasses([0, 1, 2, 3, 4, 5]);
  expect(classOf(classes, 0)?.step).toBe(tokens.ramp[0]);
  expect(classOf(classes, 5)?.step).toBe(tokens.ramp[4]);
});

test('equal values make one class, no values make none', () => {
  expect(rampClasses([7, 7, 7])).toHaveLength(1);
  expect(rampClasses([])).toEqual([]);
});

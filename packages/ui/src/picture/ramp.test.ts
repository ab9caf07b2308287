import { expect, test } from 'vitest';
import { classOf, rampClasses } from './ramp.tsx';

test('every value falls into exactly the class whose bounds hold it', () => {
  const values = [3, 17, 17.5, 40, 88, 120];
  const classes = rampClasses(values);
  expect(classes).toHaveLength(5);
  for (const value of values) {
    const found = classOf(classes, value);
    expect(found && found.from <= value && value <= found.to).toBe(true);
  }
});

test('the least value takes the lightest step and the greatest the darkest', () => {
  const classes = rampClasses([0, 1, 2, 3, 4, 5]);
  expect(classOf(classes, 0)).toBe(classes[0]);
  expect(classOf(classes, 5)).toBe(classes[4]);
});

test('equal values make one class, no values make none', () => {
  expect(rampClasses([7, 7, 7])).toHaveLength(1);
  expect(rampClasses([])).toEqual([]);
});

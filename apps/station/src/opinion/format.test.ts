import { expect, test } from 'vitest';
import { placeInWords } from './format.ts';

const township = { id: '1', name: '平定堡镇', areaId: '2', area: '沽源县', committeeId: '2' };

test('township and spot are one line', () => {
  expect(placeInWords({ township, place: ' 三道沟村村口 ' })).toBe('沽源县平定堡镇三道沟村村口');
  expect(placeInWords({ township, place: '' })).toBe('沽源县平定堡镇');
});

test('what was chosen and written all the same is said once', () => {
  expect(placeInWords({ township, place: '平定堡镇三道沟村' })).toBe('沽源县平定堡镇三道沟村');
  expect(placeInWords({ township, place: '沽源县平定堡镇三道沟村' })).toBe('沽源县平定堡镇三道沟村');
  expect(placeInWords({ township, place: '沽源县三道沟村' })).toBe('沽源县平定堡镇三道沟村');
});

test('without a township it is what was written, as in a draft kept by an earlier version', () => {
  expect(placeInWords({ place: '三道沟村' })).toBe('三道沟村');
  expect(placeInWords({ township: null, place: '' })).toBe('');
});

import { expect, test } from 'vitest';
import { countCharacters } from './CharacterCount.tsx';

test('a rare character outside the basic plane counts as one', () => {
  expect(countCharacters('𬌗家营村')).toBe(4);
});

test('a composed emoji counts as one', () => {
  expect(countCharacters('👨‍👩‍👧')).toBe(1);
});

test('a line break is not a character', () => {
  expect(countCharacters('水井\r\n冻裂\n')).toBe(4);
});

import { describe, expect, test } from 'vitest';
import css from './tokens.css?raw';
import { customProperties, tokens } from './tokens.tsx';

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the tokens', () => {
  test('are the same in TypeScript and in CSS', () => {
    const found = [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)];
    const inCss = Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
    const unspaced = Object.entries(inCss).map(([name, value]) => [name, value.replace(/, /g, ',')]);
    expect(Object.fromEntries(unspaced)).toEqual(customProperties());
  });

  test('let every text read at 4.5:1 on the ground and on a card', () => {
    const { primary, link, error, text, textSecondary, ground, card } = tokens.color;
    for (const ink of [primary, link, error, text, textSecondary])
      for (const paper of [ground, card]) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('let every light read at 4.5:1 on its wash, the ground and a card', () => {
    const { ground, card } = tokens.color;
    for (const { ink, wash } of Object.values(tokens.light))
      for (const paper of [wash, ground, card]) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('let the number on every step of the ramp read at 4.5:1', () => {
    for (const { ground, ink } of tokens.ramp) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('draw edges and the focus ring at 3:1 or better', () => {
    const { edge, focus, card, ground } = tokens.color;
    for (const line of [edge, focus])
      for (const paper of [card, ground]) expect(contrast(line, paper)).toBeGreaterThanOrEqual(3);
  });
});

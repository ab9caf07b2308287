import type { Draft } from '../device/offline.ts';

/** Where it is, as one line: 沽源县平定堡镇三道沟村; what was chosen and also written is said once. */
export function placeInWords({ township, place }: Pick<Draft, 'township' | 'place'>): string {
  const spot = place.trim();
  if (!township) return spot;
  const chosen = [township.area, township.name];
  const rest = chosen.reduce((text, part) => (text.startsWith(part) ? text.slice(part.length) : text), spot);
  return `${chosen.join('')}${rest}`;
}

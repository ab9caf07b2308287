import type { AggregateKind } from '../event/index.ts';

/**
 * What leads from one thing to another, always in the direction of the river: from the citizen's opinion to what came
 * of it. What a row says itself (an opinion's theme, an assignment's matter and parent) is not said again by a link.
 */
export const linkTypes = [
  // theme or earlier matter → joint matter
  'raises',
  // contribution, activity, theme → the report that cites it
  'cites',
  // joint matter → outcome; outcome → dispatch
  'issues',
  // outcome or dispatch → directive
  'directs',
  // directive, activity, supervision → the matters that came of it
  'yields',
  // anything → an issue, a supervision or a look-back that pursues it
  'pursues',
] as const;
export type LinkType = (typeof linkTypes)[number];

export type LinkEnd = { kind: AggregateKind; id: string };

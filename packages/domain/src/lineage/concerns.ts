import { clerksOf, type Telling } from '../notice/notice.ts';

/** What the lead tells the public concerns every committee that gave something to it. */
export const wordConcerns = (participants: readonly string[]): Telling[] =>
  participants.length > 0 ? [['牵头单位已向群众公布结果', ...participants.map(clerksOf)]] : [];

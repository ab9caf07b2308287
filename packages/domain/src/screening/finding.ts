export type FindingKind =
  | 'emergency'
  | 'idNumber'
  | 'phone'
  | 'bankCard'
  | 'accusation'
  | 'secret'
  | 'minor'
  | 'litigation'
  | 'petition';

/** Which emergency line helps. */
export type EmergencyLine = '110' | '119' | '120';

/**
 * Something in a citizen's text that wants attention before it goes on (domain.md §5.6). `start` and `end` index
 * the text as JavaScript does (UTF-16), `excerpt` is what stands there. Of an accusation it is the person's name.
 */
export type Finding = { start: number; end: number; excerpt: string } & (
  | { kind: 'emergency'; line: EmergencyLine }
  | { kind: Exclude<FindingKind, 'emergency'> }
);

/** Full-width digits and letters as half-width ones, position by position, so that indexes stay true. */
export const inHalfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');

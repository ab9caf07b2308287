import { addDays, type DateOnly } from './date.ts';

/** A whole day, or several. `until`: the last day, itself included. */
export type IcsEntry = {
  uid: string;
  title: string;
  on: DateOnly;
  until?: DateOnly;
  note?: string;
  place?: string;
};

const octetsMax = 75;

/** Of one character in UTF-8. */
const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545 §3.3.11: what would end a value or a line is written with a backslash. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no other control character may stand in a file
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** RFC 5545 §3.1: a line has at most 75 octets; a character is never broken. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > octetsMax) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const day = (date: DateOnly): string => date.replaceAll('-', '');
const stamp = (instant: string): string => instant.replace(/[-:]|\.\d+/g, '');

/** A calendar file (RFC 5545) of whole days; the end of a day is the next one. `at`: UTC instant it is made. */
export function icsOf(name: string, entries: readonly IcsEntry[], at: string): string {
  const events = entries.flatMap(({ uid, title, on, until = on, note, place }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(addDays(until, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concord//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

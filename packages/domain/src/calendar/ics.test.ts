import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icsOf } from './index.ts';

const at = '2026-03-02T01:02:03.456Z';
const linesOf = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar file', () => {
  test('has a due day as a whole day that ends where the next begins', () => {
    const lines = linesOf(icsOf('待办', [{ uid: 'a-1', title: '答复期限', on: '2026-03-31' }], at));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260331');
    expect(lines).toContain('DTEND;VALUE=DATE:20260401');
    expect(lines).toContain('DTSTAMP:20260302T010203Z');
  });

  test('keeps commas, semicolons, backslashes and line ends of a title from ending it', () => {
    const title = '走访;座谈,看\\井\nBEGIN:VEVENT';
    const lines = linesOf(icsOf('待办', [{ uid: 'a-1', title, on: '2026-03-31' }], at));
    expect(lines).toContain('SUMMARY:走访\\;座谈\\,看\\\\井\\nBEGIN:VEVENT');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('has no line of more than 75 octets and breaks no character, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const text = icsOf(title, [{ uid: 'a-1', title, on: '2026-03-31', note: title }], at);
        for (const line of text.split('\r\n'))
          expect(encodeURIComponent(line).replace(/%../g, '.').length).toBeLessThanOrEqual(75);
        expect(text).not.toContain('\uFFFD');
        expect(linesOf(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1);
      }),
    );
  });
});

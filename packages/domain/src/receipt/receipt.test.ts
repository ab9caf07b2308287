import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReceiptCode, receiptCode } from './receipt.ts';

const bytes = fc.uint8Array({ minLength: 12, maxLength: 32 });
const alphabet = [...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'];

describe('a receipt code', () => {
  test('is read back however it was typed', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const code = receiptCode(given);
        const fullWidth = code.replace(/[A-Z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `, fullWidth])
          expect(parseReceiptCode(typed)).toBe(code);
      }),
    );
  });

  test('with one character wrong is never another code', () => {
    fc.assert(
      fc.property(bytes, fc.nat(9), fc.constantFrom(...alphabet), (given, at, wrong) => {
        const characters = [...receiptCode(given).replace('-', '')];
        fc.pre(characters[at] !== wrong);
        characters[at] = wrong;
        expect(parseReceiptCode(characters.join(''))).toBeUndefined();
      }),
    );
  });

  test('with two neighbours exchanged is never another code', () => {
    fc.assert(
      fc.property(bytes, fc.nat(8), (given, at) => {
        const characters = [...receiptCode(given).replace('-', '')];
        const [left = '', right = ''] = [characters[at], characters[at + 1]];
        fc.pre(left !== right);
        characters.splice(at, 2, right, left);
        expect(parseReceiptCode(characters.join(''))).toBeUndefined();
      }),
    );
  });

  test('holds no character that can be taken for another', () => {
    expect(alphabet.filter((c) => '01OIL'.includes(c))).toEqual([]);
    expect(new Set(alphabet).size).toBe(31);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReceiptCode, receiptBytes, receiptCode } from './receipt.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const someCode = fc.uint8Array({ minLength: receiptBytes, maxLength: receiptBytes }).map(receiptCode);
/** Where the signs of `XXXXX-XXXXX` stand. */
const place = fc.constantFrom(0, 1, 2, 3, 4, 6, 7, 8, 9, 10);
const put = (code: string, at: number, sign: string) => code.slice(0, at) + sign + code.slice(at + 1);

describe('a receipt code', () => {
  test('has two groups of five signs that cannot be confused, and is read back', () => {
    fc.assert(
      fc.property(someCode, (code) => {
        expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
        expect(parseReceiptCode(code)).toBe(code);
      }),
    );
  });

  test('is read however people write it', () => {
    fc.assert(
      fc.property(someCode, (code) => {
        const wide = code.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        for (const written of [
          code.toLowerCase(),
          code.replace('-', ''),
          ` ${[...code].join(' ')} `,
          wide,
          code.replace('-', '—'),
        ]) {
          expect(parseReceiptCode(written)).toBe(code);
        }
      }),
    );
  });

  test('with one wrong sign is no code', () => {
    fc.assert(
      fc.property(someCode, place, fc.constantFrom(...alphabet), (code, at, sign) => {
        fc.pre(code[at] !== sign);
        expect(parseReceiptCode(put(code, at, sign))).toBeUndefined();
      }),
    );
  });

  test('with two signs exchanged, neighbours or not, is no code', () => {
    fc.assert(
      fc.property(someCode, place, place, (code, one, other) => {
        const [a = '', b = ''] = [code[one], code[other]];
        fc.pre(a !== b);
        expect(parseReceiptCode(put(put(code, one, b), other, a))).toBeUndefined();
      }),
    );
  });

  test.each([
    '',
    '-',
    'ABCDE',
    'ABCDE-FGHJK2',
    '00000-00000',
    'IIIII-LLLLL',
    '受理号受理号受理号受',
    '22222-2222😀',
  ])('is not %o', (input) => {
    expect(parseReceiptCode(input)).toBeUndefined();
  });

  test('uses all of its randomness: 20,000 numbers give 20,000 codes', () => {
    const codes = new Set<string>();
    for (let index = 0; index < 20_000; index += 1) {
      const bytes = new Uint8Array(receiptBytes);
      new DataView(bytes.buffer).setBigUint64(0, BigInt(index) * 922_337_203_685_477n);
      codes.add(receiptCode(bytes));
    }
    expect(codes.size).toBe(20_000);
  });

  test('is not made of too little randomness', () => {
    expect(() => receiptCode(new Uint8Array(7))).toThrow(RangeError);
  });
});

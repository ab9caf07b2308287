/** 31 characters that cannot be taken for one another, read or heard; a prime number, so that the check is exact. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const size = alphabet.length;
const length = 9;

/** Σ (i+2)·dᵢ mod 31: a wrong character or two neighbours exchanged always change it. */
const checkOf = (digits: readonly number[]): number =>
  digits.reduce((sum, digit, index) => (sum + (index + 2) * digit) % size, 0);

/**
 * 查询码: nine characters from `bytes` (at least 12; 44.6 bits) and a check character, shown `XXXXX-XXXXX`. The same
 * bytes give the same code.
 */
export function receiptCode(bytes: Uint8Array): string {
  let value = bytes.slice(0, 12).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const digits: number[] = [];
  for (let i = 0; i < length; i += 1) {
    digits.push(Number(value % BigInt(size)));
    value /= BigInt(size);
  }
  const code = [...digits, checkOf(digits)].map((digit) => alphabet[digit]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The code as it is written on the receipt, from whatever somebody typed; `undefined` when it cannot be one. */
export function parseReceiptCode(input: string): string | undefined {
  const text = input.normalize('NFKC').toUpperCase().replace(/[\s\-‐–—_.]/g, '');
  const digits = [...text].map((character) => alphabet.indexOf(character));
  const check = digits.pop();
  if (digits.length !== length || digits.includes(-1) || check !== checkOf(digits)) return undefined;
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

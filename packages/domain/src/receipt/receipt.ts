/**
 * Signs that cannot be taken for one another in print, in handwriting or read aloud: no 0 O 1 I L U.
 * Thirty of them, one fewer than the prime of the check.
 */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const prime = 31;
const payloadLength = 9;
const payloads = BigInt(alphabet.length) ** BigInt(payloadLength); // 2 ** 44.16

/** A citizen's receipt code, `XXXXX-XXXXX`; the form that is stored and compared. */
export type ReceiptCode = string;

/** How many random bytes a code is made of. */
export const receiptBytes = 8;

/**
 * 受理号 from `receiptBytes` random bytes: nine signs carrying 44 bits and a check sign that finds every single wrong
 * sign and every two signs exchanged.
 */
export function receiptCode(bytes: Uint8Array): ReceiptCode {
  if (bytes.length < receiptBytes) throw new RangeError(`a receipt code takes ${receiptBytes} bytes`);
  const random = bytes.subarray(0, receiptBytes).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  for (let number = random % payloads; ; number = (number + 1n) % payloads) {
    const payload = signsOf(number);
    const check = (prime - (weightedSum([...payload, 0]) % prime)) % prime;
    const sign = alphabet[check]; // the 31st value has no sign: the next number then
    if (sign) return inGroups(payload.map((value) => alphabet[value]).join('') + sign);
  }
}

/** What somebody typed or read aloud as a stored code; undefined when it cannot be one. */
export function parseReceiptCode(input: string): ReceiptCode | undefined {
  const signs = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._·]/gu, '');
  const values = [...signs].map((sign) => alphabet.indexOf(sign));
  const isWhole = values.length === payloadLength + 1 && !values.includes(-1);
  return isWhole && weightedSum(values) % prime === 0 ? inGroups(signs) : undefined;
}

const inGroups = (signs: string) => `${signs.slice(0, 5)}-${signs.slice(5)}`;

function signsOf(number: bigint): number[] {
  const base = BigInt(alphabet.length);
  return Array.from({ length: payloadLength }, (_, index) =>
    Number((number / base ** BigInt(payloadLength - 1 - index)) % base),
  );
}

/** Weights 10 … 1, all different and below the prime, so no single change and no exchange of two cancels out. */
const weightedSum = (values: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + (values.length - index) * value, 0);

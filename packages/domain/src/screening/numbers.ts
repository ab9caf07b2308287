type Span = { kind: 'idNumber' | 'bankCard' | 'phone'; start: number; end: number };

const idNumber = /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g;
const bankCard = /(?<!\d)(?:62|4\d|5[1-5])(?:[ –—-]?\d){14,17}(?!\d)/g;
const mobile = /(?<!\d)(?:\+?86[ –—-]?)?1[3-9]\d[ –—-]?\d{4}[ –—-]?\d{4}(?!\d)/g;
const landline = /(?<!\d)\(?0(?:10|2\d|[3-9]\d{2})[ )–—-]{0,2}[2-8]\d{6,7}(?!\d)/g;

/** Citizen identity numbers, bank cards and telephone numbers. `text` in half width. */
export function personalNumbers(text: string): Span[] {
  const found: Span[] = [];
  const take = (kind: Span['kind'], pattern: RegExp, isReal: (digits: string) => boolean) => {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const end = index + match.length;
      const isTaken = found.some((other) => index < other.end && other.start < end);
      if (!isTaken && isReal(match.replace(/[ –—-]/g, ''))) found.push({ kind, start: index, end });
    }
  };
  take('idNumber', idNumber, isIdNumber);
  take('bankCard', bankCard, isBankCard);
  take('phone', mobile, () => true);
  take('phone', landline, () => true);
  return found;
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: a birthday that exists and the check digit of ISO 7064 MOD 11-2. */
export function isIdNumber(digits: string): boolean {
  const birthday = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return isDay(birthday) && '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

/** Luhn's check digit (ISO/IEC 7812). */
export function isBankCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 16 && digits.length <= 19 && sum % 10 === 0;
}

/** A day there is, `YYYY-MM-DD`: the calendar's own type would bring its parser to the public page. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** `138****0000`; of shorter numbers the last three digits stay. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-3)}`;
}

/** `130***********123X` (standards.md §2.3). */
export const maskIdNumber = (id: string): string => `${id.slice(0, 3)}${'*'.repeat(11)}${id.slice(-4)}`;

/** The last four digits of a card. */
export const maskBankCard = (card: string): string => `************${card.replace(/\D/g, '').slice(-4)}`;

/** `张**`: the surname stays, but of a lone surname nothing does. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return rest.length === 0 ? (first ? '*' : '') : `${first}${'*'.repeat(rest.length)}`;
}

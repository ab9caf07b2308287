/**
 * A cell that a spreadsheet would take for a formula, kept as text by an apostrophe (ASVS 1.2.10); so is one that
 * begins with an apostrophe itself, so that `unguarded` gives every text back as it was.
 */
export const guarded = (cell: string): string => (/^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell);

export const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r'])/, '');

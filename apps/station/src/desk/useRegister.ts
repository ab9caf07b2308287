import type { Saving } from '@concord/ui/SavedNote';
import { useEffect, useRef, useState } from 'react';
import { isoDayOf } from '../device/format.ts';
import { newKey, type RegisterRow, readRegister, saveRegister } from '../device/offline.ts';

export const emptyRow = (): RegisterRow => ({
  key: newKey(),
  on: isoDayOf(new Date()),
  body: '',
  place: '',
  name: '',
  phone: '',
});

/** The rows being typed, kept on the device at every change. */
export function useRegister() {
  const [rows, setRows] = useState<readonly RegisterRow[]>();
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    readRegister()
      .catch((): RegisterRow[] => [])
      .then((kept: readonly RegisterRow[]) => setRows(kept.length > 0 ? kept : [emptyRow()]));
  }, []);
  const change = (next: readonly RegisterRow[]) => {
    const kept = next.length > 0 ? next : [emptyRow()];
    setRows(kept);
    last.current = last.current
      .then(() => saveRegister(kept))
      .then(
        () => setSaving({ state: 'saved', at: Date.now() }),
        () => setSaving({ state: 'failed' }),
      );
  };
  return { rows, saving, change };
}

/** Rows copied from a spreadsheet: date, what, where, name, phone; a line without a date is of today. */
export function rowsFromPaste(text: string): RegisterRow[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [first = '', ...others] = line.split('\t').map((cell) => cell.trim());
      const on = dateFrom(first);
      const [body = '', place = '', name = '', phone = ''] = on ? others : [first, ...others];
      return { ...emptyRow(), ...(on && { on }), body, place, name, phone };
    });
}

/** `2026-11-20`, `2026/11/20`, `2026.11.20`, `11月20日` of this year. */
function dateFrom(text: string): string | undefined {
  const match = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return undefined;
  const [, year = isoDayOf(new Date()).slice(0, 4), month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

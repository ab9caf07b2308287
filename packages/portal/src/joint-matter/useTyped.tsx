import { readKept } from '@concord/ui/kept';
import { useMemo, useState } from 'react';

/** What is typed into a form and not sent yet, kept by this browser so that leaving loses nothing. */
export function useTyped<T extends object>(key: string) {
  const [start] = useState(() => read<T>(key));
  return useMemo(
    () => ({
      /** What was typed when it was last left. */
      start,
      keep: (typed: T) => write(key, JSON.stringify(typed)),
      forget: () => write(key, undefined),
    }),
    [key, start],
  );
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(readKept(key) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // Full or forbidden: it lasts as long as the page.
  }
}

import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** Also the memory of a browser that refuses to store. */
const unstored = new Map<string, string>();

/** What is kept under `key` now, for code outside components. */
export function readKept(key: string): string | undefined {
  try {
    return window.localStorage.getItem(key) ?? unstored.get(key);
  } catch {
    return unstored.get(key);
  }
}

function write(key: string, value: string): void {
  unstored.set(key, value);
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Full or forbidden: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** A choice about the look that this browser remembers, the same in every open tab. Text in, text out. */
export function useKept(key: string, otherwise: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(subscribe, () => readKept(key)) ?? otherwise;
  return [value, useCallback((next: string) => write(key, next), [key])];
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        const media = window.matchMedia(query);
        media.addEventListener('change', changed);
        return () => media.removeEventListener('change', changed);
      },
      [query],
    ),
    () => window.matchMedia(query).matches,
  );
}

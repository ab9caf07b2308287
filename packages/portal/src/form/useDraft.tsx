import { readKept } from '@concord/ui/kept';
import type { Saving } from '@concord/ui/SavedNote';
import { useEffect, useState } from 'react';

/** Something that is being written, kept on this computer so that leaving loses nothing; `clear` once it was sent. */
export function useDraft<T>(key: string, otherwise: T) {
  const [value, setValue] = useState<T>(() => keptAt<T>(key) ?? otherwise);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const isWritten = saving.state !== 'untouched';
  useEffect(() => {
    if (!isWritten) return;
    const timer = setTimeout(() => {
      try {
        window.localStorage.setItem(key, JSON.stringify(value));
        setSaving({ state: 'saved', at: Date.now() });
      } catch {
        setSaving({ state: 'failed' });
      }
    }, 600);
    return () => clearTimeout(timer);
  }, [value, key, isWritten]);
  return {
    value,
    saving,
    set: (next: T) => {
      setValue(next);
      setSaving({ state: 'saving' });
    },
    clear: () => window.localStorage.removeItem(key),
  };
}

function keptAt<T>(key: string): T | undefined {
  try {
    return JSON.parse(readKept(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

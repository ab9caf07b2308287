import { readKept } from '@concord/ui/kept';
import type { Saving } from '@concord/ui/SavedNote';
import { useEffect, useState } from 'react';

/** What is being written, kept on this computer under `keepAs` until it was saved. */
export function useKeptDraft<Draft extends object>(keepAs: string, initial: Draft) {
  const [draft, setDraft] = useState<Draft>(() => keptIn<Draft>(keepAs) ?? initial);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const isWritten = saving.state !== 'untouched';
  useEffect(() => {
    if (!isWritten) return;
    const timer = setTimeout(() => {
      try {
        window.localStorage.setItem(keepAs, JSON.stringify(draft));
        setSaving({ state: 'saved', at: Date.now() });
      } catch {
        setSaving({ state: 'failed' });
      }
    }, 600);
    return () => clearTimeout(timer);
  }, [draft, keepAs, isWritten]);
  return {
    draft,
    saving,
    set: (facts: Partial<Draft>) => {
      setDraft((before) => ({ ...before, ...facts }));
      setSaving({ state: 'saving' });
    },
    /** It was saved where everybody finds it. */
    forget: () => {
      window.localStorage.removeItem(keepAs);
      setSaving({ state: 'untouched' });
    },
  };
}

function keptIn<Draft>(keepAs: string): Draft | undefined {
  try {
    return JSON.parse(readKept(keepAs) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

import type { Saving } from '@concord/ui/SavedNote';
import { useEffect, useRef, useState } from 'react';
import { newKey } from '../device/client.tsx';
import { isKiosk } from '../device/IdleDialog.tsx';
import { readStation } from '../device/station.tsx';
import { type Draft, store } from '../device/store.tsx';

export const emptyDraft = (): Draft => {
  const station = readStation();
  return {
    key: newKey(),
    stationCode: station?.code ?? '',
    stationName: station?.name ?? '',
    body: '',
    place: '',
    name: '',
    phone: '',
    themeId: null,
    photos: [],
    writtenAt: new Date().toISOString(),
    channel: isKiosk() ? 'kiosk' : 'phone',
  };
};

/** The draft of this device: read once, kept half a second after every change. */
export function useDraft(): {
  draft: Draft | undefined;
  change: (facts: Partial<Draft>) => void;
  saving: Saving;
} {
  const [draft, setDraft] = useState<Draft>();
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    store()
      .then((database) => database.getAll('draft'))
      .then(([kept]) => setDraft(kept ?? emptyDraft()))
      .catch(() => setDraft(emptyDraft()));
  }, []);
  const change = (facts: Partial<Draft>) => {
    if (!draft) return;
    const next = { ...draft, ...facts };
    setDraft(next);
    setSaving({ state: 'saving' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      store()
        .then((database) => database.put('draft', next))
        .then(() => setSaving({ state: 'saved', at: Date.now() }))
        .catch(() => setSaving({ state: 'failed' }));
    }, 300);
  };
  return { draft, change, saving };
}

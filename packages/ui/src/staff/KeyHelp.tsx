import { lazy, Suspense, useMemo, useState } from 'react';
import { useKeys } from './keys.tsx';

const KeyHelpDialog = lazy(async () => ({ default: (await import('./KeyHelpDialog.tsx')).KeyHelpDialog }));

/** `?` opens the help of the keyboard. Once per app. */
export function KeyHelp() {
  const [open, setOpen] = useState(false);
  useKeys(useMemo(() => [{ key: '?', does: '看有哪些按键', run: () => setOpen(true) }], []));
  return open ? (
    <Suspense>
      <KeyHelpDialog onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
}

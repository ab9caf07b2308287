import { useSyncExternalStore } from 'react';
import { LightShape } from '../StatusLight.tsx';
import './toasts.css';

type Kind = 'success' | 'error';
type Toast = { id: number; kind: Kind; sentence: string };

/** A mistake is read twice. */
const staysFor: Record<Kind, number> = { success: 3_000, error: 6_000 };
const lights = { success: 'blue', error: 'red' } as const;

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function show(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const forget = (gone: number): void => show(toasts.filter(({ id }) => id !== gone));

/** Says a sentence over the page for a few seconds, from anywhere; `Toasts` shows it. */
export function say(sentence: string, kind: Kind): void {
  count += 1;
  const id = count;
  show([...toasts.filter((toast) => toast.sentence !== sentence), { id, kind, sentence }]);
  setTimeout(() => forget(id), staysFor[kind]);
}

/** Once per app. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className="s-toasts" role="status">
      {shown.map(({ id, kind, sentence }) => (
        <button key={id} type="button" title="关闭" onClick={() => forget(id)}>
          <LightShape light={lights[kind]} />
          {sentence}
        </button>
      ))}
    </div>
  );
}

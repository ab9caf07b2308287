import { readKept } from '@concord/ui/kept';
import type { Saving } from '@concord/ui/SavedNote';
import { useCallback, useState } from 'react';

type Shape<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };
/** `basis`: what stood on the server when this was begun. */
type Kept<T> = { draft: T; saving: Saving; basis: string };

/**
 * What is being written and not yet handed in, kept on this computer at every change, so that neither a reload nor
 * leaving loses it. `key` names what is written; `otherwise` is what stands there before anybody wrote.
 */
export function useKeptAnswer<T>(key: string, shape: Shape<T>, otherwise: T) {
  const [{ draft, saving, basis }, set] = useState<Kept<T>>(() => read(key, shape) ?? fresh(otherwise));
  const change = useCallback(
    (next: T) => set({ draft: next, basis, saving: write(key, { draft: next, basis, at: Date.now() }) }),
    [key, basis],
  );
  /** It was handed in, or is given up: what stands on the server counts again. */
  const forget = (now: T = otherwise) => {
    window.localStorage.removeItem(key);
    set(fresh(now));
  };
  const isKept = saving.state !== 'untouched';
  /** Somebody else handed in another text in the meantime. */
  const isBehind = isKept && basis !== basisOf(otherwise);
  return { draft, saving, change, forget, isKept, isBehind };
}

const basisOf = (value: unknown): string => JSON.stringify(value);
const fresh = <T,>(draft: T): Kept<T> => ({
  draft,
  saving: { state: 'untouched' },
  basis: basisOf(draft),
});

function read<T>(key: string, shape: Shape<T>): Kept<T> | undefined {
  try {
    const { draft, basis, at } = JSON.parse(readKept(key) ?? 'null') ?? {};
    const parsed = shape.safeParse(draft);
    if (!parsed.success) return undefined;
    return { draft: parsed.data, basis: String(basis), saving: { state: 'saved', at: Number(at) } };
  } catch {
    return undefined;
  }
}

function write(key: string, kept: { draft: unknown; basis: string; at: number }): Saving {
  try {
    window.localStorage.setItem(key, JSON.stringify(kept));
    return { state: 'saved', at: kept.at };
  } catch {
    return { state: 'failed' };
  }
}

import { readKept } from '@concord/ui/kept';
import type { Saving } from '@concord/ui/SavedNote';
import { useCallback, useState } from 'react';

type Shape<T> = { safeParse: (value: unknown) => { success: true; data: T } | { success: false } };
/** `basis`: what stood on the server when this was begun. */
type Kept<T> = { draft: T; saving: Saving; basis: string };

/**
 * What is being written and not yet handed in, kept on this computer at every change, so that neither a reload nor
 * leaving loses it. `key` names what is written; `otherwise` is what stands there before anybody wrote; what was kept
 * by an older page and no longer fits `shape` is left aside.
 */
export function useKeptDraft<T>(key: string, otherwise: T, shape?: Shape<T>) {
  const [{ draft, saving, basis }, update] = useState<Kept<T>>(() => read(key, shape) ?? fresh(otherwise));
  const make = useCallback(
    (next: (before: T) => T) =>
      update((before) => {
        const kept = { draft: next(before.draft), basis: before.basis, at: Date.now() };
        return { draft: kept.draft, basis: kept.basis, saving: write(key, kept) };
      }),
    [key],
  );
  const change = useCallback((next: T) => make(() => next), [make]);
  /** Some of its facts. */
  const set = useCallback((facts: Partial<T>) => make((before) => ({ ...before, ...facts })), [make]);
  /** It was handed in, or is given up: what stands on the server counts again. */
  const forget = useCallback(
    (now?: T) => {
      window.localStorage.removeItem(key);
      update((before) => fresh(now ?? before.draft));
    },
    [key],
  );
  const isKept = saving.state !== 'untouched';
  /** Somebody else handed in another text in the meantime. */
  const isBehind = isKept && basis !== basisOf(otherwise);
  return { draft, saving, change, set, forget, isKept, isBehind };
}

const basisOf = (value: unknown): string => JSON.stringify(value);
const fresh = <T,>(draft: T): Kept<T> => ({
  draft,
  saving: { state: 'untouched' },
  basis: basisOf(draft),
});

const anyShape = { safeParse: (value: unknown) => ({ success: value !== undefined, data: value }) };

function read<T>(key: string, shape: Shape<T> = anyShape as Shape<T>): Kept<T> | undefined {
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

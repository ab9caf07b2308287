import { useEffect, useSyncExternalStore } from 'react';
import { readKept } from '../kept.tsx';

/** One key of the keyboard and what it does, in words for the help. */
export type KeyBinding = {
  /** As `KeyboardEvent.key`, letters in lower case; `ctrl+k` also means ⌘K. */
  key: string;
  does: string;
  run: () => void;
  /** Held down, it runs again and again: for moving, never for acting. */
  repeats?: boolean;
};

/** WCAG 2.1.4: single letters disturb speech input, so they can be switched off (`off`). */
export const singleKeysSetting = 'concord.single-keys';

const scopes = new Map<object, readonly KeyBinding[]>();
const listeners = new Set<() => void>();
let listed: readonly KeyBinding[] = [];

function changed(): void {
  listed = [...scopes.values()].flat();
  for (const listener of listeners) listener();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="dialog"],[role="menu"],[role="listbox"]'))
    return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Enter on a link, button or box is its own. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof Element && target.closest('a,button,input,summary') !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  // `isComposing`: the letters belong to the pinyin being typed.
  if (event.defaultPrevented || event.isComposing || event.altKey || isPressing(event)) return;
  const withCtrl = event.ctrlKey || event.metaKey;
  if (!withCtrl && (isTyping(event.target) || readKept(singleKeysSetting) === 'off')) return;
  const pressed = (withCtrl ? 'ctrl+' : '') + event.key.toLowerCase();
  // The latest scope wins: what stands on top of the page.
  const binding = listed.findLast(({ key }) => key === pressed);
  if (!binding || (event.repeat && !binding.repeats)) return;
  event.preventDefault();
  binding.run();
}

/**
 * Keys that work while the calling component is on screen. Nothing happens while somebody types or a dialog is
 * open. The bindings show up in the help (`?`) by themselves.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    const scope = {};
    if (scopes.size === 0) document.addEventListener('keydown', onKeyDown);
    scopes.set(scope, bindings);
    changed();
    return () => {
      scopes.delete(scope);
      if (scopes.size === 0) document.removeEventListener('keydown', onKeyDown);
      changed();
    };
  }, [bindings]);
}

/** Every key that works now. */
export function useActiveKeys(): readonly KeyBinding[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
  );
}

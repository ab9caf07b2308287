import { type ComponentType, useSyncExternalStore } from 'react';

export type Route = { path: string; Screen: ComponentType };

const base = '/station';
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
window.addEventListener('popstate', tell);

/** Goes to a screen of this portal, or to any address of ours. */
export function go(href: string): void {
  window.history.pushState(null, '', href.startsWith(base) ? href : `${base}${href}`);
  window.scrollTo(0, 0);
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The path below /station, and what follows the #: codes live there, never in what a server sees. */
export function useAddress(): { path: string; fragment: string } {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  const { pathname, hash } = new URL(href);
  const path = pathname.slice(base.length).replace(/\/$/, '') || '/';
  return { path, fragment: decodeURIComponent(hash.slice(1)) };
}

/** An address of this portal to be put into a link. */
export const to = (path: string): string => `${base}${path}`;

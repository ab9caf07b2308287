import { useSyncExternalStore } from 'react';
import { isKiosk } from './useKiosk.ts';

const base = '/station';
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
window.addEventListener('popstate', tell);
window.addEventListener('hashchange', tell);

type Manner = {
  /** Takes the place of the present screen, so that “back” does not return to it. */ replace?: boolean;
};

/** Goes to an address of this portal. */
export function go(href: string, { replace = false }: Manner = {}): void {
  const address = href.startsWith(`${base}/`) ? href : to(href);
  // At a kiosk the next person must not be able to go back to what the last one saw.
  if (replace || isKiosk) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  window.scrollTo(0, 0);
  tell();
}

/** An address of this portal, for a link. */
export const to = (path: string): string => `${base}${path}`;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export type Address = {
  /** Below /station, without a slash at its end. */
  path: string;
  /** What follows the #: codes live there, never in what a server sees. */
  fragment: string;
  /** Filters of lists; nothing personal. */
  search: URLSearchParams;
};

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  const { pathname, hash, searchParams } = new URL(href);
  const path = pathname.slice(base.length).replace(/\/$/, '') || '/';
  return { path, fragment: plain(hash.slice(1)), search: searchParams };
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

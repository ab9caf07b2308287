import { useLocation, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';

/** A list's filters live in the address, so that going back and a bookmark find the same rows. */
export function useFilters(): {
  filters: Record<string, string>;
  set: (changes: Record<string, string | undefined>) => void;
  query: string;
} {
  const router = useRouter();
  const { searchStr } = useLocation();
  const filters = useMemo(() => Object.fromEntries(new URLSearchParams(searchStr)), [searchStr]);
  const set = (changes: Record<string, string | undefined>) => {
    const next = new URLSearchParams(searchStr);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const query = next.toString();
    router.history.replace(`${window.location.pathname}${query ? `?${query}` : ''}`);
  };
  return { filters, set, query: searchStr };
}

/** The base of this portal, /county or /municipal: for addresses that leave a screen. */
export const useBase = (): string => useRouter().basepath.replace(/\/$/, '');

import { readKept } from '@concord/ui/kept';
import { useCallback, useEffect, useState } from 'react';
import { sentenceOf } from './trpc.ts';

export type Asked<T> =
  | { state: 'loading' }
  | { state: 'failed'; sentence: string; again: () => void }
  | { state: 'ready'; data: T; again: () => void };

type Options = {
  /** Keeps the last answer on the device, for when there is no network. Never for what a citizen wrote. */
  keepAs?: string;
};

/** Asks once for each `key`, and again when told to. */
export function useAsked<T>(key: string, ask: () => Promise<T>, { keepAs }: Options = {}): Asked<T> {
  const [asked, setAsked] = useState<{ key: string; answer: Asked<T> }>();
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  // `ask` is new at every drawing; `key` says what it asks
  useEffect(() => {
    let isCurrent = true;
    const tell = (answer: Asked<T>) => isCurrent && setAsked({ key, answer });
    ask()
      .then((data) => {
        if (keepAs) keep(keepAs, data);
        tell({ state: 'ready', data, again });
      })
      .catch((error) => {
        const data = keepAs && (kept(keepAs) as T | undefined);
        tell(
          data ? { state: 'ready', data, again } : { state: 'failed', sentence: sentenceOf(error), again },
        );
      });
    return () => {
      isCurrent = false;
    };
  }, [key, turn, again]);
  return asked?.key === key ? asked.answer : { state: 'loading' };
}

function keep(name: string, data: unknown): void {
  try {
    window.localStorage.setItem(`concord.answer.${name}`, JSON.stringify(data));
  } catch {
    // Full or forbidden: it is asked for again next time.
  }
}

function kept(name: string): unknown {
  const text = readKept(`concord.answer.${name}`);
  return text === undefined ? undefined : JSON.parse(text);
}

import { readKept } from '@concord/ui/kept';
import { useCallback, useEffect, useState } from 'react';
import { isNotFound, sentenceOf } from './trpc.ts';

export type Asked<T> =
  | { state: 'loading' }
  /** `isMissing`: there is no such thing; asking again would not help. */
  | { state: 'failed'; sentence: string; isMissing: boolean; again: () => void }
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
          data
            ? { state: 'ready', data, again }
            : { state: 'failed', sentence: sentenceOf(error), isMissing: isNotFound(error), again },
        );
      });
    return () => {
      isCurrent = false;
    };
  }, [key, turn, again]);
  return asked?.key === key ? asked.answer : { state: 'loading' };
}

/** Asks in silence for what will be wanted without a network, unless the device has it. */
export function keepAhead(name: string, ask: () => Promise<unknown>): void {
  if (readKept(nameOf(name)) !== undefined) return;
  ask().then(
    (data) => keep(name, data),
    () => undefined, // asked for again at the next visit
  );
}

const nameOf = (name: string): string => `concord.answer.${name}`;

function keep(name: string, data: unknown): void {
  try {
    window.localStorage.setItem(nameOf(name), JSON.stringify(data));
  } catch {
    // Full or forbidden: it is asked for again next time.
  }
}

function kept(name: string): unknown {
  const text = readKept(nameOf(name));
  return text === undefined ? undefined : JSON.parse(text);
}

import { App } from 'antd';
import { useEffect } from 'react';

type Teller = (sentence: string, kind: 'error' | 'success') => void;
let teller: Teller = () => undefined;

/** Says a sentence to the person, from anywhere; `TellProvider` shows it. */
export const tell = (sentence: string, kind: 'error' | 'success' = 'error'): void => teller(sentence, kind);

/** Inside antd's App: gives `tell` its voice. */
export function TellProvider() {
  const { message } = App.useApp();
  useEffect(() => {
    teller = (sentence, kind) =>
      void message.open({ type: kind, content: sentence, duration: kind === 'error' ? 6 : 3 });
  }, [message]);
  return null;
}

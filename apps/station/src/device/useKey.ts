import { useRef } from 'react';
import { newKey } from './offline.ts';

/** The same key for the same content, however often it is sent; a new one as soon as something else is said. */
export function useKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: newKey() };
    return last.current.key;
  };
}

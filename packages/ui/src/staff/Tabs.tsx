import { type KeyboardEvent, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { PageSkeleton } from './States.tsx';
import './tabs.css';

type Tab = { key: string; label: string; children: ReactNode };

type TabsProps = {
  label: string;
  items: readonly Tab[];
  /** The open one, when somebody else keeps it, e.g. in the address; give it together with `onCurrent`. */
  current?: string | undefined;
  onCurrent?: (key: string) => void;
};

/** Several views of one thing, one at a time, each loaded when it is looked at; what was typed in one is kept while another is open. */
export function Tabs({ label, items, current, onCurrent }: TabsProps) {
  const [own, setOwn] = useState(items[0]?.key);
  const chosen = items.some(({ key }) => key === current) ? current : own;
  const [before, setOpened] = useState<ReadonlySet<string>>(new Set());
  const opened = new Set([...before, ...(chosen === undefined ? [] : [chosen])]);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const choose = (key: string) => {
    setOwn(key);
    setOpened(opened);
    onCurrent?.(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex(({ key }) => key === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = items.at(to === items.length ? 0 : to);
    if (!next) return;
    choose(next.key);
    list.current?.querySelectorAll('button')[items.indexOf(next)]?.focus();
  };
  return (
    <>
      <div
        className="s-tabs"
        role="tablist"
        aria-label={label}
        ref={list}
        onKeyDown={onKeyDown}
        tabIndex={-1}
      >
        {items.map(({ key, label: name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}${key}-tab`}
            aria-selected={key === chosen}
            aria-controls={opened.has(key) ? `${id}${key}` : undefined}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
          >
            {name}
          </button>
        ))}
      </div>
      {items
        .filter(({ key }) => opened.has(key))
        .map(({ key, children }) => (
          <div
            key={key}
            id={`${id}${key}`}
            role="tabpanel"
            aria-labelledby={`${id}${key}-tab`}
            hidden={key !== chosen}
          >
            <Suspense fallback={<PageSkeleton rows={4} />}>{children}</Suspense>
          </div>
        ))}
    </>
  );
}

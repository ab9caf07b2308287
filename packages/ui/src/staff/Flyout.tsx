import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import './flyout.css';

type ButtonProps = {
  'aria-haspopup': 'menu' | 'dialog';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
  onClick: () => void;
};

type FlyoutProps = {
  kind: 'menu' | 'dialog';
  /** What it holds, for screen readers. */
  label: string;
  /** Which edge of the button it keeps to. */
  align?: 'left' | 'right';
  /** The button that opens it; takes these properties. */
  button: (given: ButtonProps) => ReactNode;
  children: (close: () => void) => ReactNode;
};

/** What opens under a button and goes away again: by Escape, by a click or by a Tab elsewhere. */
export function Flyout({ kind, label, align = 'left', button, children }: FlyoutProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = useCallback(() => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  }, []);
  useCloseElsewhere(open, box, setOpen);
  useLayoutEffect(() => {
    if (open && panel.current) settle(panel.current);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (kind === 'menu' && panel.current && go(event.key, panel.current)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what its button and its items do not use
    <span className="s-flyout" ref={box} onKeyDown={onKeyDown}>
      {button({
        'aria-haspopup': kind,
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        onClick: () => setOpen(!open),
      })}
      {open && (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: either role may have a label
        <div
          id={id}
          ref={panel}
          role={kind}
          aria-label={label}
          className={`s-flyout-panel s-flyout-${align}`}
        >
          {children(close)}
        </div>
      )}
    </span>
  );
}

function useCloseElsewhere(
  open: boolean,
  box: { current: HTMLElement | null },
  setOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open, box, setOpen]);
}

const margin = 8;
const itemsOf = (panel: HTMLElement): HTMLElement[] => [
  ...panel.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)'),
];

/** Moved back into the window where it would stand out of it; a menu takes the focus. */
function settle(panel: HTMLElement): void {
  const { left, right } = panel.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const by = left < margin ? margin - left : Math.min(0, width - margin - right);
  panel.style.transform = `translateX(${by}px)`;
  if (panel.getAttribute('role') === 'menu') itemsOf(panel)[0]?.focus();
}

/** Arrow keys, Home and End in a menu; answers whether it was one of them. */
function go(key: string, panel: HTMLElement): boolean {
  const items = itemsOf(panel);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (to === undefined) return false;
  items.at(to === items.length ? 0 : to)?.focus();
  return true;
}

export type MenuEntry =
  | { key: string; divider: true }
  | {
      key: string;
      label: ReactNode;
      onClick: () => void;
      disabled?: boolean;
      danger?: boolean;
      /** The one chosen now. */
      current?: boolean;
    };

type MenuProps = Pick<FlyoutProps, 'label' | 'align' | 'button'> & { items: readonly MenuEntry[] };

/** A button with a menu under it. */
export function Menu({ items, ...flyout }: MenuProps) {
  return (
    <Flyout kind="menu" {...flyout}>
      {(close) =>
        items.map((item) =>
          'divider' in item ? (
            <hr key={item.key} />
          ) : (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              disabled={item.disabled}
              aria-current={item.current ? 'true' : undefined}
              className={item.danger ? 's-flyout-danger' : undefined}
              onClick={() => {
                close();
                item.onClick();
              }}
            >
              {item.label}
            </button>
          ),
        )
      }
    </Flyout>
  );
}

import type { ReactNode } from 'react';
import './slip.css';

type SheetProps = {
  /** `slip`: 58 mm receipt printer. `a4`: an ordinary printer. */
  paper: 'slip' | 'a4';
  children: ReactNode;
};

/** What comes out of the printer; everything else on the page stays on screen. One per page. */
export function Sheet({ paper, children }: SheetProps) {
  return <article className={`p-sheet p-sheet-${paper}`}>{children}</article>;
}

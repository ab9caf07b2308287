import { useEffect, useState } from 'react';

export type Paper = 'slip' | 'a4';

/** Which paper is being printed: put its sheet on the page while there is one. */
export function usePrint(): { paper: Paper | undefined; print: (paper: Paper) => void } {
  const [paper, setPaper] = useState<Paper>();
  useEffect(() => {
    if (!paper) return;
    const done = () => setPaper(undefined);
    window.addEventListener('afterprint', done);
    // Two frames: the sheet must have been drawn.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', done);
    };
  }, [paper]);
  return { paper, print: setPaper };
}

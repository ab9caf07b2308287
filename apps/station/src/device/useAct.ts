import { useState } from 'react';
import { sentenceOf } from './trpc.ts';

/** Something that is done once at a time, and the sentence when it was not. */
export function useAct() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
    setBusy(false);
  };
  return { act, isBusy, problem };
}

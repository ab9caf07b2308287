import { type Content, emptyContent } from '@concord/domain/contribution';
import type { Saving } from '@concord/ui/SavedNote';
import { useEffect, useRef, useState } from 'react';
import { client, newKey, queryClient, sentenceOf } from '../trpc.tsx';
import { type ContributionCase, unsent } from './contribution.tsx';

const pauseMs = 1_500;

/**
 * What is typed goes to the server a moment after the last key, and is kept in this browser until it is there. Somebody
 * else's saving in between is told, and nothing typed is lost.
 */
export function useWorkingDraft(contribution: ContributionCase) {
  const { id, version, draft, editions } = contribution;
  const key = `concord.contribution.${id}.${editions}`;
  const [content, setContent] = useState<Content>(() => read(key) ?? draft ?? emptyContent);
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' });
  const [problem, setProblem] = useState<string>();
  const latest = useRef(version);
  const running = useRef<Promise<void>>(undefined);
  const typed = useRef(content);
  const sent = useRef(draft ?? emptyContent);
  latest.current = Math.max(latest.current, version);

  const send = async () => {
    const now = typed.current;
    const { text, answers, findings, evidence } = now;
    const citations = evidence.map(({ themeId, quotation }) => ({ themeId, quotation }));
    try {
      const command = { type: 'save' as const, text, answers, findings, citations };
      const answer = await client.contribution.run.mutate({
        id,
        version: latest.current,
        command,
        key: newKey(),
      });
      latest.current = answer.version;
      setProblem(undefined);
      setSaving({ state: 'saved', at: Date.now() });
      sent.current = now;
      if (typed.current === now) write(key, undefined);
    } catch (error) {
      setProblem(sentenceOf(error));
      setSaving({ state: 'failed' });
    }
    // the screen's own steps need the version there is now
    void queryClient.invalidateQueries();
  };
  const save = (): Promise<void> => {
    running.current ??= send().finally(() => {
      running.current = undefined;
    });
    return running.current;
  };

  useEffect(() => {
    unsent.set(id, async () => {
      await running.current;
      if (typed.current !== sent.current) await save();
      if (typed.current !== sent.current) throw new Error('所写内容还没有保存,请稍后再办');
      return latest.current;
    });
    return () => void unsent.delete(id);
  });

  const written = saving.state === 'saving';
  useEffect(() => {
    if (!written) return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [content, written]);

  return {
    content,
    saving,
    problem,
    change: (next: Content) => {
      typed.current = next;
      setContent(next);
      write(key, JSON.stringify(next));
      setSaving({ state: 'saving' });
    },
    /** After somebody else saved: ours goes over it, now that we know. */
    reload: problem === undefined ? undefined : () => void save(),
  };
}

function read(key: string): Content | undefined {
  try {
    const kept = window.localStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Content) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  } catch {
    // Full or forbidden: the server has what was saved.
  }
}

import { BigButton } from '@concord/ui/public/BigButton';
import { useEffect, useState } from 'react';
import { visitor } from '../device/trpc.ts';

type Similar = { id: string; title: string; summary: string; personCount: number };

type ThemePanelProps = {
  text: string;
  committeeId: string | undefined;
  themeId: string | null;
  onTheme: (themeId: string | null) => void;
};

/** “N 人反映类似情况 · 我也是”: published themes like what is being written. Silent when there is none or no network. */
export function ThemePanel({ text, committeeId, themeId, onTheme }: ThemePanelProps) {
  const themes = useSimilar(text.trim(), committeeId);
  if (themes.length === 0) return null;
  return (
    <section className="st-themes" aria-label="已有人反映的类似情况">
      {themes.map(({ id, title, personCount }) => (
        <div key={id} className="st-theme">
          <p>
            {personCount > 0 ? (
              <>
                已有 <strong>{personCount}</strong> 人反映类似情况:
              </>
            ) : (
              '正在办理的类似情况:'
            )}
            “{title}”
          </p>
          <BigButton
            look={themeId === id ? 'primary' : 'plain'}
            aria-pressed={themeId === id}
            onClick={() => onTheme(themeId === id ? null : id)}
          >
            {themeId === id ? '✓ 我也是' : '我也是'}
          </BigButton>
        </div>
      ))}
      {themeId && <p className="st-note">会和大家的一起办理,您仍有自己的查询码和答复。</p>}
    </section>
  );
}

function useSimilar(text: string, committeeId: string | undefined): Similar[] {
  const [themes, setThemes] = useState<Similar[]>([]);
  useEffect(() => {
    if ([...text].length < 6) {
      setThemes([]);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      visitor.theme.published
        .query({ ...(committeeId && { committeeId }), like: text.slice(0, 1500) })
        .then((found) => isCurrent && setThemes(found))
        .catch(() => undefined);
    }, 700);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, committeeId]);
  return themes;
}

import '../shared.css';

export type Stage = {
  /** 收到, 核实, 办理, 答复 */
  name: string;
  state: 'done' | 'now' | 'next';
  /** 11月18日, or 最晚12月2日 for what is to come. */
  date?: string;
  /** Who has or had it. */
  who?: string;
};

const words: Record<Stage['state'], string> = { done: '已完成', now: '正在进行', next: '还没到' };

/** How far it is, in four plain words with dates and who has it now. */
export function StageBar({ stages, label = '办理进度' }: { stages: readonly Stage[]; label?: string }) {
  return (
    <ol className="p-stages" aria-label={label}>
      {stages.map(({ name, state, date, who }) => (
        <li
          key={name}
          className={`p-stage p-stage-${state}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className="p-stage-dot" aria-hidden="true">
            {state === 'done' && (
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d="M3 8.5 6.5 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
              </svg>
            )}
          </span>
          <span className="p-stage-name">
            {name}
            <span className="c-unseen">({words[state]})</span>
          </span>
          {date && <span className="p-stage-note">{date}</span>}
          {who && <span className="p-stage-note">{who}</span>}
        </li>
      ))}
    </ol>
  );
}

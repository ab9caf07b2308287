import type { Stage } from '@concord/domain/matter/joint-matter';
import { stageNames } from '@concord/domain/matter/joint-matter/labels';
import { Button } from 'antd';
import { useFilters } from '../frame/filters.tsx';
import type { JointCase } from './joint-matter.tsx';
import './stage.css';

const stateWords: Record<Stage['state'], string> = {
  done: '已过',
  now: '当前',
  ahead: '未到',
  left: '未经过',
};
const marks: Record<Stage['state'], string> = { done: '✓', now: '●', ahead: '○', left: '–' };
const tabNames = { report: '报告', contributions: '贡献', activities: '活动' } as const;

/** 走到哪一步: the whole way in one line, and below it what the reader does next. */
export function StageBar({ progress: { stages, next } }: { progress: NonNullable<JointCase['progress']> }) {
  const { set } = useFilters();
  const tab = next?.tab;
  return (
    <section className="p-card j-progress" aria-label="走到哪一步">
      <ol className="j-stages">
        {stages.map(({ key, state, note }) => (
          <li key={key} data-state={state} {...(state === 'now' && { 'aria-current': 'step' as const })}>
            <span className="j-mark" role="img" aria-label={stateWords[state]}>
              {marks[state]}
            </span>
            <strong>{stageNames[key]}</strong>
            {note && <span className="p-quiet">{note}</span>}
          </li>
        ))}
      </ol>
      {next && (
        <p className="j-next">
          <strong>下一步:</strong>
          {next.text}{' '}
          {tab && (
            <Button size="small" onClick={() => set({ tab })}>
              去“{tabNames[tab]}”
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

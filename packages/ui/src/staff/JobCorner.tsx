import { Button, Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { LightShape } from '../StatusLight.tsx';
import './JobCorner.css';
import './staff.css';
import type { Light } from '../tokens.tsx';

export type Job = {
  id: string;
  title: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  /** 0–100; left out while nobody knows. */
  percent?: number;
  /** 1,204/2,147 行, or what went wrong and what to do. */
  note?: string;
  /** Cancel while it runs. */
  cancel?: ReactNode;
  /** Undo, open, download: when it is over. */
  actions?: ReactNode;
};

const stateLights: Record<Job['state'], Light> = {
  running: 'grey',
  done: 'blue',
  failed: 'red',
  cancelled: 'grey',
};
const stateWords: Record<Job['state'], string> = {
  running: '进行中',
  done: '完成',
  failed: '没有完成',
  cancelled: '已取消',
};

type JobCornerProps = { jobs: readonly Job[]; onDismiss: (id: string) => void };

/** Long work at the lower right: goes on while one does something else. Shows nothing without jobs. */
export function JobCorner({ jobs, onDismiss }: JobCornerProps) {
  const [folded, setFolded] = useState(false);
  if (jobs.length === 0) return null;
  const running = jobs.filter(({ state }) => state === 'running').length;
  return (
    <section className="s-jobs" aria-label="后台任务">
      <button
        type="button"
        className="s-jobs-head"
        aria-expanded={!folded}
        onClick={() => setFolded(!folded)}
      >
        <span role="status">{running > 0 ? `${running}项任务进行中` : '任务已结束'}</span>
        <span aria-hidden="true">{folded ? '▴' : '▾'}</span>
      </button>
      {!folded && (
        <ul>
          {jobs.map((job) => (
            <JobLine key={job.id} job={job} onDismiss={() => onDismiss(job.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function JobLine({ job, onDismiss }: { job: Job; onDismiss: () => void }) {
  const { title, state, percent, note, cancel, actions } = job;
  const running = state === 'running';
  return (
    <li>
      <div className={`s-job-title c-${stateLights[state]}`}>
        <LightShape light={stateLights[state]} />
        <strong>{title}</strong>
        <span>{stateWords[state]}</span>
      </div>
      {running && percent !== undefined && (
        <Progress percent={percent} size="small" aria-label={`${title}进度`} />
      )}
      {note && <p className="s-hint">{note}</p>}
      <div className="s-job-actions">
        {running ? cancel : actions}
        {!running && (
          <Button size="small" type="text" onClick={onDismiss}>
            知道了
          </Button>
        )}
      </div>
    </li>
  );
}

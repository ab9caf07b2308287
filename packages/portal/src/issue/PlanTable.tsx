import type { PlanStep } from '@concord/domain/matter/issue';
import { StatusLight } from '@concord/ui/StatusLight';
import { DueCell } from '../frame/DueCell.tsx';
import './issue.css';

/** 整改计划: the dated steps of a long-term item, and which of them are done. */
export function PlanTable({ steps }: { steps: readonly PlanStep[] }) {
  return (
    <section className="p-card" aria-label="整改计划">
      <h2>整改计划</h2>
      <ol className="p-plan">
        {steps.map(({ number, text, dueOn, doneOn, note }) => (
          <li key={number}>
            <span>{text}</span>
            {doneOn ? (
              <StatusLight light="blue">{doneOn} 完成</StatusLight>
            ) : (
              <span>
                {dueOn} 前 <DueCell dueOn={dueOn} />
              </span>
            )}
            {note && <p className="p-note">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

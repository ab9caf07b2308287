import type { ReactNode } from 'react';
import { LightShape } from '../StatusLight.tsx';
import './Timeline.css';
import type { Light } from '../tokens.tsx';

export type TimelineItem = {
  id: string;
  /** The person and in which capacity. */
  who: string;
  what: string;
  /** As it is read: 11-18 14:32. */
  when: string;
  /** The same for machines, ISO 8601. */
  dateTime: string;
  /** How long it stayed with them, e.g. 停留3个工作日. */
  stayed?: string;
  light?: Light;
  /** The words of the reply, the reason, the attachments. */
  note?: ReactNode;
};

/** 经过: who did what when, and how long each held it. */
export function Timeline({ items, label = '经过' }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol className="s-timeline" aria-label={label}>
      {items.map(({ id, who, what, when, dateTime, stayed, light = 'blue', note }) => (
        <li key={id} className={`c-${light}`}>
          <span className="s-timeline-dot">
            <LightShape light={light} />
          </span>
          <div className="s-timeline-line">
            <strong>{what}</strong>
            <span>{who}</span>
            <time dateTime={dateTime}>{when}</time>
            {stayed && <span className="s-timeline-stayed">{stayed}</span>}
          </div>
          {note && <div className="s-timeline-note">{note}</div>}
        </li>
      ))}
    </ol>
  );
}

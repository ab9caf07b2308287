import type { NamedSource } from '@concord/domain/document';
import { AppLink } from '@concord/ui/AppLink';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { moment } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import { type Compared, DifferencePanel } from './DifferencePanel.tsx';
import type { DocumentHead } from './document.tsx';
import type { LiveDocument } from './live.tsx';
import './version.css';

type VersionPanelProps = {
  head: DocumentHead;
  live: LiveDocument;
  sources: readonly NamedSource[];
  nameOf: (id: string) => string;
};

const now = 0;

/** Frozen versions, and what differs between any two of them or from the text as it stands. */
export function VersionPanel({ head, live, sources, nameOf }: VersionPanelProps) {
  const base = useBase();
  const [from, setFrom] = useState<number>();
  const [to, setTo] = useState(now);
  const [beside, setBeside] = useState(false);
  const newest = head.versions[0];
  if (!newest)
    return (
      <EmptyState title="还没有存过版本">
        牵头的政协在“编排”里“存为一版”,各节的文字和来源就原样存下,可以比较、打印和恢复。
      </EmptyState>
    );
  const left = from ?? newest.number;
  const options = [
    { value: now, label: '现在的文稿' },
    ...head.versions.map(({ number, name }) => ({ value: number, label: `第 ${number} 版 ${name}` })),
  ];
  return (
    <>
      <section className="p-card" aria-label="各版">
        <ul className="p-plain d-versions">
          {head.versions.map(({ number, name, at, person, committeeId, hash }) => (
            <li key={number}>
              <AppLink href={`${base}/documents/${head.id}/versions/${number}`}>
                第 {number} 版 {name}
              </AppLink>
              <span className="p-note">
                {moment(at)} · {nameOf(committeeId)} {person} · 校验值 {hash.slice(0, 12)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="p-card" aria-label="比较">
        <h2>比较</h2>
        <div className="p-filters">
          <Choice label="从" value={left} onChange={setFrom} options={options.slice(1)} />
          <Choice label="到" value={to} onChange={setTo} options={options} />
          <Segmented
            aria-label="比较的样子"
            value={beside ? 'beside' : 'inline'}
            onChange={(value) => setBeside(value === 'beside')}
            options={[
              { value: 'inline', label: '合在一起' },
              { value: 'beside', label: '左右对照' },
            ]}
          />
        </div>
        <Comparison head={head} live={live} sources={sources} from={left} to={to} beside={beside} />
      </section>
    </>
  );
}

type ChoiceProps = {
  label: string;
  value: number;
  onChange: (value: number) => void;
  options: readonly { value: number; label: string }[];
};

const Choice = ({ label, value, onChange, options }: ChoiceProps) => (
  <label className="d-choice">
    {label}
    <select value={value} onChange={({ target }) => onChange(Number(target.value))}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

type ComparisonProps = Omit<VersionPanelProps, 'nameOf'> & { from: number; to: number; beside: boolean };

function Comparison({ head, live, sources, from, to, beside }: ComparisonProps) {
  const before = useQuery(trpc.document.versionByNumber.queryOptions({ id: head.id, number: from }));
  const after = useQuery({
    ...trpc.document.versionByNumber.queryOptions({ id: head.id, number: to }),
    enabled: to !== now,
  });
  const standing: Compared = {
    sources,
    sections: head.sections
      .filter(({ isSetAside }) => !isSetAside)
      .map(({ id, title }) => ({ id, title, paragraphs: live.section(id).paragraphs() })),
  };
  const show = (older: Compared, newer: Compared) => (
    <DifferencePanel
      head={head}
      before={older}
      after={newer}
      beside={beside}
      {...(to === now && { restores: from })}
    />
  );
  return (
    <ScreenState query={before}>
      {(older) =>
        to === now ? (
          show(older, standing)
        ) : (
          <ScreenState query={after}>{(newer) => show(older, newer)}</ScreenState>
        )
      }
    </ScreenState>
  );
}

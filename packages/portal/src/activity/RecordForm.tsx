import { CharacterCount } from '@concord/ui/CharacterCount';
import { SavedNote } from '@concord/ui/SavedNote';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useKeptDraft } from '../form/useKeptDraft.tsx';
import type { ActivityCase } from './ActivityScreen.tsx';
import type { Acting } from './useActivity.tsx';

type Point = { key: number; text: string; basis: string; expert: string; field: string; unit: string };
type Written = { minutes: string; findings: Point[]; resolutions: Point[]; opinions: Point[] };
type Section = 'findings' | 'resolutions' | 'opinions';

const blank = (key: number): Point => ({ key, text: '', basis: '', expert: '', field: '', unit: '' });
const fromCase = ({ minutes, findings, resolutions, opinions }: ActivityCase): Written => {
  const rows = (points: readonly { text: string }[]) =>
    points.map((point, key) => ({ ...blank(key), ...point, key }));
  return {
    minutes,
    findings: rows(findings),
    resolutions: rows(resolutions),
    opinions: rows(opinions),
  };
};

/** 记录: minutes, findings, what was resolved and what experts said; kept on this computer while it is written. */
export function RecordForm({ activity, act }: { activity: ActivityCase; act: Acting }) {
  const {
    draft: value,
    set,
    saving,
    forget,
  } = useKeptDraft<Written>(`concord.draft.activity.${activity.id}`, fromCase(activity));
  const edit = (section: Section) => ({
    points: value[section],
    onChange: (points: Point[]) => set({ [section]: points }),
  });
  const save = () =>
    act
      .run({
        type: 'record',
        minutes: value.minutes,
        findings: written(value.findings).map(({ text, basis }) => ({ text, basis })),
        resolutions: written(value.resolutions).map(({ text }) => ({ text })),
        opinions: written(value.opinions).map(({ text, expert, field, unit }) => ({
          text,
          expert,
          field,
          unit,
        })),
      })
      .then(
        () => forget(),
        () => undefined,
      );
  return (
    <section className="p-card">
      <h2>
        <label htmlFor="minutes">纪要</label>
      </h2>
      <Input.TextArea
        id="minutes"
        autoSize={{ minRows: 6, maxRows: 24 }}
        value={value.minutes}
        onChange={({ target }) => set({ minutes: target.value })}
      />
      <div style={{ textAlign: 'right' }}>
        <CharacterCount text={value.minutes} max={20_000} />
      </div>
      <PointList
        title="发现"
        hint="每条一个发现,写明依据:现场、台账、谁说的。"
        {...edit('findings')}
        more={(point, set, name) => (
          <Line
            label={`${name}的依据`}
            placeholder="依据(可不填)"
            max={300}
            value={point.basis}
            onChange={(basis) => set({ basis })}
          />
        )}
      />
      <PointList title="议定事项" hint="定下来要做的事,每条一件,定稿后可以交办。" {...edit('resolutions')} />
      <PointList
        title="专家意见"
        hint="记录专家的话,不作表决。"
        {...edit('opinions')}
        more={(point, set, name) => (
          <div className="a-row">
            <Line
              label={`${name}的专家`}
              placeholder="专家姓名"
              max={40}
              value={point.expert}
              onChange={(expert) => set({ expert })}
            />
            <Line
              label={`${name}的领域`}
              placeholder="专业领域"
              max={40}
              value={point.field}
              onChange={(field) => set({ field })}
            />
            <Line
              label={`${name}的单位`}
              placeholder="单位"
              max={60}
              value={point.unit}
              onChange={(unit) => set({ unit })}
            />
          </div>
        )}
      />
      <div className="p-filters" style={{ marginTop: 16 }}>
        <Button type="primary" loading={act.busy} onClick={() => void save()}>
          保存记录
        </Button>
        <SavedNote saving={saving} />
      </div>
    </section>
  );
}

const written = (points: readonly Point[]): Point[] => points.filter(({ text }) => text.trim() !== '');

type LineProps = {
  label: string;
  placeholder: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
};
const Line = ({ label, placeholder, max, value, onChange }: LineProps) => (
  <Input
    aria-label={label}
    placeholder={placeholder}
    maxLength={max}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);

type PointListProps = {
  title: string;
  hint: string;
  points: readonly Point[];
  onChange: (points: Point[]) => void;
  more?: (point: Point, set: (facts: Partial<Point>) => void, name: string) => ReactNode;
};

function PointList({ title, hint, points, onChange, more }: PointListProps) {
  const set = (key: number, facts: Partial<Point>) =>
    onChange(points.map((one) => (one.key === key ? { ...one, ...facts } : one)));
  const add = () => onChange([...points, blank(Math.max(-1, ...points.map(({ key }) => key)) + 1)]);
  return (
    <>
      <h3>{title}</h3>
      <p className="p-note" style={{ margin: '0 0 8px' }}>
        {hint}
      </p>
      <div className="a-list-form">
        {points.map((point, index) => {
          const name = `第 ${index + 1} 条${title}`;
          return (
            <fieldset key={point.key}>
              <legend>{name}</legend>
              <Input.TextArea
                aria-label={name}
                autoSize={{ minRows: 2 }}
                value={point.text}
                onChange={({ target }) => set(point.key, { text: target.value })}
              />
              {more?.(point, (facts) => set(point.key, facts), name)}
              <div>
                <Button
                  size="small"
                  aria-label={`去掉${name}`}
                  onClick={() => onChange(points.filter(({ key }) => key !== point.key))}
                >
                  去掉
                </Button>
              </div>
            </fieldset>
          );
        })}
        <Button type="dashed" block onClick={add}>
          加一条{title}
        </Button>
      </div>
    </>
  );
}

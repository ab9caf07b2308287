import {
  groupOf,
  type RegulationKey,
  type RegulationVersion,
  regulationKeyNames,
  regulationKeys,
  validateChange,
  valueInWords,
} from '@concord/domain/regulation';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { today } from '../frame/time.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';
import type { Rules } from './RulesPanel.tsx';

type Changes = RegulationVersion['changes'];
type Value = Changes[string];

/** A new version: only what is changed is written; what it changes is read once more before it is published. */
export function VersionForm({ rules: { versions, newest }, onDone }: { rules: Rules; onDone: () => void }) {
  const id = useId();
  const [changes, setChanges] = useState<Changes>({});
  const [effectiveFrom, setEffectiveFrom] = useState(today());
  const [note, setNote] = useState('');
  const [key] = useState(newKey);
  const publish = useMutation({
    mutationFn: () =>
      client.regulation.publish.mutate({
        version: { version: (versions.at(-1)?.version ?? 0) + 1, effectiveFrom, changes, note },
        key,
      }),
    onSuccess: () => {
      tell('已发布', 'success');
      onDone();
    },
    meta: { quiet: true },
  });
  const set = (name: RegulationKey, value: Value | undefined) => {
    const { [name]: _, ...rest } = changes;
    const same = JSON.stringify(value) === JSON.stringify(newest.values[name]);
    setChanges(value === undefined || same ? rest : { ...rest, [name]: value });
  };
  const problems = validateChange(changes);
  const changed = Object.keys(changes) as RegulationKey[];
  return (
    <form
      className="p-version"
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate();
      }}
    >
      {regulationKeyNames.map((name, index) => {
        const group = groupOf(name);
        const isFirst = index === 0 || groupOf(regulationKeyNames[index - 1] ?? name) !== group;
        const problem = problems.find((one) => one.key === name);
        return (
          <div key={name}>
            {isFirst && <h2>{group}</h2>}
            <div className="p-version-line">
              <label htmlFor={`${id}-${name}`}>{regulationKeys[name].label}</label>
              <ValueInput
                id={`${id}-${name}`}
                name={name}
                value={(changes[name] ?? newest.values[name]) as Value}
                onChange={(value) => set(name, value)}
              />
              {problem && <span role="alert">{problem.message}</span>}
            </div>
          </div>
        );
      })}
      <h2>生效与依据</h2>
      <div className="p-version-line">
        <label htmlFor={`${id}-from`}>生效日期</label>
        <input
          id={`${id}-from`}
          type="date"
          min={today()}
          value={effectiveFrom}
          onChange={(event) => setEffectiveFrom(event.target.value)}
        />
      </div>
      <div className="p-version-line">
        <label htmlFor={`${id}-note`}>依据</label>
        <Input
          id={`${id}-note`}
          maxLength={200}
          placeholder="如:2026年第12次主席会议"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <h2>将要改变的</h2>
      {changed.length === 0 ? (
        <p>还没有改动。</p>
      ) : (
        <ul>
          {changed.map((name) => (
            <li key={name}>
              {regulationKeys[name].label}:{valueInWords(name, newest.values[name])} →{' '}
              {valueInWords(name, changes[name] as never)}
            </li>
          ))}
        </ul>
      )}
      {publish.isError && <Alert type="error" showIcon title={sentenceOf(publish.error)} />}
      <p className="p-version-actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={publish.isPending}
          disabled={changed.length === 0 || problems.length > 0 || note.trim().length < 2}
        >
          发布
        </Button>
        <Button onClick={onDone}>取消</Button>
      </p>
    </form>
  );
}

type ValueInputProps = {
  id: string;
  name: RegulationKey;
  value: Value;
  onChange: (value: Value | undefined) => void;
};

function ValueInput({ id, name, value, onChange }: ValueInputProps) {
  const entry = regulationKeys[name];
  if (entry.kind === 'number')
    return (
      <InputNumber
        id={id}
        value={Number(value)}
        style={{ width: 170 }}
        suffix={valueInWords(name, value as never).replace(/^[\d.-]+/, '')}
        onChange={(next) => onChange(next ?? undefined)}
      />
    );
  if (entry.kind === 'line')
    return (
      <Input
        id={id}
        value={String(value)}
        style={{ width: 200 }}
        placeholder={entry.empty}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  if (entry.kind === 'days')
    return (
      <Input
        id={id}
        defaultValue={(value as number[]).join('、')}
        onChange={(event) =>
          onChange(
            event.target.value
              .split(/[、,,\s]+/)
              .filter(Boolean)
              .map(Number),
          )
        }
      />
    );
  const options =
    entry.kind === 'switch'
      ? [
          { value: 'true', label: '是' },
          { value: 'false', label: '否' },
        ]
      : Object.entries(entry.options).map(([option, label]) => ({ value: option, label }));
  return (
    <Select
      id={id}
      value={String(value)}
      style={{ minWidth: 200 }}
      options={options}
      onChange={(next) => onChange(entry.kind === 'switch' ? next === 'true' : next)}
    />
  );
}

import {
  certaintyNames,
  groupOf,
  type RegulationKey,
  type RegulationValues,
  regulationKeyNames,
  regulationKeys,
  valueInWords,
} from '@concord/domain/regulation';
import { PageSkeleton } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ScreenState } from '../frame/ScreenState.tsx';
import { type client, trpc } from '../trpc.tsx';

const VersionForm = lazy(async () => ({ default: (await import('./VersionForm.tsx')).VersionForm }));

export type Rules = Awaited<ReturnType<typeof client.regulation.versions.query>>;

const groups = [...new Set(regulationKeyNames.map(groupOf))];
const inWords = (key: RegulationKey, values: RegulationValues): string => valueInWords(key, values[key]);

/** Every number by group, in words, with where it comes from; what will apply stands beside what does. */
export function RulesPanel() {
  const rules = useQuery(trpc.regulation.versions.queryOptions());
  const [editing, setEditing] = useState(false);
  return (
    <ScreenState query={rules}>
      {(data) =>
        editing ? (
          <Suspense fallback={<PageSkeleton />}>
            <VersionForm rules={data} onDone={() => setEditing(false)} />
          </Suspense>
        ) : (
          <>
            <p className="p-note">
              {data.inForce.version > 0 ? `现行第 ${data.inForce.version} 版。` : '各项均为默认值。'}
              调整只对生效之后新收的事项起作用,在办的按收到时的规则办完。
            </p>
            {data.mayPublish && (
              <Button type="primary" onClick={() => setEditing(true)}>
                发布新版
              </Button>
            )}
            {groups.map((group) => (
              <RuleTable key={group} group={group} rules={data} />
            ))}
            <History rules={data} />
          </>
        )
      }
    </ScreenState>
  );
}

function RuleTable({ group, rules: { inForce, newest } }: { group: string; rules: Rules }) {
  return (
    <>
      <h2>{group}</h2>
      <table className="p-rules">
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">现行</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {regulationKeyNames
            .filter((key) => groupOf(key) === group)
            .map((key) => {
              const { label, source, certainty } = regulationKeys[key];
              const now = inWords(key, inForce.values);
              const soon = inWords(key, newest.values);
              return (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td>
                    {now}
                    {soon !== now && <span className="p-rules-soon">将改为{soon}</span>}
                  </td>
                  <td>
                    {certaintyNames[certainty]}
                    {source && `:${source}`}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </>
  );
}

function History({ rules: { versions } }: { rules: Rules }) {
  return (
    <>
      <h2>历次发布</h2>
      {versions.length === 0 ? (
        <p>还没有调整过,各项均为默认值。</p>
      ) : (
        <ol className="p-versions" reversed>
          {[...versions].reverse().map(({ version, effectiveFrom, note, changes }) => (
            <li key={version}>
              <strong>第 {version} 版</strong>,{effectiveFrom} 起生效,{note}:
              {Object.entries(changes)
                .map(([key, value]) => {
                  const known = key as RegulationKey;
                  return `${regulationKeys[known]?.label ?? key} ${valueInWords(known, value as never)}`;
                })
                .join(';')}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

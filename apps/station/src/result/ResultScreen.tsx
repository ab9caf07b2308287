import { opinionCategoryNames } from '@concord/domain/matter/citizen-opinion/labels';
import { BigButton } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { Notice } from '@concord/ui/public/Notice';
import { useState } from 'react';
import { client, useAsked } from '../device/client.tsx';
import { useStation } from '../device/station.tsx';

type Category = keyof typeof opinionCategoryNames;

/** 成果公开: what was asked and what came of it; only what somebody released. */
export function ResultScreen() {
  const [station] = useStation();
  const [mine, setMine] = useState(false);
  const [category, setCategory] = useState<Category | ''>('');
  const [limit, setLimit] = useState(10);
  const asked = useAsked(`${mine} ${category} ${limit}`, () =>
    client.publication.list.query({
      limit,
      ...(mine && station && { stationCode: station.code }),
      ...(category && { category }),
    }),
  );
  return (
    <>
      <h1 className="st-title">成果公开</h1>
      <div className="st-row">
        <label>
          类别{' '}
          <select
            className="p-input"
            value={category}
            onChange={(event) => setCategory(event.target.value as Category | '')}
          >
            <option value="">全部</option>
            {Object.entries(opinionCategoryNames).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {station && (
          <BigButton look="plain" aria-pressed={mine} onClick={() => setMine(!mine)}>
            {mine ? '✓ 只看本站' : '只看本站'}
          </BigButton>
        )}
      </div>
      {asked.state === 'loading' && <p role="status">正在打开…</p>}
      {asked.state === 'failed' && (
        <Notice tone="error" title="没有打开">
          {asked.sentence} <BigButton onClick={asked.again}>再试一次</BigButton>
        </Notice>
      )}
      {asked.state === 'ready' && asked.data.rows.length === 0 && <p>还没有公开的成果。</p>}
      {asked.state === 'ready' &&
        asked.data.rows.map(({ id, question, outcome, station: from, committee, at }) => (
          <Card key={id} title={question}>
            <p className="st-text">{outcome}</p>
            <p className="st-note">
              {from ?? committee} · {at.slice(0, 10)}
            </p>
          </Card>
        ))}
      {asked.state === 'ready' && asked.data.after && limit < 50 && (
        <BigButton look="plain" onClick={() => setLimit(limit + 10)}>
          再看一些
        </BigButton>
      )}
    </>
  );
}

import type { OpinionCategory } from '@concord/domain/matter/citizen-opinion';
import { opinionCategoryNames } from '@concord/domain/matter/citizen-opinion/labels';
import { organizationKindNames } from '@concord/domain/organization/labels';
import { BigButton } from '@concord/ui/public/BigButton';
import { SelectField } from '@concord/ui/public/SelectField';
import { useState } from 'react';
import { countyOf } from '../device/format.ts';
import { FailedPanel, LoadingPanel } from '../device/StatePanel.tsx';
import { visitor } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';
import { go, useAddress } from '../device/useAddress.ts';
import { useAsked } from '../device/useAsked.ts';
import { useStations } from '../device/useStations.ts';
import { ResultCard } from './ResultCard.tsx';

type Page = Awaited<ReturnType<typeof visitor.publication.list.query>>;

const isCategory = (text: string | null): text is OpinionCategory =>
  text !== null && text in opinionCategoryNames;

/** 成果公开: what was asked and what came of it; the filters stand in the address. */
export function ResultScreen() {
  const { search } = useAddress();
  const [county, station, category] = [
    search.get('county') ?? '',
    search.get('station') ?? '',
    search.get('category'),
  ];
  const stations = useStations();
  const all = stations.state === 'ready' ? stations.data : [];
  const counties = [...new Map(all.map((station) => [station.committeeId, areaOf(station)]))];
  const filter = {
    ...(county && { committeeId: county }),
    ...(station && { stationCode: station }),
    ...(isCategory(category) && { category }),
  };
  const choose = (part: Record<string, string>) => {
    const next = new URLSearchParams({ county, station, category: category ?? '', ...part });
    for (const [name, value] of [...next]) if (!value) next.delete(name);
    go(`/results?${next}`, { replace: true });
  };
  return (
    <>
      <h1>成果公开</h1>
      <div className="st-filters">
        <SelectField
          none="全部"
          id="county"
          label="县区"
          value={county}
          options={counties}
          onValue={(value) => choose({ county: value, station: '' })}
        />
        <SelectField
          none="全部"
          id="station"
          label="联络站"
          value={station}
          options={all
            .filter(({ committeeId }) => !county || committeeId === county)
            .map(({ code, name }) => [code, name])}
          onValue={(value) => choose({ station: value })}
        />
        <SelectField
          none="全部"
          id="category"
          label="类别"
          value={category ?? ''}
          options={Object.entries(opinionCategoryNames)}
          onValue={(value) => choose({ category: value })}
        />
      </div>
      <ResultList key={JSON.stringify(filter)} filter={filter} />
      <p className="st-links">
        <a href="/open/results.atom">订阅更新(Atom)</a>
      </p>
    </>
  );
}

/** A committee's area: its county, or the functional zones it looks after. */
const areaOf = ({ committeeId, areaId, area }: { committeeId: string; areaId: string; area: string }) =>
  areaId === committeeId ? countyOf(area) : organizationKindNames.zone;

type Filter = Parameters<typeof visitor.publication.list.query>[0];

function ResultList({ filter }: { filter: Filter }) {
  const asked = useAsked(JSON.stringify(filter), () => visitor.publication.list.query(filter));
  const [more, setMore] = useState<Page>();
  const { act, isBusy, problem } = useAct();
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const rows = [...asked.data.rows, ...(more?.rows ?? [])];
  const { after } = more ?? asked.data;
  const loadMore = () =>
    act(async () => {
      if (!after) return;
      const page = await visitor.publication.list.query({ ...filter, after });
      setMore({ rows: [...(more?.rows ?? []), ...page.rows], after: page.after });
    });
  if (rows.length === 0) return <p>这里还没有公开的成果。办结并经同意公开的,会隐去个人信息后登在这里。</p>;
  return (
    <>
      {rows.map((result) => (
        <ResultCard key={result.id} result={result} />
      ))}
      {problem && <p className="p-error">{problem}</p>}
      {after && (
        <div className="st-row">
          <BigButton look="plain" disabled={isBusy} onClick={() => void loadMore()}>
            再看 10 条
          </BigButton>
        </div>
      )}
    </>
  );
}

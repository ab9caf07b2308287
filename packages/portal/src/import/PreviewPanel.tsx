import { fieldsOf, type ImportField, type Mapping } from '@concord/domain/import';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useSession } from '../session/session.tsx';
import { type client, trpc } from '../trpc.tsx';

export type Batch = Awaited<ReturnType<typeof client.import.byId.query>>;

type PreviewPanelProps = {
  batch: Batch;
  busy: boolean;
  onStart: (mapping: Mapping, stationId: string | null) => void;
};

const shownCharacters = 60;

/** Which column means what, the first rows as they are, and what an import would do with all of them. */
export function PreviewPanel({ batch, busy, onStart }: PreviewPanelProps) {
  const { me } = useSession();
  const [mapping, setMapping] = useState<Mapping>(batch.mapping);
  const [stationId, setStationId] = useState<string | null>(null);
  const isOpinions = batch.kind === 'opinions';
  const stations = useQuery({
    ...trpc.organization.stations.queryOptions({ committeeId: me.current.committeeId }),
    enabled: isOpinions,
  });
  const preview = useQuery({
    ...trpc.import.preview.queryOptions({ id: batch.id, mapping }),
    placeholderData: keepPreviousData,
  });
  const data = preview.data;
  const problem = data?.mappingProblem ?? (isOpinions && !stationId ? '请选择这批留言归入哪个联络站' : null);
  return (
    <>
      <section className="p-card">
        <h2>1. 每一列是什么</h2>
        <MappingTable batch={batch} mapping={mapping} sample={data?.sample ?? []} onChange={setMapping} />
      </section>
      {isOpinions && (
        <section className="p-card">
          <h2>2. 归入哪个联络站</h2>
          <Select
            aria-label="联络站"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            style={{ width: 'min(360px, 100%)' }}
            value={stationId}
            onChange={setStationId}
            options={(stations.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </section>
      )}
      <section className="p-card" aria-busy={preview.isFetching}>
        <h2>{isOpinions ? '3' : '2'}. 检查与导入</h2>
        {data && !data.mappingProblem && <Tally figures={figuresOf(data)} />}
        {data && data.problems.length > 0 && <Problems problems={data.problems} total={data.faulty} />}
        {problem && <Alert type="warning" showIcon title={problem} style={{ marginBottom: 12 }} />}
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={Boolean(problem) || !data || data.good === 0}
          onClick={() => onStart(mapping, stationId)}
        >
          导入 {data?.good ?? ''} 行
        </Button>
        <p className="p-note">
          有答复的按原日期直接办结;没有答复的进入待受理,从今天起计时。原文、原日期保持不变。
        </p>
      </section>
    </>
  );
}

type MappingTableProps = {
  batch: Batch;
  mapping: Mapping;
  sample: readonly { row: number; cells: readonly (string | null)[] }[];
  onChange: (mapping: Mapping) => void;
};

function MappingTable({ batch, mapping, sample, onChange }: MappingTableProps) {
  const options = Object.entries(fieldsOf(batch.kind)).map(([value, { label, required }]) => ({
    value: value as ImportField,
    label: required ? `${label}(必有)` : label,
  }));
  const fieldAt = (column: number) => options.find(({ value }) => mapping[value] === column)?.value ?? null;
  const choose = (column: number, field: ImportField | undefined) => {
    const rest = Object.entries(mapping).filter(([known, at]) => at !== column && known !== field);
    onChange({ ...(Object.fromEntries(rest) as Mapping), ...(field && { [field]: column }) });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className="p-sheet" aria-label="文件前几行" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {batch.headings.map((heading, column) => (
              <th key={heading} scope="col">
                <span>{heading}</span>
                <Select
                  aria-label={`“${heading}”这一列是`}
                  size="small"
                  allowClear
                  placeholder="不导入"
                  style={{ width: 130 }}
                  value={fieldAt(column)}
                  onChange={(field) => choose(column, field ?? undefined)}
                  options={options}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {batch.headings.map((heading, column) => (
                <td key={heading}>
                  <div>{shortened(cells[column])}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const shortened = (cell: string | null | undefined): string => {
  const text = (cell ?? '').trim().replace(/\s+/g, ' ');
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
};

type Preview = Awaited<ReturnType<typeof client.import.preview.query>>;

type Figure = { label: string; count: number };

const figuresOf = (data: Preview): Figure[] => [
  { label: '可导入', count: data.good },
  { label: '其中需隔离脱敏', count: data.quarantined },
  { label: '系统中已有', count: data.repeated },
  { label: '有误,不导入', count: data.faulty },
];

/** How many rows of each kind. */
export function Tally({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="p-tally">
      {figures.map(({ label, count }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Sentences about rows; the first hundred, and how many there are. */
export function Problems({ problems, total }: { problems: readonly string[]; total: number }) {
  return (
    <details className="p-problems" open>
      <summary>
        有误的 {total} 行{total > problems.length ? `(列出前 ${problems.length} 行)` : ''}
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}

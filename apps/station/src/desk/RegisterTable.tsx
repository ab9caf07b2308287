import { screen } from '@concord/domain/screening';
import { findingNames } from '@concord/domain/screening/labels';
import type { FieldError } from '@concord/ui/FormSummary';
import { BigButton } from '@concord/ui/public/BigButton';
import type { ClipboardEvent } from 'react';
import type { RegisterRow } from '../device/offline.ts';
import { ScrollPanel } from './ScrollPanel.tsx';
import { rowsFromPaste } from './useRegister.ts';

type RegisterTableProps = {
  rows: readonly RegisterRow[];
  onRows: (rows: readonly RegisterRow[]) => void;
  errors: readonly FieldError[];
};

const columns = [
  { name: 'place', label: '地点' },
  { name: 'name', label: '称呼' },
  { name: 'phone', label: '电话' },
] as const;

/** The register as a sheet to type into; several lines may be pasted at once. */
export function RegisterTable({ rows, onRows, errors }: RegisterTableProps) {
  const write = (key: string, part: Partial<RegisterRow>) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const paste = (event: ClipboardEvent, at: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!text.includes('\t')) return;
    event.preventDefault();
    const isBlank = (row: RegisterRow) => `${row.body}${row.place}${row.name}${row.phone}`.trim() === '';
    const kept = rows.filter((row, index) => index !== at || !isBlank(row));
    onRows([...kept, ...rowsFromPaste(text)]);
  };
  const wrong = (field: string) => errors.some((one) => one.field === field) || undefined;
  return (
    <ScrollPanel label="登记册">
      <table className="st-table st-register">
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">日期</th>
            <th scope="col">反映的情况</th>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="c-unseen">删去</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key} onPaste={(event) => paste(event, at)}>
              <th scope="row" data-label="行">
                {at + 1}
              </th>
              <td data-label="日期">
                <input
                  id={`on-${row.key}`}
                  className="p-input"
                  type="date"
                  aria-label={`第 ${at + 1} 行日期`}
                  aria-invalid={wrong(`on-${row.key}`)}
                  value={row.on}
                  onChange={({ target }) => write(row.key, { on: target.value })}
                />
              </td>
              <td className="st-wide" data-label="情况">
                <textarea
                  id={`body-${row.key}`}
                  className="p-input"
                  rows={2}
                  aria-label={`第 ${at + 1} 行情况`}
                  aria-invalid={wrong(`body-${row.key}`)}
                  value={row.body}
                  onChange={({ target }) => write(row.key, { body: target.value })}
                />
                <Remarks body={row.body} />
              </td>
              {columns.map(({ name, label }) => (
                <td key={name} data-label={label}>
                  <input
                    id={`${name}-${row.key}`}
                    className="p-input"
                    autoComplete="off"
                    aria-label={`第 ${at + 1} 行${label}`}
                    aria-invalid={wrong(`${name}-${row.key}`)}
                    value={row[name]}
                    onChange={({ target }) => write(row.key, { [name]: target.value })}
                  />
                </td>
              ))}
              <td>
                <BigButton
                  look="plain"
                  aria-label={`删去第 ${at + 1} 行`}
                  onClick={() => onRows(rows.filter(({ key }) => key !== row.key))}
                >
                  删去
                </BigButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPanel>
  );
}

/** What of a line had better not stand there, in a word each. */
function Remarks({ body }: { body: string }) {
  const kinds = [...new Set(screen(body).map(({ kind }) => findingNames[kind]))];
  return kinds.length > 0 ? <p className="st-note">▲ 含{kinds.join('、')}</p> : null;
}

import { issueBucketNames, issueBuckets } from '@concord/domain/matter/issue';
import { useNames } from '../frame/names.tsx';
import { CountCell } from './CountCell.tsx';
import { bucketsOf, type Cell, struckShare, sumOf } from './figures.tsx';

type Href = (filter: Record<string, string | number>) => string;

/** Who answers for how many. */
export function HolderTable({ cells, href }: { cells: readonly Cell[]; href: Href }) {
  const holders = [...new Set(cells.map(({ holderId }) => holderId))].filter(Boolean);
  const nameOf = useNames(holders);
  if (holders.length < 2) return null;
  const rows = holders
    .map((holderId) => ({ holderId, own: cells.filter((cell) => cell.holderId === holderId) }))
    .sort((a, b) => bucketsOf(b.own).open - bucketsOf(a.own).open || sumOf(b.own) - sumOf(a.own));
  return (
    <section className="p-card" aria-label="按整改单位">
      <details>
        <summary>按整改单位({holders.length} 个)</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
        <section className="p-scroll" aria-label="整改单位的数目" tabIndex={0}>
          <table className="p-figures">
            <thead>
              <tr>
                <th scope="col">整改单位</th>
                {issueBuckets.map((bucket) => (
                  <th key={bucket} scope="col">
                    {issueBucketNames[bucket]}
                  </th>
                ))}
                <th scope="col">合计</th>
                <th scope="col">销号率</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ holderId, own }) => (
                <tr key={holderId}>
                  <th scope="row">{nameOf(holderId)}</th>
                  {issueBuckets.map((bucket) => (
                    <td key={bucket}>
                      <CountCell count={bucketsOf(own)[bucket]} href={href({ holderId, bucket })} />
                    </td>
                  ))}
                  <td>
                    <CountCell count={sumOf(own)} href={href({ holderId })} />
                  </td>
                  <td>{struckShare(own)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  );
}

import { issueStatusNames } from '@concord/domain/matter/issue';
import { CountCell } from './CountCell.tsx';
import { type Cell, type IssueListCase, statusesIn, struckShare, sumOf } from './figures.tsx';

type Href = (filter: Record<string, string | number>) => string;

/** 方面 × 环节. */
export function StatusTable({
  list,
  cells,
  href,
}: {
  list: IssueListCase;
  cells: readonly Cell[];
  href: Href;
}) {
  const statuses = statusesIn(cells);
  const aspects = list.aspects.filter(({ number }) => cells.some(({ aspect }) => aspect === number));
  return (
    <section className="p-card" aria-label="方面与环节">
      <h2>方面与环节</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
      <section className="p-scroll" aria-label="方面与环节的数目" tabIndex={0}>
        <table className="p-figures">
          <thead>
            <tr>
              <th scope="col">方面</th>
              {statuses.map((status) => (
                <th key={status} scope="col">
                  {issueStatusNames[status]}
                </th>
              ))}
              <th scope="col">合计</th>
              <th scope="col">销号率</th>
            </tr>
          </thead>
          <tbody>
            {aspects.map(({ number, name }) => {
              const own = cells.filter(({ aspect }) => aspect === number);
              return (
                <tr key={number}>
                  <th scope="row">
                    {number}. {name}
                  </th>
                  {statuses.map((status) => (
                    <td key={status}>
                      <CountCell
                        count={sumOf(own.filter((cell) => cell.status === status))}
                        href={href({ aspect: number, status })}
                      />
                    </td>
                  ))}
                  <td>
                    <CountCell count={sumOf(own)} href={href({ aspect: number })} />
                  </td>
                  <td>{struckShare(own)}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              {statuses.map((status) => (
                <td key={status}>
                  <CountCell
                    count={sumOf(cells.filter((cell) => cell.status === status))}
                    href={href({ status })}
                  />
                </td>
              ))}
              <td>
                <CountCell count={sumOf(cells)} href={href({})} />
              </td>
              <td>{struckShare(cells)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

import { type LinkageTally, tallyOf } from '@concord/domain/matter/joint-matter';
import { standNames } from '@concord/domain/matter/joint-matter/labels';
import { AppLink } from '@concord/ui/AppLink';
import { Tooltip } from 'antd';
import { useBase, useFilters } from '../frame/filters.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { CountCell } from '../issue-list/CountCell.tsx';
import type { LinkageRow } from './joint-matter.tsx';
import { type Committee, placeOfMatter, placeOfMember } from './LinkageOpenList.tsx';

const tallies: { key: keyof LinkageTally; title: string; view: string }[] = [
  { key: 'lead', title: '牵头', view: 'matrix' },
  { key: 'taking', title: '参加', view: 'matrix' },
  { key: 'waiting', title: '待答复', view: 'waiting' },
  { key: 'owing', title: '待报贡献', view: 'owing' },
  { key: 'given', title: '已报贡献', view: 'matrix' },
];

/** Committee × common matter; each cell opens its row, each number the rows it counts. */
export function LinkageMatrixTable({
  rows,
  committees,
  absent,
}: {
  rows: readonly LinkageRow[];
  committees: readonly Committee[];
  /** Committees that stand in none of the matters shown. */
  absent: readonly Committee[];
}) {
  const base = useBase();
  const { query } = useFilters();
  const to = (committee: string, view: string) => {
    const next = new URLSearchParams(query);
    next.set('committee', committee);
    next.set('view', view);
    return `${base}/joint-matters/linkage?${next}`;
  };
  return (
    <div className="j-matrix">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section className="j-matrix-scroll" aria-label="单位与共同事项" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {rows.map((row) => (
                <th scope="col" key={row.id} className="j-linkage-title">
                  <AppLink href={placeOfMatter(base, row)}>{row.title}</AppLink>
                  {row.kind === 'helpRequest' && <div className="p-quiet">求助</div>}
                </th>
              ))}
              {tallies.map(({ key, title }) => (
                <th scope="col" key={key}>
                  {title}
                  <br />
                  <span className="p-quiet">件</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {committees.map(({ id, name }) => {
              const tally = tallyOf(rows, id);
              return (
                <tr key={id}>
                  <th scope="row" className="j-linkage-name">
                    {name}
                  </th>
                  {rows.map((row) => (
                    <td key={row.id}>
                      <MemberCell row={row} committee={{ id, name }} />
                    </td>
                  ))}
                  {tallies.map(({ key, view }) => (
                    <td key={key}>
                      <CountCell count={tally[key]} href={to(id, view)} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <p className="p-note">右侧各列数的是本页所列事项的件数;一件事项既参加又已报贡献的,两列都计。</p>
      {absent.length > 0 && (
        <p className="p-note">本页没有共同事项的单位:{absent.map(({ name }) => name).join('、')}。</p>
      )}
    </div>
  );
}

function MemberCell({ row, committee }: { row: LinkageRow; committee: Committee }) {
  const base = useBase();
  const member = row.members.find(({ committeeId }) => committeeId === committee.id);
  if (!member) return <span className="p-quiet">—</span>;
  const words = `${committee.name}对「${row.title}」:${standNames[member.stand]}${member.isLate ? ',已超期' : ''}`;
  return (
    <Tooltip title={member.dueOn ? `期限 ${member.dueOn}` : ''}>
      <AppLink href={placeOfMember(base, row, member)} aria-label={words} className="j-linkage-cell">
        <StatusCell kind="stand" status={member.stand} />
        {member.isLate && <span className="c-red j-linkage-late">已超期</span>}
        {member.given > 0 && <span className="p-quiet">贡献 {member.given} 份</span>}
      </AppLink>
    </Tooltip>
  );
}

import { issueStatusNames } from '@concord/domain/matter/issue';
import { AppLink } from '@concord/ui/AppLink';
import { PrintPage } from '@concord/ui/staff/PrintPage';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase, useFilters } from '../frame/filters.tsx';
import { placeCalled, useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { today } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { client, trpc } from '../trpc.tsx';
import '../issue/issue.css';

type Row = Awaited<ReturnType<typeof client.issue.list.query>>['rows'][number];

/** The list on paper for an inspection team on site: every item with room to write what was found. */
export function IssuePrintScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const base = useBase();
  const { me } = useSession();
  const { filters } = useFilters();
  const list = useQuery(trpc.issueList.byId.queryOptions({ id }));
  const isOpen = filters.bucket === 'open';
  const rows = useQuery({
    queryKey: ['issues for print', id, isOpen],
    queryFn: () => allRows({ listId: id, ...(isOpen && { bucket: 'open' as const }) }),
  });
  const items = rows.data ?? [];
  const nameOf = useNames(
    items.flatMap(({ countyId, townshipId, holderId }) => [countyId, townshipId, holderId]),
  );
  return (
    <ScreenState query={list}>
      {({ name, number, inspection, aspects }) => (
        <PrintPage
          title={name}
          issuer={me.current.committeeName}
          reference={`${number} · ${inspection}`}
          date={today()}
          tools={
            <>
              <AppLink href={`${base}/issue-lists/${id}`}>返回</AppLink>
              <AppLink href={`${base}/issue-lists/${id}/print${isOpen ? '' : '?bucket=open'}`}>
                {isOpen ? '印全部' : '只印未销号的'}
              </AppLink>
            </>
          }
        >
          <p>
            {isOpen ? '未销号' : '全部'}问题 {items.length} 项,截至 {today()}。
          </p>
          {aspects
            .map((aspect) => ({ ...aspect, own: items.filter((item) => item.aspect === aspect.number) }))
            .filter(({ own }) => own.length > 0)
            .map(({ number: no, name: aspectName, own }) => (
              <section key={no}>
                <h2>
                  {no}. {aspectName}({own.length} 项)
                </h2>
                <AspectTable label={aspectName} rows={own} nameOf={nameOf} />
              </section>
            ))}
        </PrintPage>
      )}
    </ScreenState>
  );
}

type AspectTableProps = { label: string; rows: readonly Row[]; nameOf: (id: string | null) => string };

function AspectTable({ label, rows, nameOf }: AspectTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
    <section className="p-scroll" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">问题</th>
            <th scope="col">地点</th>
            <th scope="col">整改单位</th>
            <th scope="col">现状</th>
            <th scope="col">现场核查</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="p-tight">{row.number}</td>
              <td>
                {row.title}
                {row.text && `:${row.text}`}
              </td>
              <td>
                {[nameOf(row.townshipId) || placeCalled(nameOf(row.countyId)), row.village]
                  .filter(Boolean)
                  .join('')}
              </td>
              <td>{nameOf(row.holderId)}</td>
              <td className="p-tight">{issueStatusNames[row.status]}</td>
              <td className="p-blank">□ 属实 □ 不属实</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

async function allRows(filter: { listId: string; bucket?: 'open' }): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await client.issue.list.query({ ...filter, limit: 100, ...(cursor && { cursor }) });
    rows.push(...page.rows);
    if (!page.after) return rows;
    cursor = page.after;
  }
}

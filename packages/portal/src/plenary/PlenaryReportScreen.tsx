import { adoptionNames } from '@concord/domain/assignment/labels';
import { handlingNames } from '@concord/domain/matter/plenary-suggestion';
import { AppLink } from '@concord/ui/AppLink';
import { PrintPage } from '@concord/ui/staff/PrintPage';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { today } from '../frame/time.tsx';
import { useSession } from '../session/session.tsx';
import { trpc } from '../trpc.tsx';

/** 办理情况报告 for the next plenary, from the same rows as the matrix; every number opens what it counts. */
export function PlenaryReportScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const base = useBase();
  const { me } = useSession();
  const record = useQuery(trpc.plenary.record.queryOptions({ id }));
  const items = useQuery(trpc.plenary.items.queryOptions({ recordId: id, limit: 1000 }));
  const rows = (items.data?.rows ?? []).filter(({ status }) => status === 'open' || status === 'closed');
  const nameOf = useNames(rows.flatMap(({ units }) => units.map(({ organizationId }) => organizationId)));
  const link = (count: number, query: string) => (
    <AppLink href={`${base}/plenary/${id}?${query}`}>{count}</AppLink>
  );
  return (
    <ScreenState query={record}>
      {({ title, session, decision, matrix }) => {
        const answered = rows.filter(({ handling }) => ['delivered', 'concluded'].includes(handling)).length;
        return (
          <PrintPage
            title={`关于${session}${title}办理情况的报告`}
            issuer={me.current.committeeName}
            date={today()}
            tools={<AppLink href={`${base}/plenary/${id}`}>返回</AppLink>}
          >
            <p>
              {session}委员分组讨论共提出意见建议 {matrix.categories.length} 类 {matrix.total} 条
              {decision && `,经 ${decision.on} ${decision.body}研究,分解转交有关单位办理`}。截至目前,已答复{' '}
              {answered} 条,其中采纳 {link(matrix.adoption.adopted ?? 0, 'adoption=adopted')} 条、部分采纳{' '}
              {link(matrix.adoption.partly ?? 0, 'adoption=partly')} 条、未采纳{' '}
              {link(matrix.adoption.not ?? 0, 'adoption=not')} 条;超过期限尚未答复 {matrix.overdue} 条。
            </p>
            {matrix.categories.map(({ name, total }) => (
              <section key={name}>
                <h2>
                  {name}({link(total, `category=${encodeURIComponent(name)}`)} 条)
                </h2>
                <ol>
                  {rows
                    .filter(({ category }) => category === name)
                    .map((row) => (
                      <li key={row.id} value={row.place}>
                        {row.text}
                        <p className="p-note">
                          {row.units.map(({ organizationId }) => nameOf(organizationId)).join('、') ||
                            '尚未交办'}
                          {' · '}
                          {handlingNames[row.handling]}
                          {row.adoption && ` · ${adoptionNames[row.adoption]}`}
                          {row.answer && `:${row.answer}`}
                        </p>
                      </li>
                    ))}
                </ol>
              </section>
            ))}
          </PrintPage>
        );
      }}
    </ScreenState>
  );
}

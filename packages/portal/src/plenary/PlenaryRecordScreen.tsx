import type { Handling } from '@concord/domain/assignment';
import { adoptionNames } from '@concord/domain/assignment/labels';
import {
  handlingNames,
  type PlenaryRecordCommandType,
  plenaryRecordStatusNames,
} from '@concord/domain/matter/plenary-suggestion';
import type { AppRouter } from '@concord/server/router';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferRouterOutputs } from '@trpc/server';
import { CommandPanel } from '../form/CommandPanel.tsx';
import type { Step } from '../form/fields.tsx';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { SuggestionTable } from './SuggestionTable.tsx';

type PlenaryRecord = inferRouterOutputs<AppRouter>['plenary']['record'];

const steps: Partial<Record<PlenaryRecordCommandType, Step>> = {
  decide: {
    label: '登记会议决定',
    hint: '例如:市委常委会会议研究办理方案。登记后方可交办。',
    fields: [
      { name: 'body', label: '作出决定的会议', kind: 'line', max: 60 },
      { name: 'on', label: '日期', kind: 'date' },
      { name: 'note', label: '要求', kind: 'text', max: 300, required: false },
    ],
  },
  report: {
    label: '登记已向全会报告',
    fields: [{ name: 'note', label: '说明(尚有未办结的必须填写)', kind: 'text', max: 500, required: false }],
  },
};

/** One plenary's suggestions: the matrix whose every number opens its rows, and the rows. */
export function PlenaryRecordScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const record = useQuery(trpc.plenary.record.queryOptions({ id }));
  return <ScreenState query={record}>{(data) => <Whole record={data} />}</ScreenState>;
}

function Whole({ record }: { record: PlenaryRecord }) {
  const base = useBase();
  const { id, version, matrix, decision } = record;
  const run = useMutation({
    mutationFn: ({ type, ...facts }: { type: PlenaryRecordCommandType } & Record<string, unknown>) =>
      client.plenary.runRecord.mutate({
        id,
        version,
        command: (type === 'decide' ? { type, decision: facts } : { type, ...facts }) as never,
        key: newKey(),
      }),
    onSuccess: () => tell('已登记', 'success'),
  });
  return (
    <>
      <PageHead
        title={record.title}
        back={{ href: `${base}/plenary`, label: '全会意见建议' }}
        badges={
          <StatusTag light={record.status === 'open' ? 'green' : 'blue'}>
            {plenaryRecordStatusNames[record.status]}
          </StatusTag>
        }
        actions={<AppLink href={`${base}/plenary/${id}/report`}>办理情况报告</AppLink>}
      >
        {record.session} · 讨论于 {record.heldOn} · {matrix.categories.length} 类 {matrix.total} 条
      </PageHead>
      <div className="p-case">
        <div>
          <MatrixTable id={id} matrix={matrix} />
          <UnitTable id={id} matrix={matrix} />
        </div>
        <aside className="p-case-side" aria-label="办理">
          <section className="p-card">
            <h2>研究决定</h2>
            {decision ? (
              <>
                <p>
                  {decision.body},{decision.on}
                </p>
                {decision.note && <p className="p-note">{decision.note}</p>}
              </>
            ) : (
              <p className="p-note">尚未登记会议决定,登记后才能交办。</p>
            )}
            <CommandPanel
              commands={record.commands}
              steps={steps}
              busy={run.isPending}
              onRun={(type, facts) => run.mutateAsync({ type, ...facts })}
            />
          </section>
          <section className="p-card">
            <h2>采纳情况</h2>
            <dl className="p-facts">
              {Object.entries(adoptionNames).map(([key, label]) => (
                <Count
                  key={key}
                  label={label}
                  count={matrix.adoption[key as keyof typeof adoptionNames] ?? 0}
                  href={`${base}/plenary/${id}?adoption=${key}`}
                />
              ))}
              <Count label="超期" count={matrix.overdue} />
              <Count label="并入" count={matrix.merged} href={`${base}/plenary/${id}?status=merged`} />
              <Count label="拆分" count={matrix.split} href={`${base}/plenary/${id}?status=split`} />
              <Count label="撤回" count={matrix.withdrawn} href={`${base}/plenary/${id}?status=withdrawn`} />
            </dl>
          </section>
        </aside>
      </div>
      <SuggestionTable recordId={id} isDecided={decision !== null} />
    </>
  );
}

function Count({ label, count, href }: { label: string; count: number; href?: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{href && count > 0 ? <AppLink href={href}>{count} 条</AppLink> : `${count} 条`}</dd>
    </>
  );
}

const handlings = Object.keys(handlingNames) as Handling[];

function MatrixTable({ id, matrix }: { id: string; matrix: PlenaryRecord['matrix'] }) {
  const base = useBase();
  const cell = (count: number | undefined, query: string) =>
    count ? <AppLink href={`${base}/plenary/${id}?${query}`}>{count}</AppLink> : 0;
  const sum = (handling: Handling) =>
    matrix.categories.reduce((total, { by }) => total + (by[handling] ?? 0), 0);
  return (
    <section className="p-card p-scroll" aria-label="类别与进度">
      <h2>类别与进度</h2>
      <table className="p-figures">
        <thead>
          <tr>
            <th scope="col">类别</th>
            {handlings.map((handling) => (
              <th key={handling} scope="col">
                {handlingNames[handling]}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {matrix.categories.map(({ name, by, total }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {handlings.map((handling) => (
                <td key={handling}>
                  {cell(by[handling], `category=${encodeURIComponent(name)}&handling=${handling}`)}
                </td>
              ))}
              <td>{cell(total, `category=${encodeURIComponent(name)}`)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {handlings.map((handling) => (
              <td key={handling}>{cell(sum(handling), `handling=${handling}`)}</td>
            ))}
            <td>{matrix.total}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function UnitTable({ id, matrix }: { id: string; matrix: PlenaryRecord['matrix'] }) {
  const base = useBase();
  const nameOf = useNames(matrix.units.map(({ organizationId }) => organizationId));
  if (matrix.units.length === 0) return null;
  const shown = handlings.filter((handling) => handling !== 'unassigned');
  return (
    <section className="p-card p-scroll" aria-label="承办单位">
      <details>
        <summary>按承办单位({matrix.units.length} 个)</summary>
        <table className="p-figures">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {shown.map((handling) => (
                <th key={handling} scope="col">
                  {handlingNames[handling]}
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {matrix.units.map(({ organizationId, by, total }) => (
              <tr key={organizationId}>
                <th scope="row">{nameOf(organizationId)}</th>
                {shown.map((handling) => (
                  <td key={handling}>
                    {by[handling] ? (
                      <AppLink
                        href={`${base}/plenary/${id}?organizationId=${organizationId}&handling=${handling}`}
                      >
                        {by[handling]}
                      </AppLink>
                    ) : (
                      0
                    )}
                  </td>
                ))}
                <td>
                  <AppLink href={`${base}/plenary/${id}?organizationId=${organizationId}`}>{total}</AppLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

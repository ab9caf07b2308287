import { isOwing, linesBetween, worksOn } from '@concord/domain/matter/joint-matter';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { Tabs } from '@concord/ui/staff/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { useBase, useFilters } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import { placeName } from './joint-matter.tsx';
import { LinkageMatrixTable } from './LinkageMatrixTable.tsx';
import { LinkageNetworkPanel } from './LinkageNetworkPanel.tsx';
import { type Committee, LinkageOpenList, LinkageOutcomeList } from './LinkageOpenList.tsx';
import '../frame/frame.css';
import './joint.css';

/** 联动一览: who works with whom on what, what is unanswered, due, and came of it. */
export function LinkageScreen() {
  const base = useBase();
  const router = useRouter();
  const { filters, set } = useFilters();
  const scope = filters.scope === 'all' ? 'all' : 'live';
  const committees = useQuery(trpc.organization.committees.queryOptions());
  const linkage = useQuery(trpc.jointMatter.linkage.queryOptions({ scope }));
  const register: Committee[] = (committees.data ?? []).map(({ id, shortName }) => ({
    id,
    name: placeName(shortName),
  }));
  const chosen = register.find(({ id }) => id === filters.committee)?.id;
  return (
    <>
      <PageHead
        title="联动一览"
        actions={<Button onClick={() => router.history.push(`${base}/joint-matters`)}>联动专题列表</Button>}
      >
        只列您有权查看的共同事项,按通讯录顺序排列,不按数量排名;空白表示没有参加,或您无权查看。
      </PageHead>
      <div className="p-filters">
        <Segmented
          value={scope}
          onChange={(next) => set({ scope: next === 'all' ? 'all' : undefined })}
          options={[
            { value: 'live', label: '在办' },
            { value: 'all', label: '含已结束' },
          ]}
        />
        <Select
          aria-label="单位"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="全部单位"
          style={{ width: 140 }}
          value={chosen ?? null}
          onChange={(committee) => set({ committee: committee ?? undefined })}
          options={register.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <ScreenState query={linkage}>
        {({ rows: all, isCut }) => {
          const rows = chosen
            ? all.filter(({ members }) => members.some(({ committeeId }) => committeeId === chosen))
            : all;
          if (all.length === 0)
            return <EmptyState title="没有共同事项">提议联动或接受邀请后,会显示在这里。</EmptyState>;
          const ofChosen = ({ committeeId }: { committeeId: string }) => !chosen || committeeId === chosen;
          const open = rows.flatMap((row) =>
            row.members.filter(ofChosen).map((member) => ({ matter: row, member })),
          );
          const waiting = open.filter(({ member }) => member.stand === 'waiting');
          const owing = open.filter(({ member }) => isOwing(member));
          const outcomes = rows.flatMap((row) => row.outcomes.map((outcome) => ({ matter: row, outcome })));
          const shown = register.filter(({ id }) =>
            all.some(({ members }) => members.some(({ committeeId }) => committeeId === id)),
          );
          return (
            <section className="p-card">
              {isCut && <p className="p-note">只显示最近的 60 项,其余请在联动专题列表中查看。</p>}
              <Tabs
                label="联动一览"
                current={filters.view ?? 'matrix'}
                onCurrent={(view) => set({ view })}
                items={[
                  {
                    key: 'matrix',
                    label: '单位与事项',
                    children: (
                      <LinkageMatrixTable
                        rows={rows}
                        committees={chosen ? shown.filter(({ id }) => id === chosen) : shown}
                        absent={chosen ? [] : register.filter((one) => !shown.includes(one))}
                      />
                    ),
                  },
                  {
                    key: 'network',
                    label: '关系图',
                    children: (
                      <LinkageNetworkPanel
                        rows={all}
                        committees={register.filter(
                          ({ id }) =>
                            all.some(({ members }) =>
                              members.some((one) => one.committeeId === id && worksOn(one)),
                            ) || base === '/municipal',
                        )}
                        lines={linesBetween(
                          all,
                          register.map(({ id }) => id),
                        )}
                        current={chosen}
                      />
                    ),
                  },
                  {
                    key: 'waiting',
                    label: `邀请待答复 ${waiting.length}`,
                    children: <LinkageOpenList lines={waiting} committees={register} what="waiting" />,
                  },
                  {
                    key: 'owing',
                    label: `贡献待报 ${owing.length}`,
                    children: <LinkageOpenList lines={owing} committees={register} what="owing" />,
                  },
                  {
                    key: 'outcomes',
                    label: `成果 ${outcomes.length}`,
                    children: <LinkageOutcomeList lines={outcomes} committees={register} />,
                  },
                ]}
              />
            </section>
          );
        }}
      </ScreenState>
    </>
  );
}

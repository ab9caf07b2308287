import { activityKindName } from '@concord/domain/activity';
import { AppLink } from '@concord/ui/AppLink';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { whenInShort } from '../activity/when.tsx';
import { useBase } from '../frame/filters.tsx';
import { useNames } from '../frame/names.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { trpc } from '../trpc.tsx';
import type { JointCase } from './joint-matter.tsx';

/** 活动: research, talks and inspections of this matter, in the rooms I see, with what each found. */
export function ActivityPanel({ matter }: { matter: JointCase }) {
  const base = useBase();
  const router = useRouter();
  const activities = useQuery(trpc.activity.onMatter.queryOptions({ matterId: matter.id }));
  const nameOf = useNames((activities.data ?? []).map(({ committeeId }) => committeeId));
  return (
    <>
      {matter.rooms.common && matter.rooms.common.kinds.length > 0 && (
        <div className="j-tools">
          <Button onClick={() => router.history.push(`${base}/activities/new?matter=${matter.id}`)}>
            安排活动
          </Button>
        </div>
      )}
      <ScreenState query={activities}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="还没有活动">
              围绕这一专题的走访、座谈、检查会列在这里;没有办结的调研活动,成果不能印发。
            </EmptyState>
          ) : (
            <ul className="p-plain">
              {rows.map((one) => (
                <li key={one.id}>
                  <div className="j-entry-head">
                    <AppLink href={`${base}/activities/${one.id}`}>{one.title}</AppLink>
                    <span className="j-kind">{activityKindName(one.kind)}</span>
                    <StatusCell kind="activity" status={one.status} />
                    {one.roomId !== matter.id && <span className="j-kind">本委空间</span>}
                  </div>
                  <p className="p-note">
                    {[nameOf(one.committeeId), whenInShort(one), one.place].filter(Boolean).join(' · ')}
                  </p>
                  {one.findings.length > 0 && (
                    <ol className="p-numbered">
                      {one.findings.map(({ number, text }) => (
                        <li key={number} value={number}>
                          {text}
                        </li>
                      ))}
                    </ol>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </ScreenState>
    </>
  );
}

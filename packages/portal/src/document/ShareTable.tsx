import { StatusLight } from '@concord/ui/StatusLight';
import { useQuery } from '@tanstack/react-query';
import { ScreenState } from '../frame/ScreenState.tsx';
import { moment } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';

/** Who contributed and who did not: every committee that takes part has its row. */
export function ShareTable({ documentId, nameOf }: { documentId: string; nameOf: (id: string) => string }) {
  const shares = useQuery(trpc.document.shares.queryOptions({ id: documentId }));
  return (
    <ScreenState query={shares}>
      {(rows) => (
        <section className="p-card p-scroll" aria-label="谁写了多少">
          <table className="p-figures">
            <thead>
              <tr>
                <th scope="col">政协</th>
                <th scope="col">负责的节</th>
                <th scope="col">这些节现有字数</th>
                <th scope="col">本单位写的字</th>
                <th scope="col">最后修改</th>
                <th scope="col">情况</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ committeeId, sections, characters, written, changedAt }) => (
                <tr key={committeeId}>
                  <th scope="row">{nameOf(committeeId)}</th>
                  <td>{sections}</td>
                  <td>{characters}</td>
                  <td>{written}</td>
                  <td>{changedAt ? moment(changedAt) : '—'}</td>
                  <td>
                    {written > 0 ? (
                      <StatusLight light="blue">已撰写</StatusLight>
                    ) : (
                      <StatusLight light={sections > 0 ? 'yellow' : 'grey'}>
                        {sections > 0 ? '还没有动笔' : '没有分到节'}
                      </StatusLight>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="p-note">
            “本单位写的字”按执笔人计算,写在别人负责的节里也算;恢复旧稿的文字算恢复的人。
          </p>
        </section>
      )}
    </ScreenState>
  );
}

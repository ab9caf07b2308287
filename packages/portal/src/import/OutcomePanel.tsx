import { AppLink } from '@concord/ui/AppLink';
import { useQuery } from '@tanstack/react-query';
import { useBase } from '../frame/filters.tsx';
import { trpc } from '../trpc.tsx';
import { type Batch, Problems, Tally } from './PreviewPanel.tsx';

/** What became of the rows, and why some stayed outside. */
export function OutcomePanel({ batch }: { batch: Batch }) {
  const base = useBase();
  const { added, repeated, faulty, withdrawn, kept } = batch.progress;
  const problems = useQuery({
    ...trpc.import.problems.queryOptions({ id: batch.id }),
    enabled: faulty > 0,
  });
  const undone = withdrawn + kept > 0;
  const figures = [
    { label: '新增', count: added, shown: !undone },
    { label: '已撤销', count: withdrawn, shown: undone },
    { label: '已有人办理,保留', count: kept, shown: undone },
    { label: '系统中已有', count: repeated, shown: true },
    { label: '有误,未导入', count: faulty, shown: true },
  ].filter(({ shown }) => shown);
  return (
    <section className="p-card">
      <h2>结果</h2>
      {batch.status === 'discarded' ? <p>已放弃,没有导入任何内容。</p> : <Tally figures={figures} />}
      {problems.data && problems.data.length > 0 && (
        <Problems problems={problems.data.map(({ problem }) => problem)} total={faulty} />
      )}
      {batch.kind === 'opinions' && added > 0 && (
        <p>
          <AppLink href={`${base}/opinions?order=newest&channel=import`}>查看导入的意见</AppLink>
        </p>
      )}
    </section>
  );
}

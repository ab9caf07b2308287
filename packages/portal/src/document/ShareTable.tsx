import { StatusLight } from '@concord/ui/StatusLight';
import { RecordTable } from '@concord/ui/staff/RecordTable';
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
        <section className="p-card">
          <RecordTable
            label="谁写了多少"
            rows={rows}
            rowKey={({ committeeId }) => committeeId}
            columns={[
              { title: '政协', render: ({ committeeId }) => nameOf(committeeId) },
              { title: '负责的节', align: 'right', render: ({ sections }) => sections },
              { title: '这些节现有字数', align: 'right', render: ({ characters }) => characters },
              { title: '本单位写的字', align: 'right', render: ({ written }) => written },
              {
                title: '最后修改',
                align: 'right',
                render: ({ changedAt }) => (changedAt ? moment(changedAt) : '—'),
              },
              { title: '情况', render: (row) => <Standing {...row} /> },
            ]}
          />
          <p className="p-note">
            “本单位写的字”按执笔人计算,写在别人负责的节里也算;恢复旧稿的文字算恢复的人。
          </p>
        </section>
      )}
    </ScreenState>
  );
}

function Standing({ written, sections }: { written: number; sections: number }) {
  if (written > 0) return <StatusLight light="blue">已撰写</StatusLight>;
  return (
    <StatusLight light={sections > 0 ? 'yellow' : 'grey'}>
      {sections > 0 ? '还没有动笔' : '没有分到节'}
    </StatusLight>
  );
}

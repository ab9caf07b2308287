import { tieRule } from '@concord/domain/tie';
import { StatusLight } from '@concord/ui/StatusLight';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ExportMenu } from '../frame/ExportMenu.tsx';
import { useBase, useFilters } from '../frame/filters.tsx';
import { standingOf } from './standing.tsx';
import type { Board } from './TieMap.tsx';

type TieTableProps = {
  board: Board;
  on: string;
  tools?: ReactNode;
  /** Present when one may settle who is to fill a gap. */
  onFill?: (subjectId: string) => void;
};
type Row = { key: string; subjectId: string; subject: string; tie: Board['ties'][number] | undefined };

/** The same as rows: every subject with its leaders, those without any first. */
export function TieTable({ board, on, tools, onFill }: TieTableProps) {
  const base = useBase();
  const router = useRouter();
  const { filters, set } = useFilters();
  const rule = tieRule(board.kind);
  const rows = rowsOf(board);
  const open = ({ tie, subjectId }: Row) =>
    tie ? router.history.push(`${base}/ties/${tie.id}`) : onFill?.(subjectId);
  return (
    <WorkTable
      label={rule.name}
      storageKey={`concord.ties.${board.kind}`}
      rows={rows}
      rowKey={({ key }) => key}
      rowName={({ subject, tie }) => `${subject} ${tie?.holder ?? ''}`}
      onOpen={open}
      {...(filters.at && { current: filters.at })}
      onCurrent={(at) => set({ at })}
      tools={
        <div className="p-filters">
          {tools}
          <ExportMenu name={rule.name} head={exportHead} pages={() => exportPages(rows, on)} />
        </div>
      }
      empty={<EmptyState title={`没有${rule.subjectName}`}>组织由系统管理员维护。</EmptyState>}
      columns={[
        {
          key: 'subject',
          title: rule.subjectName,
          fixed: true,
          render: ({ subject }) => <strong className="p-row-title">{subject}</strong>,
        },
        {
          key: 'holder',
          title: rule.holderName,
          width: 220,
          render: ({ tie, subjectId }) =>
            tie ? (
              `${tie.holder} ${tie.title}`
            ) : (
              <>
                <StatusLight light="red">还没有</StatusLight>{' '}
                {onFill && (
                  <Button
                    size="small"
                    onClick={(event) => {
                      event.stopPropagation();
                      onFill(subjectId);
                    }}
                  >
                    确定
                  </Button>
                )}
              </>
            ),
        },
        { key: 'from', title: '联系自', width: 120, render: ({ tie }) => tie?.from ?? '' },
        {
          key: 'last',
          title: '上次联系',
          width: 120,
          render: ({ tie }) => (tie ? (tie.lastContactOn ?? '还没有') : ''),
        },
        {
          key: 'due',
          title: '下次不晚于',
          width: 150,
          render: ({ tie }) => {
            if (!tie) return '';
            const { light, dueOn } = standingOf(tie, on);
            return <StatusLight light={light}>{dueOn}</StatusLight>;
          },
        },
      ]}
    />
  );
}

function rowsOf({ subjects, ties }: Board): Row[] {
  const rows = subjects.flatMap(({ id, name }): Row[] => {
    const own = ties.filter(({ subjectId }) => subjectId === id);
    return own.length === 0
      ? [{ key: id, subjectId: id, subject: name, tie: undefined }]
      : own.map((tie) => ({ key: tie.id, subjectId: id, subject: name, tie }));
  });
  return rows.sort((a, b) => Number(Boolean(a.tie)) - Number(Boolean(b.tie)));
}

const exportHead = ['联系对象', '联系领导', '职务', '联系自', '上次联系', '下次不晚于'];

async function* exportPages(rows: readonly Row[], on: string) {
  yield rows.map(({ subject, tie }) =>
    tie
      ? [subject, tie.holder, tie.title, tie.from, tie.lastContactOn ?? '', standingOf(tie, on).dueOn]
      : [subject, '还没有', '', '', '', ''],
  );
}

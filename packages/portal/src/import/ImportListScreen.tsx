import { importBytesMax, importKindNames, importRowsMax } from '@concord/domain/import';
import { PageHead } from '@concord/ui/staff/PageHead';
import { EmptyState } from '@concord/ui/staff/States';
import { WorkTable } from '@concord/ui/staff/WorkTable';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useBase } from '../frame/filters.tsx';
import { StatusCell } from '../frame/StatusCell.tsx';
import { moment } from '../frame/time.tsx';
import { trpc } from '../trpc.tsx';
import { sendFile } from './send.tsx';
import './import.css';

/** 导入导出: files in, with what became of them; everything out. */
export function ImportListScreen() {
  const base = useBase();
  const router = useRouter();
  const batches = useQuery(trpc.import.list.queryOptions({ limit: 50 }));
  const go = ({ id }: { id: string }) => router.history.push(`${base}/imports/${id}`);
  return (
    <>
      <PageHead
        title="导入导出"
        actions={
          <>
            <Button href="/exports/opinions.xlsx">导出全部意见(Excel)</Button>
            <Button href="/exports/opinions.csv">导出 CSV</Button>
          </>
        }
      />
      <Sending onSent={go} />
      <WorkTable
        label="导入批次"
        storageKey="concord.imports"
        rows={batches.data ?? []}
        loading={batches.isPending}
        rowKey={({ id }) => id}
        rowName={({ fileName }) => fileName}
        onOpen={go}
        empty={<EmptyState title="还没有导入过文件">选一个文件,先看预览,再决定是否导入。</EmptyState>}
        columns={[
          {
            key: 'file',
            title: '文件',
            fixed: true,
            render: ({ fileName }) => <strong className="p-row-title">{fileName}</strong>,
          },
          { key: 'kind', title: '内容', width: 150, render: ({ kind }) => importKindNames[kind] },
          { key: 'rows', title: '行数', width: 90, align: 'right', render: ({ rowCount }) => rowCount },
          {
            key: 'status',
            title: '状态',
            width: 120,
            render: ({ status }) => <StatusCell kind="import" status={status} />,
          },
          { key: 'at', title: '上传', width: 160, render: ({ at }) => moment(at) },
        ]}
      />
    </>
  );
}

/** Takes a file by button or by dropping it; a refusal stays on screen until the next try. */
function Sending({ onSent }: { onSent: (batch: { id: string }) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = useMutation({ mutationFn: sendFile, onSuccess: onSent, meta: { quiet: true } });
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) send.mutate(file);
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={over ? 'p-card p-drop p-drop-over' : 'p-card p-drop'}
      aria-label="上传文件"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        <Button type="primary" loading={send.isPending} onClick={() => input.current?.click()}>
          选择文件
        </Button>{' '}
        <span className="p-drop-or">或把文件拖到这里</span>
      </p>
      <p className="p-note">
        Excel(.xlsx)或 CSV,第一行为列名;最多 {importBytesMax / 1024 / 1024} MB、
        {importRowsMax.toLocaleString('zh-CN')} 行。上传后先预览,确认了才导入,导入后可整批撤销。
      </p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="要导入的文件"
        accept=".xlsx,.csv,.txt"
        onChange={(event) => take(event.target.files)}
      />
      {send.isError && <Alert type="error" showIcon title={send.error.message} />}
    </section>
  );
}

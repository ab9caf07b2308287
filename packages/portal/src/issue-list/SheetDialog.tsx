import { issueColumns, type SheetPreview } from '@concord/domain/matter/issue';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { FileBar } from '../form/FileBar.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, sentenceOf } from '../trpc.tsx';
import type { IssueListCase } from './figures.tsx';
import '../issue/issue.css';

const atOnce = 100;
const shownMax = 50;

/** A sheet of an inspection team: looked at row by row first, then taken in as far as it is good. */
export function SheetDialog({ list, onClose }: { list: IssueListCase; onClose: () => void }) {
  const [file, setFile] = useState<File>();
  const [key, setKey] = useState(newKey);
  const [taken, setTaken] = useState(0);
  const preview = useMutation({
    mutationFn: (chosen: File) => previewOf(list.id, chosen),
    meta: { quiet: true },
  });
  const items = preview.data?.items ?? [];
  const take = useMutation({
    mutationFn: async () => {
      for (let from = 0; from < items.length; from += atOnce) {
        const facts = items.slice(from, from + atOnce).map((item) => item.facts);
        // the same piece of the same file is taken in once, however often it is sent
        await client.issueList.find.mutate({ id: list.id, items: facts, key: `${key}-${from}` });
        setTaken(from + facts.length);
      }
    },
    onSuccess: () => {
      tell(`已导入 ${items.length} 项`, 'success');
      onClose();
    },
    meta: { quiet: true },
  });
  return (
    <Modal open title="表格导入" width={760} footer={null} onCancel={onClose} maskClosable={false}>
      <p className="p-note">
        第一行为列名:
        {Object.values(issueColumns)
          .map(({ label, required }) => (required ? `${label}(必有)` : label))
          .join('、')}
        。方面写名称或编号。先预览,确认了才导入。
      </p>
      <FileBar
        id="issue-sheet"
        label="选择 Excel(.xlsx)或 CSV 文件"
        accept=".xlsx,.csv"
        file={file}
        onChoose={(chosen) => {
          setFile(chosen);
          setKey(newKey());
          setTaken(0);
          preview.mutate(chosen);
        }}
      />
      {preview.isError && <Alert type="error" showIcon title={preview.error.message} />}
      {preview.data && <Preview preview={preview.data} list={list} />}
      {take.isError && (
        <Alert
          type="error"
          showIcon
          title={`已导入 ${taken} 项后停下:${sentenceOf(take.error)}。再点一次“导入”会从停下的地方继续。`}
        />
      )}
      <div className="p-actions-row" style={{ marginTop: 16, justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>取消</Button>
        <Button
          type="primary"
          disabled={!file || items.length === 0}
          loading={preview.isPending || take.isPending}
          onClick={() => take.mutate()}
        >
          导入 {items.length} 项
        </Button>
      </div>
    </Modal>
  );
}

function Preview({ preview: { items, problems }, list }: { preview: SheetPreview; list: IssueListCase }) {
  const aspectOf = (number: number) => list.aspects.find((aspect) => aspect.number === number)?.name ?? '';
  return (
    <>
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${problems.length} 处有误,所在的行不导入`}
          description={
            <ul className="p-why">
              {problems.slice(0, shownMax).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
        <section className="p-scroll p-preview" aria-label="预览" tabIndex={0}>
          <table className="p-figures">
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">方面</th>
                <th scope="col">问题</th>
                <th scope="col">村(社区)</th>
                <th scope="col">发现日期</th>
              </tr>
            </thead>
            <tbody>
              {items.slice(0, shownMax).map(({ row, facts }) => (
                <tr key={row}>
                  <th scope="row">{row}</th>
                  <td>{aspectOf(facts.aspect)}</td>
                  <td>{facts.title}</td>
                  <td>{facts.place.village}</td>
                  <td>{facts.foundOn}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {items.length > shownMax && <p className="p-note">另有 {items.length - shownMax} 项未列出。</p>}
        </section>
      )}
    </>
  );
}

async function previewOf(listId: string, file: File): Promise<SheetPreview> {
  const answer = await fetch(`/issue-lists/${listId}/sheet`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => undefined);
  const told: unknown = await answer?.json().catch(() => undefined);
  if (answer?.ok) return told as SheetPreview;
  throw new Error((told as { message?: string } | undefined)?.message ?? '网络不通,请稍后再试');
}

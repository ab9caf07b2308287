import { useState } from 'react';
import { tell } from '../frame/tell.tsx';
import { newKey } from '../trpc.tsx';
import './files.css';

export type KeptFile = { id: string; name: string };

type FileListProps = {
  label: string;
  files: readonly KeptFile[];
  onChange: (files: KeptFile[]) => void;
  max: number;
};

/** Files sent in as they are chosen; they belong to what is being written once that is saved. */
export function FileList({ label, files, onChange, max }: FileListProps) {
  const [sending, setSending] = useState(false);
  const add = async (chosen: FileList) => {
    setSending(true);
    const sent: KeptFile[] = [];
    for (const file of [...chosen].slice(0, max - files.length)) {
      const kept = await send(file);
      if (kept) sent.push(kept);
    }
    setSending(false);
    onChange([...files, ...sent]);
  };
  return (
    <div className="p-files">
      <span className="p-files-label">{label}</span>
      <ul className="p-plain">
        {files.map((file) => (
          <li key={file.id}>
            {file.name}{' '}
            <button
              type="button"
              className="p-link"
              onClick={() => onChange(files.filter((one) => one.id !== file.id))}
            >
              去掉<span className="p-unseen">{file.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {files.length < max && (
        <label className="p-file">
          选择文件
          <input
            aria-label={`选择${label}`}
            type="file"
            multiple
            disabled={sending}
            accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
            onChange={({ target }) => {
              if (target.files) void add(target.files).then(() => (target.value = ''));
            }}
          />
        </label>
      )}
      <p className="p-note" role="status">
        {sending ? '正在上传…' : `PDF、Word、Excel 或图片,每个不超过 12 MB,最多 ${max} 个`}
      </p>
    </div>
  );
}

async function send(file: File): Promise<KeptFile | undefined> {
  const id = `${newKey()}-0`;
  const body = new FormData();
  body.append('file', file);
  try {
    const response = await fetch(`/files?key=${id}`, { method: 'POST', body });
    if (response.ok) return { id, name: file.name };
    tell(((await response.json()) as { message?: string }).message ?? '文件没有传上,请再试一次');
  } catch {
    tell(`「${file.name}」没有传上,请检查网络后再试`);
  }
  return undefined;
}

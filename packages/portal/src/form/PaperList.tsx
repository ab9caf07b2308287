import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId } from 'react';
import { type SentFile, useUpload } from './useUpload.tsx';
import './files.css';

type Paper = { id: string; name: string; bytes?: number };

const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

type PaperListProps = {
  papers: readonly Paper[];
  /** Takes one off again; without it the list is for reading. */
  onRemove?: (id: string) => void;
};

/** Papers by name and size, each to be opened or kept. */
export function PaperList({ papers, onRemove }: PaperListProps) {
  if (papers.length === 0) return null;
  return (
    <ul className="p-papers">
      {papers.map(({ id, name, bytes }) => (
        <li key={id}>
          <PaperClipOutlined aria-hidden="true" />{' '}
          <a href={`/files/${id}`} target="_blank" rel="noreferrer">
            {name}
          </a>
          {bytes !== undefined && <span className="p-quiet"> {size(bytes)}</span>}
          {onRemove && (
            <Button size="small" type="text" onClick={() => onRemove(id)} aria-label={`去掉 ${name}`}>
              去掉
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A button that asks for files and sends them; what was sent is handed on. */
export function UploadBar({
  label,
  busy = false,
  max = 20,
  onSent,
}: {
  label: string;
  busy?: boolean;
  /** How many more there may be. */
  max?: number;
  onSent: (files: SentFile[]) => void;
}) {
  const id = useId();
  const { send, isSending, problem } = useUpload();
  return (
    <div className="p-upload">
      <input
        id={id}
        className="p-upload-input"
        type="file"
        multiple
        accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp"
        aria-label={label}
        disabled={isSending || busy}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].slice(0, max);
          target.value = '';
          if (files.length > 0) void send(files).then((sent) => sent.length > 0 && onSent(sent));
        }}
      />
      <label htmlFor={id}>
        <PaperClipOutlined aria-hidden="true" /> {isSending ? '正在上传…' : label}
      </label>
      <span className="p-quiet">PDF、Word、Excel、图片,每个最多 12 MB;照片会去掉拍摄位置</span>
      {problem && (
        <p className="p-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

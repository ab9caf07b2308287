import { FileTextOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { sendFile } from './send.tsx';

type Kept = { id: string; name: string; type: string; bytes: number };

type FilePanelProps = {
  files: readonly Kept[];
  /** Present when one may add: attaches what was sent. */
  onSent?: (ids: string[]) => Promise<unknown>;
  /** Said where there is nothing yet. */
  empty: string;
};

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Photos to look at, papers to take along, and the way to add some. */
export function FilePanel({ files, onSent, empty }: FilePanelProps) {
  const photos = files.filter(({ type }) => type.startsWith('image/'));
  const papers = files.filter(({ type }) => !type.startsWith('image/'));
  return (
    <>
      {files.length === 0 && <p className="p-note">{empty}</p>}
      {papers.length > 0 && (
        <ul className="p-plain">
          {papers.map(({ id, name, bytes }) => (
            <li key={id}>
              <FileTextOutlined aria-hidden="true" /> <a href={`/files/${id}`}>{name}</a>{' '}
              <span className="p-note">{sizeOf(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {photos.length > 0 && (
        <ul className="p-photos">
          {photos.map(({ id, name }) => (
            <li key={id}>
              <a href={`/files/${id}`} target="_blank" rel="noreferrer">
                <img src={`/files/${id}`} alt={name} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {onSent && <SendForm onSent={onSent} />}
    </>
  );
}

/** Chosen files go one after the other; what could not be taken is said, the others are kept. */
function SendForm({ onSent }: { onSent: (ids: string[]) => Promise<unknown> }) {
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const sent: string[] = [];
      const problems: string[] = [];
      for (const file of chosen)
        await sendFile(file).then(
          (id) => sent.push(id),
          (error: Error) => problems.push(`${file.name}:${error.message}`),
        );
      if (sent.length > 0) await onSent(sent);
      return problems;
    },
    meta: { quiet: true },
  });
  return (
    <div style={{ marginTop: 12 }}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="选择照片或材料"
        accept="image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])].slice(0, 20);
          target.value = '';
          if (chosen.length > 0) send.mutate(chosen);
        }}
      />
      <Button loading={send.isPending} onClick={() => input.current?.click()}>
        加照片或材料
      </Button>
      <p className="p-note">照片、PDF、Word、Excel,每个不超过 12 MB;照片会去掉拍摄位置。</p>
      {send.data && send.data.length > 0 && (
        <Alert type="error" showIcon title={send.data.join(';')} style={{ marginTop: 8 }} />
      )}
    </div>
  );
}

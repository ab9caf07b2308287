import { PaperList, UploadBar } from './PaperList.tsx';
import type { SentFile } from './useUpload.tsx';

type FileListProps = {
  label: string;
  files: readonly SentFile[];
  onChange: (files: SentFile[]) => void;
  max: number;
};

/** Files of something that is being written; they belong to it once it is saved. */
export function FileList({ label, files, onChange, max }: FileListProps) {
  return (
    <div className="p-files">
      <span className="p-files-label">{label}</span>
      <PaperList papers={files} onRemove={(gone) => onChange(files.filter(({ id }) => id !== gone))} />
      {files.length < max && (
        <UploadBar
          label={`选择${label}`}
          max={max - files.length}
          onSent={(sent) => onChange([...files, ...sent])}
        />
      )}
    </div>
  );
}

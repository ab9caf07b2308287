import { Button } from 'antd';
import { useRef } from 'react';

type FileBarProps = {
  id: string;
  /** What is wanted: 选择照片. */
  label: string;
  accept: string;
  file: File | undefined;
  onChoose: (file: File) => void;
};

/** One file, chosen by a button in our words and not the browser's; its name stands beside it. */
export function FileBar({ id, label, accept, file, onChoose }: FileBarProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="p-actions-row" style={{ alignItems: 'center' }}>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <span className="p-note" style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {file?.name ?? '尚未选择'}
      </span>
      <input
        id={id}
        ref={input}
        type="file"
        style={{ display: 'none' }}
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onChoose(chosen);
          // the same file may be chosen again after it was corrected
          target.value = '';
        }}
      />
    </div>
  );
}

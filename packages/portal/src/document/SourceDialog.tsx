import { type NamedSource, sourceKey } from '@concord/domain/document';
import { EmptyState } from '@concord/ui/staff/States';
import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';

type SourceDialogProps = {
  sources: readonly NamedSource[];
  cited: readonly string[];
  onCite: (key: string, isCited: boolean) => void;
  onClose: () => void;
};

/** What the paragraph rests on, chosen from what was contributed. A contribution is cited in its version, never changed. */
export function SourceDialog({ sources, cited, onCite, onClose }: SourceDialogProps) {
  const [words, setWords] = useState('');
  const found = sources.filter(({ label }) => label.includes(words.trim()));
  return (
    <Modal open title="注明来源" footer={null} onCancel={onClose} width={560}>
      {sources.length === 0 ? (
        <EmptyState title="还没有可引用的来源">
          各县区报来的贡献、调研发现和群众意见专题会列在这里。
        </EmptyState>
      ) : (
        <>
          <Input
            aria-label="查找来源"
            placeholder="查找"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <ul className="p-plain d-choices">
            {found.map(({ source, label }) => {
              const key = sourceKey(source);
              return (
                <li key={key}>
                  <Checkbox
                    checked={cited.includes(key)}
                    onChange={({ target }) => onCite(key, target.checked)}
                  >
                    {label}
                  </Checkbox>
                </li>
              );
            })}
          </ul>
          {found.length === 0 && <p className="p-note">没有找到“{words}”。</p>}
        </>
      )}
    </Modal>
  );
}

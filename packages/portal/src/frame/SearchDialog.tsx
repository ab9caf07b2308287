import { opinionStatusNames } from '@concord/domain/matter/citizen-opinion';
import { EmptyState } from '@concord/ui/staff/States';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, Modal } from 'antd';
import { useDeferredValue, useState } from 'react';
import { trpc } from '../trpc.tsx';

/** Ctrl K: finds opinions by words in their text, only among what the reader may see. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const query = useDeferredValue(words.trim());
  const found = useQuery({
    ...trpc.opinion.list.queryOptions({ scope: 'all', query, order: 'newest', limit: 10 }),
    enabled: query.length > 0,
  });
  const go = (id: string) => {
    onClose();
    void navigate({ to: `/opinions/${id}` });
  };
  const rows = found.data?.rows ?? [];
  return (
    <Modal open onCancel={onClose} footer={null} title="搜索群众意见">
      <Input
        autoFocus
        aria-label="搜索词"
        placeholder="两个字以上,如:水井 冻裂"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={() => rows[0] && go(rows[0].id)}
      />
      {query && found.isSuccess && rows.length === 0 && (
        <EmptyState title="没有找到">换个词试试。</EmptyState>
      )}
      <ul className="p-found">
        {rows.map(({ id, title, status, receivedAt }) => (
          <li key={id}>
            <button type="button" onClick={() => go(id)}>
              <strong>{title}</strong>
              <span>
                {opinionStatusNames[status]} · {receivedAt.slice(0, 10)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

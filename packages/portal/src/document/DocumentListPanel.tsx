import { documentStatusNames } from '@concord/domain/document';
import { AppLink } from '@concord/ui/AppLink';
import { StatusTag } from '@concord/ui/StatusTag';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '../form/CommandPanel.tsx';
import { useBase } from '../frame/filters.tsx';
import { client, newKey, trpc } from '../trpc.tsx';

/** The documents written together on a matter, each a link; light enough for any matter's screen. */
export function DocumentListPanel({ matterId, mayBegin }: { matterId: string; mayBegin: boolean }) {
  const base = useBase();
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const documents = useQuery(trpc.document.onMatter.queryOptions({ matterId }));
  const begin = useMutation({
    mutationFn: (title: string) =>
      client.document.create.mutate({ matterId, document: { title, sections: [] }, key: newKey() }),
    onSuccess: ({ id }) => router.history.push(`${base}/documents/${id}`),
  });
  const rows = documents.data ?? [];
  return (
    <section className="p-card" aria-label="共写文稿">
      <h2>共写文稿</h2>
      {rows.length === 0 && (
        <p className="p-note">还没有文稿。{mayBegin && '新开一份,分节交给参加的政协一起写。'}</p>
      )}
      <ul className="p-plain">
        {rows.map(({ id, title, status }) => (
          <li key={id}>
            <AppLink href={`${base}/documents/${id}`}>{title}</AppLink>{' '}
            <StatusTag light={status === 'open' ? 'yellow' : 'blue'}>
              {documentStatusNames[status === 'closed' ? 'closed' : 'open']}
            </StatusTag>
          </li>
        ))}
      </ul>
      {mayBegin && <Button onClick={() => setAsked(true)}>新开文稿</Button>}
      {asked && (
        <CommandDialog
          step={{ label: '新开文稿', fields: [{ name: 'title', label: '题目', kind: 'line', max: 60 }] }}
          busy={begin.isPending}
          onClose={() => setAsked(false)}
          onConfirm={({ title }) => begin.mutateAsync(String(title))}
        />
      )}
    </section>
  );
}

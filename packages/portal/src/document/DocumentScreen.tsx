import { documentStatusNames } from '@concord/domain/document';
import { StatusTag } from '@concord/ui/StatusTag';
import { PageHead } from '@concord/ui/staff/PageHead';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useBase, useFilters } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { trpc } from '../trpc.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';

/** 共写文稿: one document, whole page. */
export function DocumentScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const base = useBase();
  const { filters, set } = useFilters();
  const document = useQuery(trpc.document.byId.queryOptions({ id }));
  return (
    <ScreenState query={document}>
      {({ title, status, frozen, matterId }) => (
        <>
          <PageHead
            title={title}
            back={{ href: `${base}/joint-matters/${matterId}?tab=report`, label: '联动专题' }}
            badges={
              <>
                <StatusTag light={status === 'open' ? 'yellow' : 'blue'}>
                  {documentStatusNames[status]}
                </StatusTag>
                {frozen && (
                  <StatusTag light="grey">
                    第 {frozen.number} 版 {frozen.name}
                  </StatusTag>
                )}
              </>
            }
          />
          <DocumentPanel
            documentId={id}
            section={filters.section}
            onSection={(section) => set({ section })}
          />
        </>
      )}
    </ScreenState>
  );
}

import { PageHead } from '@concord/ui/staff/PageHead';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useBase, useFilters } from '../frame/filters.tsx';
import { ScreenState } from '../frame/ScreenState.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { draftOf, PaperForm, type Typed } from './PaperForm.tsx';

const blank: Typed = { kindCode: '', title: '', body: '', addressees: [], files: [] };

/** 拟文: a new paper, or one in place of a paper that was withdrawn. */
export function DispatchNewScreen() {
  const { filters } = useFilters();
  return filters.replaces ? (
    <Instead replacesId={filters.replaces} />
  ) : (
    <Begin initial={blank} replacesId={null} />
  );
}

/** Begins with what the withdrawn paper said. */
function Instead({ replacesId }: { replacesId: string }) {
  const withdrawn = useQuery(trpc.dispatch.byId.queryOptions({ id: replacesId }));
  return (
    <ScreenState query={withdrawn}>
      {({ kind, title, body, recipients }) => (
        <Begin
          replacesId={replacesId}
          initial={{
            kindCode: kind.code,
            title,
            body,
            addressees: recipients.map(({ organizationId, name, isCopy }) => ({
              organizationId,
              name,
              isCopy,
            })),
            files: [],
          }}
        />
      )}
    </ScreenState>
  );
}

function Begin({ initial, replacesId }: { initial: Typed; replacesId: string | null }) {
  const base = useBase();
  const router = useRouter();
  const [key] = useState(newKey);
  const begin = useMutation({
    mutationFn: (typed: Typed) => client.dispatch.draft.mutate({ draft: draftOf(typed), replacesId, key }),
    onSuccess: ({ id }) => router.history.push(`${base}/dispatches/${id}`),
  });
  return (
    <>
      <PageHead title={replacesId ? '另拟新文' : '拟文'} back={{ href: `${base}/dispatches`, label: '公文' }}>
        拟好后送核,由另一位同志核稿,领导签发时编号定稿。
      </PageHead>
      <section className="p-card">
        <PaperForm
          keepAs={`concord.paper.new.${replacesId ?? ''}`}
          initial={initial}
          verb="保存草稿"
          busy={begin.isPending}
          onSave={(typed) => begin.mutateAsync(typed)}
        />
      </section>
    </>
  );
}

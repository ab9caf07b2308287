import type { NamedSource } from '@concord/domain/document';
import { sourceKey, sourceLabel, sourceOf } from '@concord/domain/document';
import type { AppRouter } from '@concord/server/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['document'];
export type DocumentHead = Outputs['byId'];
export type SectionHead = DocumentHead['sections'][number];
export type Comment = Outputs['comments'][number];
export type Version = Outputs['versionByNumber'];

/** The words a source is cited by: as it is listed now, or as far as the key itself tells. */
export function labelOf(key: string, sources: readonly NamedSource[]): string {
  const named = sources.find(({ source }) => sourceKey(source) === key);
  const source = named?.source ?? sourceOf(key);
  return named?.label ?? (source ? sourceLabel(source, '') : '未知来源');
}

/** Threads of comments: the first with its answers. */
export type Thread = Comment & { answers: Comment[] };

export const threadsOf = (comments: readonly Comment[]): Thread[] =>
  comments
    .filter(({ id, threadId }) => id === threadId)
    .map((first) => ({
      ...first,
      answers: comments.filter(({ id, threadId }) => threadId === first.id && id !== first.id),
    }));

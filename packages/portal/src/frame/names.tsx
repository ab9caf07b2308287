import { useQuery } from '@tanstack/react-query';
import { trpc } from '../trpc.tsx';

/** Short names of organisations by id; the id's place stays empty until they are known. */
export function useNames(
  ids: readonly (string | null | undefined)[],
): (id: string | null | undefined) => string {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))].sort().slice(0, 300);
  const names = useQuery({
    ...trpc.organization.names.queryOptions({ ids: wanted }),
    enabled: wanted.length > 0,
    staleTime: 300_000,
  });
  return (id) => (id ? (names.data?.[id] ?? '') : '');
}

import { useQuery } from '@tanstack/react-query';
import { client, trpc } from '../trpc.tsx';

/** The same for once, outside a screen: names of what is being written into a file. */
export async function namesFor(ids: readonly string[]): Promise<(id: string) => string> {
  const wanted = [...new Set(ids)].slice(0, 300);
  const names = wanted.length > 0 ? await client.organization.names.query({ ids: wanted }) : {};
  return (id) => names[id] ?? '';
}

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

/** 沽源县政协 stands for 沽源县 where a place is meant. */
export const placeCalled = (committee: string): string => committee.replace(/政协$/, '');

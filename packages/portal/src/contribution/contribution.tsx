import type { AppRouter } from '@concord/server/router';
import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

type Output = inferRouterOutputs<AppRouter>['contribution'];
export type ContributionCase = Output['byId'];
export type EditionCase = Output['edition'];

/** One step of our contribution. */
export function useContributionRun({ id, version }: Pick<ContributionCase, 'id' | 'version'>) {
  return useMutation({
    mutationFn: (command: object) =>
      client.contribution.run.mutate({ id, version, command: command as never, key: newKey() }),
    onSuccess: () => tell('已办', 'success'),
  });
}

import type { AppRouter } from '@concord/server/router';
import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

type Output = inferRouterOutputs<AppRouter>['contribution'];
export type ContributionCase = Output['byId'];
export type EditionCase = Output['edition'];

/** By contribution: sends what is typed and not sent yet, and answers the version it has then. */
export const unsent = new Map<string, () => Promise<number>>();

/** One step of our contribution, after what was typed is with the server: nobody signs less than was written. */
export function useContributionRun({ id, version }: Pick<ContributionCase, 'id' | 'version'>) {
  return useMutation({
    mutationFn: async (command: object) => {
      const newest = (await unsent.get(id)?.()) ?? version;
      return client.contribution.run.mutate({
        id,
        version: Math.max(version, newest),
        command: command as never,
        key: newKey(),
      });
    },
    onSuccess: () => tell('已办', 'success'),
  });
}

import { useMutation } from '@tanstack/react-query';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

/** Steps of one activity; each answers when it was carried out, or says why not. */
export function useActivity({ id, version }: { id: string; version: number }) {
  const run = useMutation({
    mutationFn: (command: { type: string } & Record<string, unknown>) =>
      client.activity.run.mutate({ id, version, command: command as never, key: newKey() }),
    onSuccess: () => tell('已办', 'success'),
  });
  return { run: run.mutateAsync, busy: run.isPending };
}
export type Acting = ReturnType<typeof useActivity>;

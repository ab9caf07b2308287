import type { AppRouter } from '@concord/server/router';
import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

type Output = inferRouterOutputs<AppRouter>;
export type JointCase = Output['jointMatter']['byId'];
export type JointLine = Output['jointMatter']['list']['rows'][number];
export type LinkageRow = Output['jointMatter']['linkage']['rows'][number];
export type EntryLine = Output['jointMatter']['entries']['rows'][number];
export type Given = Output['contribution']['onMatter'][number];

/** 沽源县政协 → 沽源; a name of two characters keeps both: 蔚县. */
export const placeName = (shortName: string): string => {
  const place = shortName.replace(/政协$/, '');
  return place.length > 2 ? place.replace(/[县区市]$/, '') : place;
};

/** One step of the matter as a whole. */
export function useJointRun({ id, version }: Pick<JointCase, 'id' | 'version'>) {
  return useMutation({
    mutationFn: (command: object) =>
      client.jointMatter.run.mutate({ id, version, command: command as never, key: newKey() }),
    onSuccess: () => tell('已办', 'success'),
  });
}

/** One step of an invitation, whichever side takes it; its version is read on the way. */
export function useInvitationRun() {
  return useMutation({
    mutationFn: async ({ id, command }: { id: string; command: object }) => {
      const { version } = await client.assignment.byId.query({ id });
      return client.assignment.run.mutate({ id, version, command: command as never, key: newKey() });
    },
    onSuccess: () => tell('已办', 'success'),
  });
}

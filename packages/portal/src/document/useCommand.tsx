import type { DocumentCommand } from '@concord/domain/document';
import { useMutation } from '@tanstack/react-query';
import { tell } from '../frame/tell.tsx';
import { client, newKey } from '../trpc.tsx';

type Asked = Exclude<DocumentCommand, { type: 'handOn' }>;

/** One step on a document, at the version the person sees. */
export const useCommand = ({ id, version }: { id: string; version: number }) =>
  useMutation({
    mutationFn: (command: Asked) => client.document.run.mutate({ id, version, command, key: newKey() }),
    onSuccess: () => tell('已办', 'success'),
  });

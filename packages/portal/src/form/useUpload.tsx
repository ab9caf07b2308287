import { useMutation } from '@tanstack/react-query';
import { newKey } from '../trpc.tsx';

/** A file that lies at the server and waits to become part of something. */
export type SentFile = { id: string; name: string };

export const bytesMax = 12 * 1024 * 1024;

/**
 * Sends files to the server, one after the other. What was sent counts, even if another could not be: what is wrong
 * with those is said in `problem`.
 */
export function useUpload() {
  const send = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const sent: SentFile[] = [];
      const problems: string[] = [];
      for (const file of files)
        await sendFile(file).then(
          (id) => sent.push({ id, name: file.name }),
          (error: Error) => problems.push(`“${file.name}”:${error.message}`),
        );
      return { sent, problem: problems.join(';') };
    },
    meta: { quiet: true },
  });
  return {
    send: async (files: readonly File[]) => (await send.mutateAsync(files)).sent,
    isSending: send.isPending,
    problem: send.data?.problem,
  };
}

/** Sends one in, to be part of what the next command says, under its key; an error is its sentence. */
export async function sendFile(file: File, key = newKey()): Promise<string> {
  if (file.size > bytesMax) throw new Error('太大,最多 12 MB');
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch(`/files?key=${key}-0`, { method: 'POST', body }).catch(() => undefined);
  if (!answer) throw new Error('网络不通,请稍后再试;您填写的内容没有丢失');
  const said = (await answer.json().catch(() => ({}))) as { id?: string; message?: string };
  if (!answer.ok || !said.id) throw new Error(said.message ?? '没有传上,请再试一次');
  return said.id;
}

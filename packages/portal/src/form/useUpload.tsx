import { useMutation } from '@tanstack/react-query';
import { newKey } from '../trpc.tsx';

/** A file that lies at the server and waits to become part of something. */
export type SentFile = { id: string; name: string };

export const bytesMax = 12 * 1024 * 1024;

/** Sends files to the server, one after the other; what is wrong with one is said in a sentence. */
export function useUpload() {
  const send = useMutation({
    mutationFn: async (files: readonly File[]): Promise<SentFile[]> => {
      const sent: SentFile[] = [];
      for (const file of files) sent.push({ id: await sendOne(file), name: file.name });
      return sent;
    },
    meta: { quiet: true },
  });
  return { send: send.mutateAsync, isSending: send.isPending, problem: send.error?.message };
}

async function sendOne(file: File): Promise<string> {
  if (file.size > bytesMax) throw new Error(`“${file.name}”太大,最多 12 MB`);
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch(`/files?key=${newKey()}-0`, { method: 'POST', body }).catch(() => undefined);
  if (!answer) throw new Error('网络不通,请稍后再试;您填写的内容没有丢失');
  const said = (await answer.json().catch(() => ({}))) as { id?: string; message?: string };
  if (!answer.ok || !said.id) throw new Error(said.message ?? '没有传上,请再试一次');
  return said.id;
}

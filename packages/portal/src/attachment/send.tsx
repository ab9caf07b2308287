import { newKey } from '../trpc.tsx';

/** Sends a photo or paper in, to be attached by the next command; a refusal is an error with its sentence. */
export async function sendFile(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file, file.name);
  const answer = await fetch(`/files?key=${newKey()}-0`, { method: 'POST', body }).catch(() => undefined);
  const told = (await answer?.json().catch(() => undefined)) as { id?: string; message?: string } | undefined;
  if (answer?.ok && told?.id) return told.id;
  throw new Error(told?.message ?? '网络不通,请稍后再试;文件没有上传');
}

import { newKey } from '../trpc.tsx';

/** Sends a file in and answers the batch it became; a refusal is an error with its sentence. */
export async function sendFile(file: File): Promise<{ id: string }> {
  const address = `/imports?${new URLSearchParams({ key: newKey(), name: file.name })}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => undefined);
  const told: unknown = await answer?.json().catch(() => undefined);
  if (answer?.ok) return told as { id: string };
  throw new Error((told as { message?: string } | undefined)?.message ?? '网络不通,请稍后再试;文件没有导入');
}

import type { AppRouter } from '@concord/server/router';
import type { ComparedPhoto } from '@concord/ui/picture/BeforeAfter';
import type { inferRouterOutputs } from '@trpc/server';

export type Photo = inferRouterOutputs<AppRouter>['evidence']['onMatter'][number];

/** 2026-03-02 三道沟村口 · 已清理 */
export const captionOf = ({ takenOn, place, note }: Photo): string =>
  [`${takenOn} ${place}`, note].filter(Boolean).join(' · ');

export const comparedOf = (photo: Photo): ComparedPhoto => ({
  src: `/files/${photo.photoId}`,
  alt: captionOf(photo),
  caption: captionOf(photo),
});

/** Sends a photo in and answers its id; a refusal is an error with its sentence. */
export async function sendPhoto(file: File, key: string): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch(`/files?key=${key}-0`, { method: 'POST', body }).catch(() => undefined);
  const told: unknown = await answer?.json().catch(() => undefined);
  if (answer?.ok) return (told as { id: string }).id;
  throw new Error(
    (told as { message?: string } | undefined)?.message ?? '网络不通,照片没有传上去;您填写的内容没有丢失',
  );
}

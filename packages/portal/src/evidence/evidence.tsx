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

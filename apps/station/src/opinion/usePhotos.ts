import { explain } from '@concord/domain/decision';
import { useState } from 'react';
import { photoMax } from './labels.ts';
import type { DraftOf } from './useDraft.ts';

const longestSide = 1600;

/** Takes chosen files into the draft, made small; says kindly which could not be read. */
export function usePhotos(draft: DraftOf) {
  const [problems, setProblems] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    const found: string[] = [];
    for (const file of files) {
      if (draft.read().photos.length >= photoMax) {
        found.push(`最多 ${photoMax} 张照片,多选的没有加入`);
        break;
      }
      const small = await shrink(file).catch(() => undefined);
      if (small) await draft.addPhoto(small.name, small.blob);
      else
        found.push(
          explain({
            code: isHeic(file) ? 'opinion.photo_heic' : 'opinion.photo_unreadable',
            facts: { name: file.name },
          }),
        );
    }
    setProblems(found);
    setBusy(false);
  };
  return { add, problems, isBusy };
}

const isHeic = ({ name, type }: File) => /hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name);

/** As a JPEG of at most 1600 px, upright; what the camera wrote into the file about place and time is gone. */
async function shrink(file: File): Promise<{ name: string; blob: Blob }> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  if (!blob) throw new Error('no picture');
  return { name: `${file.name.replace(/\.\w+$/, '')}.jpg`, blob };
}

import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { useEffect, useState } from 'react';
import type { KeptPhoto } from '../device/offline.ts';
import { photoMax } from './labels.ts';
import type { DraftOf } from './useDraft.ts';
import { usePhotos } from './usePhotos.ts';

type PhotoPanelProps = { draft: DraftOf; photos: readonly KeptPhoto[] };

/** Up to five photos, to look at and to take out again. */
export function PhotoPanel({ draft, photos }: PhotoPanelProps) {
  const { add, problems, isBusy } = usePhotos(draft);
  return (
    <div className="p-field">
      <label htmlFor="photos">
        照片<span className="p-optional">(可不加,最多 {photoMax} 张)</span>
      </label>
      <p className="p-hint">拍清楚地点和问题就好,不要拍到别人的脸。</p>
      {problems.length > 0 && (
        <Notice tone="warn" title="有照片没加上" live>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      )}
      {photos.length > 0 && (
        <ul className="st-photos">
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <PhotoCard photo={photo} number={at + 1} onRemove={() => void draft.removePhoto(photo.id)} />
            </li>
          ))}
        </ul>
      )}
      {photos.length < photoMax && (
        <div className="st-file p-button p-button-plain">
          <Camera />
          <span aria-hidden="true">{isBusy ? '正在处理…' : '加照片'}</span>
          <input
            id="photos"
            type="file"
            accept="image/*"
            multiple
            disabled={isBusy}
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
      )}
    </div>
  );
}

type PhotoCardProps = { photo: KeptPhoto; number: number; onRemove?: () => void };

export function PhotoCard({ photo, number, onRemove }: PhotoCardProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo.blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.blob]);
  return (
    <>
      {address && <img src={address} alt={`照片 ${number}`} />}
      {onRemove && (
        <BigButton look="plain" aria-label={`去掉照片 ${number}`} onClick={onRemove}>
          去掉
        </BigButton>
      )}
    </>
  );
}

const Camera = () => (
  <svg
    viewBox="0 0 24 24"
    width="28"
    height="28"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="M3 8h4l2-3h6l2 3h4v11H3z" />
    <circle cx="12" cy="13" r="3.5" />
  </svg>
);

import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { TextField } from '@concord/ui/public/TextField';
import { useEffect, useState } from 'react';
import type { KeptPhoto } from '../device/store.tsx';
import { prepare } from './photo.tsx';
import type { StepProps } from './WriteScreen.tsx';

const photosMax = 5;

/** Where it is, and up to five photos. */
export function PlacePanel({ draft, change }: StepProps) {
  const [problems, setProblems] = useState<string[]>([]);
  const add = async (files: FileList | null) => {
    const room = photosMax - draft.photos.length;
    const made = await Promise.all([...(files ?? [])].slice(0, room).map(prepare));
    const photos = made.filter((one): one is KeptPhoto => 'blob' in one);
    const refused = made.flatMap((one) => ('problem' in one ? [one.problem] : []));
    if ((files?.length ?? 0) > room) refused.push(`最多 ${photosMax} 张照片,多出的没有加上`);
    setProblems(refused);
    change({ photos: [...draft.photos, ...photos] });
  };
  return (
    <>
      <TextField
        id="place"
        label="在哪个村、哪条街、什么位置?"
        optional
        value={draft.place}
        onValue={(place) => change({ place })}
        input={{ maxLength: 60 }}
        hint="如:三道沟村小学东侧"
      />
      <h2>照片(可不加)</h2>
      <ul className="st-photos">
        {draft.photos.map((photo, index) => (
          <li key={`${photo.name}${photo.blob.size}`}>
            <Preview photo={photo} />
            <BigButton
              look="plain"
              aria-label={`去掉照片 ${index + 1}`}
              onClick={() => change({ photos: draft.photos.filter((one) => one !== photo) })}
            >
              去掉
            </BigButton>
          </li>
        ))}
      </ul>
      {draft.photos.length < photosMax && (
        <label className="st-file">
          加照片(最多 {photosMax} 张)
          <input type="file" accept="image/*" multiple onChange={(event) => void add(event.target.files)} />
        </label>
      )}
      {problems.map((problem) => (
        <Notice key={problem} tone="warn" title="照片没有加上" live>
          {problem}
        </Notice>
      ))}
    </>
  );
}

function Preview({ photo }: { photo: KeptPhoto }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo.blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  return url ? <img src={url} alt={photo.name} /> : null;
}

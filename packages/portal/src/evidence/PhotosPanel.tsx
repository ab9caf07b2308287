import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNames } from '../frame/names.tsx';
import { tell } from '../frame/tell.tsx';
import { client, newKey, trpc } from '../trpc.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { captionOf, type Photo } from './evidence.tsx';
import type { PhotoTarget } from './PhotoDialog.tsx';
import './evidence.css';

const PhotoDialog = lazy(async () => ({ default: (await import('./PhotoDialog.tsx')).PhotoDialog }));
const CommandDialog = lazy(async () => ({
  default: (await import('../form/CommandDialog.tsx')).CommandDialog,
}));

type PhotosPanelProps = {
  title: string;
  matterId: string;
  /** The assignments whose photos answer here: one's own, or those at the top. */
  answers: readonly string[];
  /** Assignments below; what they sent may be taken over into `target`. */
  below?: readonly string[];
  /** Where a new photo would belong; nothing when none may be added now. */
  target: PhotoTarget | undefined;
  place: string;
};

/** 整改前后照片: compared in pairs, with what may be added, taken over from below, or taken back. */
export function PhotosPanel({ title, matterId, answers, below = [], target, place }: PhotosPanelProps) {
  const photos = useQuery(trpc.evidence.onMatter.queryOptions({ matterId }));
  const [adding, setAdding] = useState(false);
  const kept = (photos.data ?? []).filter(({ status }) => status === 'kept');
  const befores = kept.filter(({ side }) => side === 'before');
  const own = kept.filter(({ assignmentId }) => assignmentId !== null && answers.includes(assignmentId));
  const isTaken = ({ id }: Photo) => own.some(({ fromId }) => fromId === id);
  const sent = kept.filter(({ assignmentId }) => assignmentId !== null && below.includes(assignmentId));
  return (
    <section className="p-card" aria-label="整改前后照片">
      <h2>整改前后照片</h2>
      <ComparePanel title={title} photos={[...befores, ...own]} none="还没有照片。" />
      {target && 'assignmentId' in target && (
        <FromBelow assignmentId={target.assignmentId} photos={sent.filter((photo) => !isTaken(photo))} />
      )}
      <div className="p-actions-row">
        {target && (
          <Button onClick={() => setAdding(true)}>
            {'assignmentId' in target ? '添加整改后照片' : '添加整改前照片'}
          </Button>
        )}
        {[...befores, ...own].filter(({ mayWithdraw }) => mayWithdraw).length > 0 && (
          <TakeBack photos={[...befores, ...own].filter(({ mayWithdraw }) => mayWithdraw)} />
        )}
      </div>
      {adding && target && (
        <Suspense>
          <PhotoDialog target={target} place={place} befores={befores} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** What those below sent in: looked at, and taken over into one's own answer. */
function FromBelow({ assignmentId, photos }: { assignmentId: string; photos: readonly Photo[] }) {
  const nameOf = useNames(photos.map(({ organizationId }) => organizationId));
  const take = useMutation({
    mutationFn: (ids: string[]) => client.evidence.takeOver.mutate({ assignmentId, ids, key: newKey() }),
    onSuccess: ({ taken }) => tell(`已采用 ${taken} 张照片`, 'success'),
  });
  if (photos.length === 0) return null;
  return (
    <section className="p-below" aria-label="下级报来的照片">
      <h3>下级报来的照片</h3>
      <ul className="p-photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <a href={`/files/${photo.photoId}`} target="_blank" rel="noreferrer">
              <img src={`/files/${photo.photoId}`} alt={captionOf(photo)} />
            </a>
            <p className="p-note">
              {nameOf(photo.organizationId)} {photo.takenOn}
            </p>
          </li>
        ))}
      </ul>
      <Button loading={take.isPending} onClick={() => take.mutate(photos.map(({ id }) => id))}>
        采用这 {photos.length} 张
      </Button>
    </section>
  );
}

/** Chosen by its words: a photo taken back is kept in the history, but stands for nothing any more. */
function TakeBack({ photos }: { photos: readonly Photo[] }) {
  const [open, setOpen] = useState(false);
  const withdraw = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      client.evidence.withdraw.mutate({
        id,
        version: photos.find((photo) => photo.id === id)?.version ?? 0,
        reason,
        key: newKey(),
      }),
    onSuccess: () => setOpen(false),
  });
  const options = Object.fromEntries(photos.map((photo) => [photo.id, captionOf(photo)]));
  return (
    <>
      <Button onClick={() => setOpen(true)}>撤下照片</Button>
      {open && (
        <Suspense>
          <CommandDialog
            step={{
              label: '撤下照片',
              danger: true,
              fields: [
                { name: 'id', label: '照片', kind: 'choice', options },
                { name: 'reason', label: '原因', kind: 'line', max: 200 },
              ],
            }}
            busy={withdraw.isPending}
            onClose={() => setOpen(false)}
            onConfirm={(facts) => withdraw.mutateAsync(facts as { id: string; reason: string })}
          />
        </Suspense>
      )}
    </>
  );
}

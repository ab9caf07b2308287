import { pairsOf } from '@concord/domain/evidence';
import { evidenceSideNames } from '@concord/domain/evidence/labels';
import { BeforeAfter, SinglePhoto } from '@concord/ui/picture/BeforeAfter';
import { comparedOf, type Photo } from './evidence.tsx';

type ComparePanelProps = {
  /** What the photos are of. */
  title: string;
  photos: readonly Photo[];
  /** What to say where there is none at all. */
  none: string;
};

/** Photos from before with those that answer them, each pair under its slider. */
export function ComparePanel({ title, photos, none }: ComparePanelProps) {
  const pairs = pairsOf(photos);
  if (pairs.length === 0) return <p className="p-note">{none}</p>;
  return pairs.map(({ before, after }, index) =>
    before && after ? (
      <BeforeAfter
        key={before.id}
        label={`${title},第 ${index + 1} 组`}
        before={comparedOf(before)}
        after={comparedOf(after)}
        names={evidenceSideNames}
      />
    ) : (
      <Alone key={(before ?? after)?.id} photo={before ?? after} />
    ),
  );
}

function Alone({ photo }: { photo: Photo | null }) {
  return photo && <SinglePhoto name={evidenceSideNames[photo.side]} photo={comparedOf(photo)} />;
}

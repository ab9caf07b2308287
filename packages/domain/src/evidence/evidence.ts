import { z } from 'zod';
import { DateOnly } from '../calendar/index.ts';

export const EvidenceSide = z.enum(['before', 'after']);
export type EvidenceSide = z.infer<typeof EvidenceSide>;

export const EvidenceStatus = z.enum(['kept', 'withdrawn']);
export type EvidenceStatus = z.infer<typeof EvidenceStatus>;

/** What is said of a photo: the day and the place it was taken, and which earlier one it answers. */
export const EvidenceFacts = z.object({
  photoId: z.string().min(1, '请选择照片'),
  takenOn: DateOnly,
  place: z.string().trim().min(1, '请填写拍摄地点').max(80, '地点最多 80 字'),
  note: z.string().trim().max(200, '说明最多 200 字').default(''),
  /** The photo from before that shows the same spot. */
  pairId: z.string().nullable().default(null),
});
export type EvidenceFacts = z.infer<typeof EvidenceFacts>;

/**
 * 佐证照片: a photo that shows how something was, or how it is now. Taken before, it belongs to the matter; taken
 * after, to the assignment it answers, and is seen by whoever sees that assignment.
 */
export const Evidence = EvidenceFacts.extend({
  id: z.string(),
  version: z.number().int().min(1),
  matterId: z.string(),
  assignmentId: z.string().nullable(),
  /** In whose history it is kept: that of the matter, or of the assignment. */
  committeeId: z.string(),
  status: EvidenceStatus,
  side: EvidenceSide,
  /** Of the assignment it answers. */
  round: z.number().int().min(1),
  /** The photo from below that was taken over, when it was. */
  fromId: z.string().nullable(),
  organizationId: z.string(),
  personId: z.string(),
  at: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export type Pair<Photo> = { before: Photo | null; after: Photo | null };

/**
 * Each photo from before with the newest that answers it. Those that name none answer in the order they were taken;
 * whatever is left over stands alone.
 */
export function pairsOf<Photo extends Pick<Evidence, 'id' | 'side' | 'pairId' | 'at' | 'status'>>(
  photos: readonly Photo[],
): Pair<Photo>[] {
  const kept = photos
    .filter(({ status }) => status === 'kept')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const befores = kept.filter(({ side }) => side === 'before');
  const afters = kept.filter(({ side }) => side === 'after');
  const isNamed = ({ pairId }: Photo) => befores.some(({ id }) => id === pairId);
  const unnamed = afters.filter((photo) => !isNamed(photo));
  const answered = befores.map((before): Pair<Photo> => {
    const named = afters.findLast(({ pairId }) => pairId === before.id);
    return { before, after: named ?? null };
  });
  const filled = answered.map((pair) => (pair.after ? pair : { ...pair, after: unnamed.shift() ?? null }));
  return [...filled, ...unnamed.map((after) => ({ before: null, after }))];
}

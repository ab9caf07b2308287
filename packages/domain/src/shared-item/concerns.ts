import { clerksOf, type Telling } from '../notice/notice.ts';
import type { SharedItemChange } from './lifecycle.ts';
import type { SharedItem } from './shared-item.ts';

/** Whoever is named hears of it once; what is for everybody is found in the library. */
export function sharedItemConcerns(
  previous: Pick<SharedItem, 'readers'> | undefined,
  { next }: SharedItemChange,
): Telling[] {
  const added = next.readers.filter((id) => !previous?.readers.includes(id));
  return added.length > 0 ? [['有单位向您委员会共享了资料', ...added.map(clerksOf)]] : [];
}

export const citationConcerns = ({ committeeId }: Pick<SharedItem, 'committeeId'>): Telling[] => [
  ['贵委员会共享的资料被其他委员会引用', clerksOf(committeeId)],
];

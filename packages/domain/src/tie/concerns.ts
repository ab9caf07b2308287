import { clerksOf, headsOf, type Telling } from '../notice/notice.ts';
import { tieRules } from './kinds.ts';
import type { TieChange } from './lifecycle.ts';

/** A committee hears who keeps in touch with it; what is no committee has no desk that reads it. */
export function tieConcerns({ next, event }: TieChange): Telling[] {
  if (tieRules[next.kind].keptBy !== 'city') return [];
  const desks = [clerksOf(next.subjectId), headsOf(next.subjectId)];
  if (event.type === 'open') return [['市政协确定了联系您委员会的领导', ...desks]];
  return event.type === 'note' ? [] : [['市政协领导与您委员会的联系关系结束', ...desks]];
}

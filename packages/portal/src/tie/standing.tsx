import { contactDueOn, type TieKind } from '@concord/domain/tie';
import type { Light } from '@concord/ui/tokens';

type Kept = { kind: TieKind; from: string; lastContactOn: string | null };

const soonDays = 30;

/** How fresh a contact is on a day: the next one in good time, near, or past. */
export function standingOf(tie: Kept, on: string): { light: Light; words: string; dueOn: string } {
  const dueOn = contactDueOn(tie, tie.lastContactOn);
  const days = Math.round((Date.parse(dueOn) - Date.parse(on)) / 86_400_000);
  const last = tie.lastContactOn ? `上次联系 ${tie.lastContactOn}` : '还没有联系过';
  if (days < 0) return { light: 'red', words: `${last},已超期 ${-days} 天`, dueOn };
  return { light: days <= soonDays ? 'yellow' : 'green', words: last, dueOn };
}

import { clerksOf, headsOf, type Telling } from '../../notice/notice.ts';
import type { OutcomeCommandType } from './command.ts';
import type { Outcome } from './outcome.ts';

/** Which step of an outcome concerns whom; its paper tells those it is delivered to. */
export function outcomeConcerns(
  { committeeId, readers }: Outcome,
  type: OutcomeCommandType | 'open',
): Telling[] {
  switch (type) {
    case 'open':
    case 'share':
      return [['联动专题的成果开始起草,请阅提意见', ...readers.map(clerksOf)]];
    case 'approve':
      return [['成果已登记审定', headsOf(committeeId), ...readers.map(clerksOf)]];
    case 'issue':
      return [
        ['成果已印发,请登记批示并交办建议', clerksOf(committeeId)],
        ['成果已印发', headsOf(committeeId), ...readers.map(clerksOf)],
      ];
    case 'recall':
      return [['成果的公文已撤回,请修改后重新印发', clerksOf(committeeId)]];
    case 'close':
      return [['成果已办结', headsOf(committeeId), ...readers.map(clerksOf)]];
    default:
      return [];
  }
}

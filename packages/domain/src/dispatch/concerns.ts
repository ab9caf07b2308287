import { clerksOf, type Desk, headsOf, type Telling } from '../notice/notice.ts';
import type { DispatchCommandType } from './command.ts';
import type { Dispatch } from './dispatch.ts';

/** Which step of a paper concerns whom. `desks`: those of the organisations it is delivered to. */
export function dispatchConcerns(
  { committeeId, status }: Dispatch,
  type: DispatchCommandType,
  desks: readonly Desk[],
): Telling[] {
  switch (type) {
    case 'submit':
      return [['公文已拟好,请核稿', headsOf(committeeId), clerksOf(committeeId)]];
    case 'pass':
      return [['公文已核稿,请签发', headsOf(committeeId)]];
    case 'sendBack':
      return [['公文被退回,请修改后重新送核', clerksOf(committeeId)]];
    case 'sign':
      return [['公文已签发,请印发', clerksOf(committeeId)]];
    case 'issue':
      return [['收到公文,请确认收悉', ...desks]];
    case 'receive':
      return [['收件单位已确认收悉', clerksOf(committeeId)]];
    case 'withdraw':
      return status === 'withdrawn'
        ? [
            ['公文已撤回,请停止执行', ...desks],
            ['公文已撤回', clerksOf(committeeId)],
          ]
        : [];
    default:
      return [];
  }
}

import { clerksOf, headsOf, type Telling } from '../notice/notice.ts';
import type { FollowUp } from './follow-up.ts';
import type { FollowUpCommandType } from './lifecycle.ts';

/** Which step of a promise concerns whom. */
export function followUpConcerns(
  { organizationId, coordinatorId }: FollowUp,
  type: FollowUpCommandType,
): Telling[] {
  switch (type) {
    case 'change':
      return [['承办单位变更了承诺的完成日期', clerksOf(coordinatorId)]];
    case 'claim':
      return [['承诺已兑现,请核实', clerksOf(coordinatorId)]];
    case 'confirm':
      return [['承诺已核实兑现', clerksOf(organizationId)]];
    case 'break':
      return [['承诺被认定未兑现', clerksOf(organizationId), headsOf(organizationId)]];
    case 'lookBack':
      return [['承诺列入回头看,请报送情况', clerksOf(organizationId)]];
    default:
      return [];
  }
}

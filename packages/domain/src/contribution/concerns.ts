import { type Participation, participantsOf } from '../matter/joint-matter/room.ts';
import { clerksOf, headsOf, type Telling } from '../notice/notice.ts';
import type { Contribution } from './contribution.ts';
import type { ContributionCommandType } from './lifecycle.ts';

/**
 * Whom a step concerns: the committee's own desks until it is signed, then the others in the common room. Of a first
 * edition the lead hears by the invitation that was answered with it.
 */
export function contributionConcerns(
  type: ContributionCommandType,
  { committeeId, editions }: Contribution,
  participation: Participation,
): Telling[] {
  switch (type) {
    case 'submit':
      return [['有贡献待您签发', headsOf(committeeId)]];
    case 'sendBack':
      return [['贡献被退回,请修改后再送签', clerksOf(committeeId)]];
    case 'sign': {
      const sentence = editions > 1 ? '贡献出了新一版' : '联动专题收到新的贡献';
      const others = participantsOf(participation).filter(
        (id) => id !== committeeId && (editions > 1 || id !== participation.leadId),
      );
      return [
        [sentence, ...others.map(clerksOf)],
        ['贡献已签发', clerksOf(committeeId)],
      ];
    }
    default:
      return [];
  }
}

import type { FollowUpStatus } from '@concord/domain/follow-up';
import type { Light } from '@concord/ui/tokens';

export const followUpLights: Record<FollowUpStatus, Light> = {
  open: 'green',
  claimed: 'yellow',
  checking: 'yellow',
  met: 'blue',
  broken: 'red',
  replaced: 'grey',
};

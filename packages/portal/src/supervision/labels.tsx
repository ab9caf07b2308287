import type { SupervisionStage } from '@concord/domain/matter/supervision';
import type { Light } from '@concord/ui/tokens';

export const stageLights: Record<SupervisionStage, Light> = {
  named: 'yellow',
  planned: 'green',
  visited: 'green',
  opined: 'green',
  resulted: 'blue',
  closed: 'blue',
  withdrawn: 'grey',
};

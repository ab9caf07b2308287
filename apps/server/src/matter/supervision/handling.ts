import { handlingOf } from '@concord/domain/assignment';
import { accept, Refused } from '@concord/domain/decision';
import {
  aSupervisionOf,
  isSupervisionStaff,
  type NewSupervision,
  type Supervision,
  type SupervisionCommand,
  supervisions,
} from '@concord/domain/matter/supervision';
import { giveOut, runAssignment } from '../../assignment/handling.ts';
import { assignmentsOn } from '../../assignment/repository.ts';
import { newId } from '../../db/ids.ts';
import type { Writing } from '../../event/writing.ts';
import { platformOf } from '../handling.ts';
import { addLink } from '../links.ts';
import { addSupervision, saveSupervision } from './repository.ts';

/** Names a supervisor: the matter, its link to what is pursued, and the obligation with its day, in one go. */
export async function nameSupervisor(writing: Writing, input: NewSupervision): Promise<Supervision> {
  const { actor, at, rules } = writing;
  const committeeId = actor.kind === 'staff' ? actor.committeeId : '';
  if (!isSupervisionStaff(actor, { committeeId })) throw new Refused({ code: 'matter.not_yours' });
  const regulationVersion = rules.on(committeeId, at.slice(0, 10)).version;
  const one = aSupervisionOf(input, { id: newId(), committeeId, at, regulationVersion });
  await addSupervision(writing, supervisions.opened(one, 'name', { actor, at }, one.leader));
  if (input.about)
    await addLink(writing, {
      type: 'pursues',
      from: input.about,
      to: { kind: 'supervision', id: one.id },
      committeeId,
    });
  const order = {
    organizationId: input.supervisorId,
    role: 'sole' as const,
    parts: [],
    isMandatory: true,
    instruction: one.summary.slice(0, 500),
    dueBy: input.dueBy,
  };
  await giveOut(writing, 'supervision', one.id, [order], false);
  return one;
}

/** One step; with the supervision its supervisor's obligation ends. */
export async function runSupervision(
  writing: Writing,
  one: Supervision,
  command: SupervisionCommand,
): Promise<Supervision> {
  const { actor, at, tx } = writing;
  const platform = platformOf(one.committeeId);
  const given = await assignmentsOn(tx, platform, one.id);
  const change = accept(supervisions.decide(one, command, { actor, at, handling: handlingOf(given) }));
  await saveSupervision(writing, one, change);
  for (const assignment of given) {
    if (command.type === 'close' && assignment.status === 'delivered')
      await runAssignment(writing, assignment, { type: 'conclude' }, platform);
    const isOpen = !['delivered', 'concluded', 'declined', 'revoked'].includes(assignment.status);
    if (command.type === 'withdraw' && isOpen)
      await runAssignment(writing, assignment, { type: 'revoke', reason: command.reason });
  }
  return change.next;
}

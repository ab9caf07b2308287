import type { StaffActor } from '@concord/domain/actor';
import {
  isLead,
  type JointMatter,
  nextFor,
  type OutcomeStanding,
  type ProgressFacts,
  type Stand,
  stagesOf,
} from '@concord/domain/matter/joint-matter';
import { feedbackSides, sidesMissing } from '@concord/domain/matter/outcome';
import { closedResearchOf } from '../../activity/repository.ts';
import type { Db } from '../../db/database.ts';
import { documentsOn } from '../../document/repository.ts';
import { outcomeAround } from '../outcome/circumstances.ts';
import { findOutcome, listOutcomes } from '../outcome/repository.ts';

type Seen = { stand: Stand | null; participants: readonly { stand: Stand }[]; at: string };

/** How far a joint matter is and what waits for its reader, who was let into the common room. */
export async function progressOf(
  db: Db,
  reader: StaffActor,
  matter: JointMatter,
  { stand, participants, at }: Seen,
) {
  const count = (wanted: Stand) => participants.filter((one) => one.stand === wanted).length;
  const [research, documents, outcomes] = await Promise.all([
    closedResearchOf(db, [matter.id], reader),
    documentsOn(db, reader, matter.id),
    outcomesOf(db, reader, matter, at),
  ]);
  const facts: ProgressFacts = {
    status: matter.status,
    stand,
    taking: count('taking') + count('given'),
    given: count('given'),
    waiting: count('waiting'),
    declined: count('declined'),
    research: research.length,
    documents: documents.length,
    outcomes,
  };
  return { stages: stagesOf(facts), next: nextFor(facts) ?? null };
}

/** Its outcomes, and to whoever leads also how far what was given out of them is. */
async function outcomesOf(
  db: Db,
  reader: StaffActor,
  matter: JointMatter,
  at: string,
): Promise<OutcomeStanding[]> {
  const { rows } = await listOutcomes(db, reader, { scope: 'all', jointMatterId: matter.id, limit: 20 });
  const known = rows.filter(({ status }) => status !== 'withdrawn');
  if (!isLead(reader, matter)) return known.map(({ status }) => ({ status, tasks: null, told: null }));
  return Promise.all(
    known.map(async ({ id, status }): Promise<OutcomeStanding> => {
      const outcome = await findOutcome(db, reader, id);
      const { given, owing, received } = await outcomeAround(db, outcome, { actor: reader, at });
      return {
        status,
        tasks: { given, owing },
        told: feedbackSides.length - sidesMissing(outcome, received).length,
      };
    }),
  );
}

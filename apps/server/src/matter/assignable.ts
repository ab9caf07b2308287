import type { Actor } from '@concord/domain/actor';
import type { AssignmentChange, Consequence, MatterFacts } from '@concord/domain/assignment';
import { Refused } from '@concord/domain/decision';
import { type Matter, type MatterKind, matterKinds } from '@concord/domain/matter';
import type { ProceduralKind } from '@concord/domain/regulation';
import type { Writing } from '../event/writing.ts';
import { findOpinion } from './citizen-opinion/repository.ts';
import { followOpinion, followTheme } from './following.ts';
import { answerBy } from './handling.ts';
import { followIssue } from './issue/following.ts';
import { followJointMatter } from './joint-matter/following.ts';
import { followOutcome } from './outcome/following.ts';
import { isDecided } from './plenary-suggestion/repository.ts';
import { findMatter } from './repository.ts';
import { findTheme } from './theme/repository.ts';

/** What an assignment's rules ask of its matter. */
export type AssignedMatter = MatterFacts & {
  kind: ProceduralKind;
  committeeId: string;
  regulationVersion: number;
  isConsultation: boolean;
};

/** How a kind of matter is given out. */
export type Assignable = {
  /** As `reader` sees it; refused when it is not there for them, or cannot be given out now. */
  facts: (writing: Writing, id: string, reader: Actor) => Promise<AssignedMatter>;
  /** What a step on an assignment means for the matter, and what the step itself was. */
  follow: (writing: Writing, change: AssignmentChange, consequences: readonly Consequence[]) => Promise<void>;
  /** Whether another committee may be asked. */
  invites: boolean;
  /** Where an invited committee writes its answer: in the reply itself, or as a contribution that carries the reply. */
  answeredBy?: 'contribution';
};

const opinion: Assignable = {
  facts: async (writing, id, reader) => {
    const found = await findOpinion(writing.tx, reader, id);
    if (found.themeId && found.status === 'merged') throw new Refused({ code: 'opinion.in_theme' });
    if (found.isQuarantined) throw new Refused({ code: 'opinion.quarantined' });
    const { committeeId, regulationVersion, isConsultation } = found;
    const kind = 'citizenOpinion';
    const whole = { sponsorIds: [id], parts: [] };
    return { kind, committeeId, regulationVersion, isConsultation, ...whole, ...answerBy(found, writing.at) };
  },
  follow: followOpinion,
  invites: false,
};

const theme: Assignable = {
  facts: async ({ tx }, id, reader) => {
    const { committeeId, regulationVersion } = await findTheme(tx, reader, id);
    const whole = { sponsorIds: [], parts: [] };
    return { kind: 'theme', committeeId, regulationVersion, isConsultation: false, ...whole };
  },
  follow: followTheme,
  invites: false,
};

function factsOf(kind: MatterKind, found: Matter): AssignedMatter {
  if (found.kind !== kind) throw new Refused({ code: 'not_found' });
  const { committeeId, regulationVersion, parts } = found;
  return { kind, committeeId, regulationVersion, isConsultation: false, sponsorIds: [], parts };
}

/** A matter with the common head: its status is its own, how far its assignments are is read from them. */
const withHead = (kind: MatterKind): Assignable => ({
  facts: async ({ tx }, id, reader) => factsOf(kind, await findMatter(tx, reader, id)),
  follow: async () => undefined,
  invites: true,
});

const newer = Object.fromEntries(matterKinds.map((kind) => [kind, withHead(kind)])) as Record<
  MatterKind,
  Assignable
>;

/** Suggestions are given out once they were issued, and not any more when it is closed. */
const outcome: Assignable = {
  ...newer.outcome,
  facts: async (writing, id, reader) => {
    const found = await findMatter(writing.tx, reader, id);
    const facts = factsOf('outcome', found);
    const { status } = found;
    if (reader.kind !== 'system' && status === 'closed') throw new Refused({ code: 'outcome.closed' });
    if (!['issued', 'followed', 'closed'].includes(status)) throw new Refused({ code: 'outcome.not_issued' });
    return facts;
  },
  follow: followOutcome,
};

/** Nobody is asked for help with what is over. */
const helpRequest: Assignable = {
  ...newer.helpRequest,
  facts: async (writing, id, reader) => {
    const facts = await newer.helpRequest.facts(writing, id, reader);
    const { status } = await findMatter(writing.tx, reader, id);
    if (reader.kind !== 'system' && status !== 'open') throw new Refused({ code: 'helpRequest.ended' });
    return facts;
  },
};

/**
 * Nothing of a plenary is given out before a body has decided how it is dealt with (domain.md §2 no. 18); what was
 * given out is not asked again at each of its steps, which the platform reads for.
 */
const plenarySuggestion: Assignable = {
  ...newer.plenarySuggestion,
  facts: async (writing, id, reader) => {
    const facts = await newer.plenarySuggestion.facts(writing, id, reader);
    if (reader.kind !== 'system' && !(await isDecided(writing.tx, id)))
      throw new Refused({ code: 'plenary.decision_needed' });
    return facts;
  },
};

/** Every kind that is given out; one with consequences of its own replaces `follow` here. */
const kinds: Partial<Record<ProceduralKind, Assignable>> = {
  ...newer,
  issue: { ...newer.issue, follow: followIssue },
  jointMatter: { ...newer.jointMatter, follow: followJointMatter, answeredBy: 'contribution' },
  citizenOpinion: opinion,
  theme,
  outcome,
  plenarySuggestion,
  helpRequest,
};

export const assignableKindNames = ['citizenOpinion', 'theme', ...matterKinds] as const;

export function assignable(kind: string): Assignable {
  const found = kinds[kind as ProceduralKind];
  if (!found) throw new Refused({ code: 'not_found' });
  return found;
}

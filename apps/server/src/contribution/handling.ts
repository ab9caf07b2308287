import type { Assignment } from '@concord/domain/assignment';
import {
  type Around,
  type Content,
  type Contribution,
  type ContributionCommand,
  contributionConcerns,
  contributionLifecycle,
  contributionName,
  emptyContent,
  frozen,
  openContribution,
} from '@concord/domain/contribution';
import { accept, Refused } from '@concord/domain/decision';
import {
  isLead,
  isLive,
  type JointMatter,
  type Participation,
  takesPart,
  takingStatuses,
} from '@concord/domain/matter/joint-matter';
import { runAssignment } from '../assignment/handling.ts';
import { assignmentsOn } from '../assignment/repository.ts';
import { newId } from '../db/ids.ts';
import { sha256 } from '../event/repository.ts';
import type { Writing } from '../event/writing.ts';
import { platformOf } from '../matter/handling.ts';
import { evidenceOf } from '../matter/joint-matter/posting.ts';
import { findJointMatter } from '../matter/joint-matter/repository.ts';
import { enterRoom, participationOf } from '../matter/joint-matter/rooms.ts';
import { addLink } from '../matter/links.ts';
import { nextInSeries } from '../matter/numbering.ts';
import { copyPapers, countPapers, keepPapers, releasePaper } from './papers.ts';
import { addContribution, readEditions, saveContribution } from './repository.ts';

type Setting = { matter: JointMatter; participation: Participation; invitation: Assignment | undefined };

/** The joint matter around a committee's contribution, and the invitation it answers. */
async function settingOf(writing: Writing, matterId: string, committeeId: string): Promise<Setting> {
  const platform = platformOf(committeeId);
  const matter = await findJointMatter(writing.tx, platform, matterId);
  const [participation, assignments] = await Promise.all([
    participationOf(writing.tx, matter),
    assignmentsOn(writing.tx, platform, matterId),
  ]);
  const taking: readonly string[] = takingStatuses;
  const invitation = assignments.findLast(
    ({ isInvitation, organizationId, status }) =>
      isInvitation && organizationId === committeeId && taking.includes(status),
  );
  return { matter, participation, invitation };
}

function around(
  { actor, at }: Writing,
  { matter, participation, invitation }: Setting,
  { committeeId, partnerId }: Pick<Contribution, 'committeeId' | 'partnerId'>,
): Around {
  const all = matter.parts.map(({ number }) => number);
  const asked = invitation && !partnerId ? invitation.parts : [];
  return {
    actor,
    at,
    takesPart: takesPart(committeeId, participation),
    isLive: isLive(matter),
    asked: invitation && !partnerId && asked.length === 0 ? all : asked,
    papers: 0,
  };
}

/** Begins a contribution in the side room of whoever asks; for a partner without login only the lead may. */
export async function beginContribution(
  writing: Writing,
  committeeId: string,
  { matterId, partnerId }: { matterId: string; partnerId: string | null },
): Promise<Contribution> {
  await enterRoom(writing.tx, writing.actor, `${matterId}/${committeeId}`);
  const setting = await settingOf(writing, matterId, committeeId);
  const { matter } = setting;
  if (partnerId && !matter.partners.some(({ id }) => id === partnerId))
    throw new Refused({ code: 'joint.partner_unknown' });
  const change = accept(
    openContribution(
      { id: newId(), matterId, partnerId },
      {
        ...around(writing, setting, { committeeId, partnerId }),
        leads: isLead(writing.actor, matter),
      },
    ),
  );
  await addContribution(writing, change);
  return change.next;
}

/** One step of a contribution, and what follows from a signature for the invitation it answers. */
export async function runContribution(
  writing: Writing,
  contribution: Contribution,
  command: ContributionCommand,
): Promise<Contribution> {
  const { id, editions } = contribution;
  const draftKey = `${id}/${editions + 1}`;
  if (command.type === 'attach') await keepPapers(writing.tx, draftKey, command.attachmentIds);
  if (command.type === 'detach') await releasePaper(writing.tx, draftKey, command.attachmentId);
  const setting = await settingOf(writing, contribution.matterId, contribution.committeeId);
  const facts = {
    ...around(writing, setting, contribution),
    papers: await countPapers(writing.tx, draftKey),
    ...(await factsOf(writing, contribution, command)),
  };
  const change = accept(contributionLifecycle.decide(contribution, command, facts));
  const { next } = change;
  await saveContribution(
    writing,
    contribution,
    change,
    contributionConcerns(command.type, next, setting.participation),
  );
  if (command.type === 'revise') await copyPapers(writing, `${id}/${editions}`, draftKey);
  if (command.type === 'sign') await afterSigning(writing, next, contribution.draft, setting);
  return next;
}

/** What single steps want to know beside the common circumstances. */
async function factsOf(
  { tx, actor, ...writing }: Writing,
  contribution: Contribution,
  command: ContributionCommand,
): Promise<Partial<Around>> {
  const { id, committeeId, matterId, editions } = contribution;
  switch (command.type) {
    case 'save': {
      if (actor.kind !== 'staff') return {};
      const { text, answers, findings, citations } = command;
      const evidence: Content['evidence'] = [];
      for (const citation of citations) evidence.push(await evidenceOf(tx, actor, citation));
      return { content: { text, answers, findings, evidence } };
    }
    case 'revise': {
      const newest = (await readEditions(tx, [{ id, edition: editions }])).get(`${id}/${editions}`);
      return newest ? { newest: contentOf(newest) } : {};
    }
    case 'sign': {
      const hash = sha256(frozen(contribution));
      if (contribution.number !== null) return { hash };
      const series = { tx, actor, ...writing };
      return { hash, number: await nextInSeries(series, committeeId, `contribution-${matterId}`) };
    }
    default:
      return {};
  }
}

const contentOf = ({ text, answers, findings, evidence }: Content): Content => ({
  text,
  answers,
  findings,
  evidence,
});

/** A first signature answers the invitation, so that its clock stops; the words stay in the edition. */
async function afterSigning(
  writing: Writing,
  next: Contribution,
  draft: Content | null,
  { invitation }: Setting,
): Promise<void> {
  for (const { themeId } of (draft ?? emptyContent).evidence)
    await addLink(writing, {
      type: 'cites',
      from: { kind: 'theme', id: themeId },
      to: { kind: 'contribution', id: next.id },
      committeeId: next.committeeId,
    });
  if (!invitation || next.partnerId || ['delivered', 'concluded'].includes(invitation.status)) return;
  const { short_name: owner } = await writing.tx
    .selectFrom('organization')
    .select('short_name')
    .where('id', '=', next.committeeId)
    .executeTakeFirstOrThrow();
  const name = contributionName(owner, { number: next.number, edition: next.editions });
  const asked = invitation.parts.length > 0 ? invitation.parts : await partsOf(writing, next.matterId);
  const drafted = await runAssignment(writing, invitation, {
    type: 'draft',
    text: `见${name}`,
    answers: asked.map((part) => ({ part, text: `见${name}第 ${part} 问`, adoption: null, doneOn: null })),
    grade: null,
    commitments: [],
  });
  await runAssignment(writing, drafted, { type: 'sign', number: '' });
}

async function partsOf({ tx }: Writing, matterId: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('matter_part')
    .select('number')
    .where('matter_id', '=', matterId)
    .orderBy('number')
    .execute();
  return rows.map(({ number }) => number);
}

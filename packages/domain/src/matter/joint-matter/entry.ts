import { z } from 'zod';
import { type Actor, isStaff, worksFor } from '../../actor/index.ts';
import { type Decision, type Refusal, refuse } from '../../decision/index.ts';
import { type Change, type Circumstances, lifecycle } from '../../lifecycle/index.ts';
import { Citation, Evidence, personalIn, secretIn } from './evidence.ts';
import { isLive, type JointMatter } from './joint-matter.ts';
import { isLead } from './policy.ts';
import { type Participation, type Room, roomIdOf, seesRoom, writesInRoom } from './room.ts';

/**
 * What lies in a room: talk, papers, who was heard in the field (side room only), citizens' word, and what was handed
 * upward with what came of it. Never changed; its author may take it back, and that leaves a mark.
 */
export const entryKinds = ['talk', 'paper', 'heard', 'evidence', 'submitted', 'result'] as const;
export const EntryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof EntryKind>;

export const RoomEntry = z.object({
  id: z.string(),
  version: z.number().int().min(1),
  /** Who wrote it; it stands in their history. */
  committeeId: z.string(),
  matterId: z.string(),
  roomId: z.string(),
  status: z.enum(['standing', 'withdrawn']),
  kind: EntryKind,
  text: z.string(),
  /** What kind of person was heard; to whom it was handed upward. */
  who: z.string(),
  onDay: z.string().nullable(),
  evidence: Evidence.nullable(),
  authorId: z.string(),
  at: z.string(),
  withdrawnAt: z.string().nullable(),
});
export type RoomEntry = z.infer<typeof RoomEntry>;

export const NewEntry = z.object({
  kind: EntryKind,
  text: z.string().trim().max(5000, '最多 5000 字').default(''),
  who: z.string().trim().max(60, '最多 60 字').default(''),
  onDay: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '请填写日期')
    .nullable()
    .default(null),
  citation: Citation.nullable().default(null),
  attachmentIds: z.array(z.string()).max(10, '一次最多 10 个文件').default([]),
});
export type NewEntry = z.infer<typeof NewEntry>;

export const EntryCommand = z.object({ type: z.literal('withdraw') });
export type EntryCommand = z.infer<typeof EntryCommand>;

const isAuthor = (actor: Actor, { authorId, committeeId }: RoomEntry): boolean =>
  isStaff(actor) && actor.personId === authorId && worksFor(actor, committeeId);

/** 空间里的条目: put there, and perhaps taken back. */
export const entryLifecycle = lifecycle<RoomEntry, EntryCommand>({
  aggregate: 'roomEntry',
  name: '条目',
  statusNames: { standing: '已发布', withdrawn: '已撤回' },
  steps: { withdraw: { from: ['standing'], by: isAuthor, to: 'withdrawn' } },
  effects: (_, __, { at }) => ({ facts: { withdrawnAt: at } }),
  withheld: ['text', 'who', 'evidence'],
});

/** What is on the record of an entry that was taken back: that it was there. */
export const marked = (entry: RoomEntry): RoomEntry =>
  entry.status === 'withdrawn' ? { ...entry, text: '', who: '', evidence: null } : entry;

/** The room with everything that says who may write in it. */
export type Around = Circumstances & { room: Room; matter: JointMatter; participation: Participation };

/** Puts something into a room, or says why not. */
export function post(
  input: NewEntry,
  evidence: Evidence | null,
  id: string,
  around: Around,
): Decision<Change<RoomEntry>> {
  const { actor, at, room, matter } = around;
  if (!isStaff(actor)) return refuse('matter.not_yours');
  const refusal = mayPost(input.kind, around) ?? complaint(input, evidence);
  if (refusal) return refuse(refusal.code, refusal.facts);
  const { kind, text, who, onDay } = input;
  const next: RoomEntry = {
    id,
    version: 1,
    committeeId: actor.committeeId,
    matterId: matter.id,
    roomId: roomIdOf(room),
    status: 'standing',
    kind,
    text,
    who,
    onDay,
    evidence,
    authorId: actor.personId,
    at,
    withdrawnAt: null,
  };
  return { ok: true, ...entryLifecycle.opened(next, 'post', around) };
}

/** Why `actor` may not put something of this kind here. */
export function mayPost(
  kind: EntryKind,
  { actor, room, matter, participation }: Omit<Around, 'at'>,
): Refusal | undefined {
  if (!seesRoom(actor, room, participation)) return { code: 'not_found' };
  if (!writesInRoom(actor, room, participation)) return { code: 'joint.not_part' };
  if (!isLive(matter)) return { code: 'joint.room_closed' };
  if (kind === 'heard' && room.sideOf === null) return { code: 'joint.side_only' };
  if ((kind === 'submitted' || kind === 'result') && (room.sideOf !== null || !isLead(actor, matter)))
    return { code: 'joint.lead_only' };
  return undefined;
}

const whoLabels: Partial<Record<EntryKind, string>> = {
  heard: '请填写反映人的身份(不写姓名),如:村干部、养殖户',
  submitted: '请填写报送给哪个单位',
  result: '请填写来自哪个单位',
};

function complaint(
  { kind, text, who, onDay, attachmentIds, citation }: NewEntry,
  evidence: Evidence | null,
): Refusal | undefined {
  const label = whoLabels[kind];
  if (label && !who) return { code: 'joint.who_needed', facts: { label } };
  if (kind === 'evidence' ? !evidence : !text && attachmentIds.length === 0)
    return { code: 'joint.words_needed' };
  if ((kind === 'submitted' || kind === 'result') && !onDay) return { code: 'joint.day_needed' };
  const isOfCitizens = kind === 'heard' || kind === 'evidence';
  const words = [who, text, citation?.quotation ?? ''].join('\n');
  return isOfCitizens ? personalIn(words) : secretIn(words);
}

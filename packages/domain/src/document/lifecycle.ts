import type { Actor } from '../actor/index.ts';
import { type Decision, type Refusal, type RefusalCode, refuse } from '../decision/index.ts';
import { type DomainEvent, eventBy, patchOf } from '../event/index.ts';
import type { DocumentCommand, DocumentCommandType } from './command.ts';
import {
  type Document,
  type DocumentStatus,
  type NewDocument,
  type Section,
  sectionsMax,
} from './document.ts';
import { isLead, isPlatform, isWriter, type Who } from './policy.ts';

type Objection = (document: Document, section: Section | undefined) => RefusalCode | undefined;
type Step = { from: readonly DocumentStatus[]; by: Who; unless?: Objection };
const open: readonly DocumentStatus[] = ['open'];
const any: readonly DocumentStatus[] = ['open', 'closed'];
const leadOrPlatform: Who = (actor, document) => isLead(actor, document) || isPlatform(actor, document);

const isFull: Objection = ({ sections }) =>
  sections.length >= sectionsMax ? 'document.too_many_sections' : undefined;
const isSetAside: Objection = (_, section) => (section?.isSetAside ? 'document.set_aside' : undefined);
const isInPlace: Objection = (_, section) => (section?.isSetAside ? undefined : 'document.not_set_aside');
const isFinished: Objection = (_, section) => (section?.isFinished ? 'document.finished' : undefined);
const isUnfinished: Objection = (_, section) => (section?.isFinished ? undefined : 'document.not_finished');
const isUnfrozen: Objection = ({ frozen }) => (frozen ? undefined : 'document.no_version');

/** 文稿的编排:谁可以做什么。Writing itself is `whyNotWrite`. */
// biome-ignore format: a rule book is read in columns
const steps: Record<DocumentCommandType, Step> = {
  retitle:          { from: open,       by: isLead },                            // 改题目
  addSection:       { from: open,       by: isLead,   unless: isFull },          // 加一节
  renameSection:    { from: open,       by: isLead },                            // 改节名
  assignSection:    { from: open,       by: isLead },                            // 分给
  moveSection:      { from: open,       by: isLead },                            // 调顺序
  setAsideSection:  { from: open,       by: isLead,   unless: isSetAside },      // 移出
  bringBackSection: { from: open,       by: isLead,   unless: isInPlace },       // 放回
  finishSection:    { from: open,       by: isWriter, unless: isFinished },      // 写完了
  resumeSection:    { from: open,       by: isWriter, unless: isUnfinished },    // 继续写
  restoreSection:   { from: open,       by: isWriter, unless: isUnfrozen },      // 恢复旧稿
  freeze:           { from: any,        by: isLead },                            // 存为一版
  close:            { from: open,       by: leadOrPlatform },                    // 定稿
  reopen:           { from: ['closed'], by: leadOrPlatform },                    // 重新修改
  handOn:           { from: any,        by: isPlatform },                        // 牵头移交
};
export const documentCommandTypes = Object.keys(steps) as DocumentCommandType[];

export const sectionOf = (document: Document, sectionId: string | undefined): Section | undefined =>
  document.sections.find(({ id }) => id === sectionId);

/** Why `actor` may not do this now — or undefined. For what is done to one section, that section is named. */
export function whyNotDocument(
  document: Document,
  type: DocumentCommandType,
  actor: Actor,
  section?: Section,
): Refusal | undefined {
  const { from, by, unless } = steps[type];
  if (!by(actor, document, section)) return { code: 'document.not_yours' };
  if (!from.includes(document.status))
    return { code: document.status === 'closed' ? 'document.closed' : 'document.not_closed' };
  const code = unless?.(document, section);
  return code && { code };
}

/** What is open to the actor on the document as a whole, and on one of its sections. */
export const openDocumentCommands = (document: Document, actor: Actor, section?: Section) =>
  documentCommandTypes.filter((type) =>
    type.endsWith('Section') && type !== 'addSection'
      ? section !== undefined && !whyNotDocument(document, type, actor, section)
      : section === undefined && !whyNotDocument(document, type, actor),
  );

/** Why `actor` may not write in this section now — or undefined. */
export function whyNotWrite(document: Document, section: Section, actor: Actor): Refusal | undefined {
  if (!isWriter(actor, document, section)) return { code: 'document.not_your_section' };
  if (document.status === 'closed') return { code: 'document.closed' };
  return section.isSetAside ? { code: 'document.set_aside' } : undefined;
}

/** What a decision needs to know beside the document. */
export type DocumentCircumstances = {
  at: string;
  /** Committees that take part in the matter; only they are given sections. */
  committees: readonly string[];
  /** Ids for what is new, one for each section. */
  newIds: readonly string[];
  /** Of the text that is frozen now. */
  hash?: string;
};
export type DocumentChange = { next: Document; event: DomainEvent };

/** The lead begins a document on its matter. */
export function createDocument(
  input: NewDocument,
  { id, matterId, committeeId }: Pick<Document, 'id' | 'matterId' | 'committeeId'>,
  actor: Actor,
  { at, committees, newIds }: DocumentCircumstances,
): Decision<DocumentChange> {
  const sections = input.sections.map((section, index) => newSection(section, newIds[index]));
  const next: Document = {
    id,
    version: 1,
    matterId,
    committeeId,
    status: 'open',
    title: input.title,
    sections,
    frozen: null,
  };
  if (!isLead(actor, next)) return refuse('document.not_yours');
  if (sections.some((section) => !committees.includes(section.committeeId)))
    return refuse('document.not_a_party');
  return { ok: true, next, event: eventOf(undefined, next, 'create', actor, at, null) };
}

export function decideDocument(
  document: Document,
  command: DocumentCommand,
  actor: Actor,
  circumstances: DocumentCircumstances,
): Decision<DocumentChange> {
  const section = 'sectionId' in command ? sectionOf(document, command.sectionId) : undefined;
  if ('sectionId' in command && !section) return refuse('not_found');
  const refusal = whyNotDocument(document, command.type, actor, section);
  if (refusal) return { ok: false, refusal };
  const given = command.type === 'addSection' || command.type === 'assignSection';
  if (given && !circumstances.committees.includes(command.committeeId)) return refuse('document.not_a_party');
  if (command.type === 'restoreSection' && command.number > (document.frozen?.number ?? 0))
    return refuse('document.no_version');
  const next: Document = {
    ...document,
    ...facts(document, command, circumstances),
    version: document.version + 1,
  };
  const event = eventOf(document, next, command.type, actor, circumstances.at, noteOf(command, section));
  return { ok: true, next, event };
}

function facts(
  document: Document,
  command: DocumentCommand,
  { newIds, hash = '' }: DocumentCircumstances,
): Partial<Document> {
  const change = (facts: Partial<Section>) => ({
    sections: document.sections.map((one) =>
      'sectionId' in command && one.id === command.sectionId ? { ...one, ...facts } : one,
    ),
  });
  switch (command.type) {
    case 'retitle':
      return { title: command.title };
    case 'addSection':
      return { sections: [...document.sections, newSection(command, newIds[0])] };
    case 'renameSection':
      return change({ title: command.title });
    case 'assignSection':
      return change({ committeeId: command.committeeId });
    case 'moveSection': {
      const rest = document.sections.filter(({ id }) => id !== command.sectionId);
      const moved = document.sections.filter(({ id }) => id === command.sectionId);
      return { sections: [...rest.slice(0, command.to), ...moved, ...rest.slice(command.to)] };
    }
    case 'setAsideSection':
    case 'bringBackSection':
      return change({ isSetAside: command.type === 'setAsideSection' });
    case 'finishSection':
    case 'resumeSection':
      return change({ isFinished: command.type === 'finishSection' });
    case 'restoreSection':
      return {};
    case 'freeze':
      return { frozen: { number: (document.frozen?.number ?? 0) + 1, name: command.name, hash } };
    case 'close':
    case 'reopen':
      return { status: command.type === 'close' ? 'closed' : 'open' };
    case 'handOn':
      return { committeeId: command.committeeId };
  }
}

const newSection = ({ title, committeeId }: Pick<Section, 'title' | 'committeeId'>, id = ''): Section => ({
  id,
  title,
  committeeId,
  isFinished: false,
  isSetAside: false,
});

/** What the patch does not tell: which section, and from which version. */
function noteOf(command: DocumentCommand, section: Section | undefined): string | null {
  if (command.type === 'restoreSection') return `“${section?.title}”恢复为第 ${command.number} 版`;
  return section ? `“${section.title}”` : null;
}

function eventOf(
  document: Document | undefined,
  next: Document,
  type: string,
  actor: Actor,
  at: string,
  note: string | null,
): DomainEvent {
  return {
    aggregate: 'document',
    aggregateId: next.id,
    version: next.version,
    // the lead who had it when it happened
    committeeId: document?.committeeId ?? next.committeeId,
    type,
    from: document?.status ?? null,
    to: next.status,
    by: eventBy(actor),
    at,
    patch: patchOf(document, next),
    note,
  };
}

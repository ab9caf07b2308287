import type { Actor } from '../actor/index.ts';
import { type Decision, type Refusal, type RefusalCode, refuse } from '../decision/index.ts';
import { type Change, type Circumstances, type Effect, lifecycle, type Step } from '../lifecycle/index.ts';
import type { DocumentCommand, DocumentCommandType } from './command.ts';
import {
  type Document,
  type DocumentStatus,
  type NewDocument,
  type Section,
  sectionsMax,
} from './document.ts';
import { documentStatusNames } from './labels.ts';
import { isLead, isPlatform, isWriter, takesPartIn, type Who } from './policy.ts';

/** What a decision needs to know beside the document. */
export type DocumentCircumstances = Circumstances & {
  /** The section it is about, if it is about one. */
  sectionId?: string | undefined;
  /** Committees that take part in the matter; only they are given sections. */
  committees: readonly string[];
  /** Ids for what is new, one for each section. */
  newIds: readonly string[];
  /** Of the text that is frozen now. */
  hash?: string;
};
export type DocumentChange = Change<Document>;
type Objection = NonNullable<Step<Document, DocumentCircumstances>['unless']>;

const open: readonly DocumentStatus[] = ['open'];
const any: readonly DocumentStatus[] = ['open', 'closed'];
const leadOrPlatform: Who = (actor, document) => isLead(actor, document) || isPlatform(actor);

export const sectionOf = (document: Document, sectionId: string | undefined): Section | undefined =>
  document.sections.find(({ id }) => id === sectionId);

const because = (code: RefusalCode | false | undefined): Refusal | undefined => (code ? { code } : undefined);
const isFull: Objection = ({ sections }) =>
  because(sections.length >= sectionsMax && 'document.too_many_sections');

/** Of one section, which must be there; `asked` says what of it stands in the way. */
const on =
  (asked: (section: Section) => RefusalCode | false = () => false): Objection =>
  (document, { sectionId }) => {
    const section = sectionOf(document, sectionId);
    return because(section ? asked(section) : 'not_found');
  };
/** The same, asked by whoever may write in it. */
const inOwn =
  (asked: (section: Section) => RefusalCode | false): Objection =>
  (document, { actor, sectionId }) => {
    const section = sectionOf(document, sectionId);
    if (!section) return because('not_found');
    return because(isWriter(actor, document, section) ? asked(section) : 'document.not_your_section');
  };
const isInPlace = on(({ isSetAside }) => isSetAside && 'document.set_aside');
const isSetAside = on(({ isSetAside }) => !isSetAside && 'document.not_set_aside');
const isUnfinished = inOwn(({ isFinished }) => isFinished && 'document.finished');
const isFinished = inOwn(({ isFinished }) => !isFinished && 'document.not_finished');
const isWritable = inOwn(({ isSetAside }) => isSetAside && 'document.set_aside');

/** 文稿的编排:谁可以做什么。Writing itself is `whyNotWrite`. */
// biome-ignore format: a rule book is read in columns
const steps: Record<DocumentCommandType, Step<Document, DocumentCircumstances>> = {
  retitle:          { from: open,       by: isLead,         to: 'same' },                       // 改题目
  addSection:       { from: open,       by: isLead,         to: 'same',   unless: isFull },     // 加一节
  renameSection:    { from: open,       by: isLead,         to: 'same',   unless: on() },       // 改节名
  assignSection:    { from: open,       by: isLead,         to: 'same',   unless: on() },       // 分给
  moveSection:      { from: open,       by: isLead,         to: 'same',   unless: on() },       // 调顺序
  setAsideSection:  { from: open,       by: isLead,         to: 'same',   unless: isInPlace },  // 移出
  bringBackSection: { from: open,       by: isLead,         to: 'same',   unless: isSetAside }, // 放回
  finishSection:    { from: open,       by: takesPartIn,    to: 'same',   unless: isUnfinished }, // 写完了
  resumeSection:    { from: open,       by: takesPartIn,    to: 'same',   unless: isFinished }, // 继续写
  restoreSection:   { from: open,       by: takesPartIn,    to: 'same',   unless: isWritable }, // 恢复旧稿
  freeze:           { from: any,        by: isLead,         to: 'same' },                       // 存为一版
  close:            { from: open,       by: leadOrPlatform, to: 'closed' },                     // 定稿
  reopen:           { from: ['closed'], by: leadOrPlatform, to: 'open' },                       // 重新修改
  handOn:           { from: any,        by: isPlatform,     to: 'same' },                       // 牵头移交
};

const book = lifecycle<Document, DocumentCommand, DocumentCircumstances>({
  aggregate: 'document',
  name: '文稿',
  statusNames: documentStatusNames,
  steps,
  effects,
});
export const documentCommandTypes = book.commandTypes;
export const whyNotDocument = book.whyNot;

/** What is asked of one section rather than of the whole. */
export const isOfSection = (type: DocumentCommandType): boolean =>
  type !== 'addSection' && type.endsWith('Section');

/** What is open to the actor on the document as a whole, and on one of its sections when that is named. */
export function openDocumentCommands(
  document: Document,
  actor: Actor,
  sectionId?: string,
): DocumentCommandType[] {
  const around = { actor, sectionId, at: '', committees: [], newIds: [] };
  return documentCommandTypes.filter(
    (type) => isOfSection(type) === (sectionId !== undefined) && !whyNotDocument(document, type, around),
  );
}

/** Why `actor` may not write in this section now — or undefined. */
export function whyNotWrite(
  document: Pick<Document, 'committeeId' | 'status'>,
  section: Pick<Section, 'committeeId' | 'isSetAside'>,
  actor: Actor,
): Refusal | undefined {
  if (!isWriter(actor, document, section)) return { code: 'document.not_your_section' };
  if (document.status === 'closed') return { code: 'document.closed' };
  return section.isSetAside ? { code: 'document.set_aside' } : undefined;
}

/** Why `actor` may not comment now — or undefined; whoever reads it as one who takes part may. */
export const whyNotComment = (document: Pick<Document, 'status'>): Refusal | undefined =>
  because(document.status === 'closed' && 'document.closed');

/** The matter's own committee begins a document on it, and leads it. */
export function createDocument(
  input: NewDocument,
  { id, matterId, committeeId }: Pick<Document, 'id' | 'matterId' | 'committeeId'>,
  around: DocumentCircumstances,
): Decision<DocumentChange> {
  const next: Document = {
    id,
    version: 1,
    matterId,
    committeeId,
    status: 'open',
    title: input.title,
    sections: input.sections.map((section, index) => newSection(section, around.newIds[index])),
    frozen: null,
  };
  if (!leadOrPlatform(around.actor, next)) return refuse('matter.not_yours');
  if (next.sections.some((section) => !around.committees.includes(section.committeeId)))
    return refuse('document.not_a_party');
  return { ok: true, ...book.opened(next, 'create', around) };
}

export const decideDocument = (
  document: Document,
  command: DocumentCommand,
  around: DocumentCircumstances,
): Decision<DocumentChange> =>
  book.decide(document, command, {
    ...around,
    sectionId: 'sectionId' in command ? command.sectionId : undefined,
  });

function effects(
  document: Document,
  command: DocumentCommand,
  { committees, newIds, hash = '' }: DocumentCircumstances,
): Effect<Document> {
  const isGiven = command.type === 'addSection' || command.type === 'assignSection';
  if (isGiven && !committees.includes(command.committeeId))
    return { refusal: { code: 'document.not_a_party' } };
  const section = 'sectionId' in command ? sectionOf(document, command.sectionId) : undefined;
  const note = section ? `“${section.title}”` : undefined;
  const change = (facts: Partial<Section>): Effect<Document> => ({
    facts: { sections: document.sections.map((one) => (one === section ? { ...one, ...facts } : one)) },
    note,
  });
  switch (command.type) {
    case 'retitle':
      return { facts: { title: command.title } };
    case 'addSection':
      return { facts: { sections: [...document.sections, newSection(command, newIds[0])] } };
    case 'renameSection':
      return change({ title: command.title });
    case 'assignSection':
      return change({ committeeId: command.committeeId });
    case 'moveSection': {
      const sections = document.sections.filter((one) => one !== section);
      if (section) sections.splice(command.to, 0, section);
      return { facts: { sections }, note };
    }
    case 'setAsideSection':
    case 'bringBackSection':
      return change({ isSetAside: command.type === 'setAsideSection' });
    case 'finishSection':
    case 'resumeSection':
      return change({ isFinished: command.type === 'finishSection' });
    case 'restoreSection':
      return command.number > (document.frozen?.number ?? 0)
        ? { refusal: { code: 'document.no_version' } }
        : { facts: {}, note: `${note}恢复为第 ${command.number} 版` };
    case 'freeze':
      return { facts: { frozen: { number: (document.frozen?.number ?? 0) + 1, name: command.name, hash } } };
    case 'close':
    case 'reopen':
      return { facts: {} };
    case 'handOn':
      return { facts: { committeeId: command.committeeId } };
  }
}

const newSection = ({ title, committeeId }: Pick<Section, 'title' | 'committeeId'>, id = ''): Section => ({
  id,
  title,
  committeeId,
  isFinished: false,
  isSetAside: false,
});

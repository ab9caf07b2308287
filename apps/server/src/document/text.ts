import type { RefusalCode } from '@concord/domain/decision';
import {
  charactersMax,
  citationKey,
  editsBetween,
  Level,
  Mark,
  type Paragraph,
  paragraphsMax,
  paragraphsOf,
  type Run,
  readCitation,
  roots,
  sourcesMax,
  structsMax,
  updateBytesMax,
} from '@concord/domain/document';
import * as Y from 'yjs';

/** Unprintable characters have no business in a report, and PostgreSQL would not keep the first of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** What an update brings, as far as it can be told without the text: whose numbers, and which kinds of content. */
export type Incoming = {
  /** Up to which clock it goes, per client. */
  clients: Map<number, number>;
  bringsMarks: boolean;
  bringsValues: boolean;
};

/**
 * Reads an update without applying it. Refused is whatever is no Yjs update, or holds anything but characters, marks
 * of paragraphs, and small values in the two maps beside them: no nested types, formats, files or documents.
 */
export function readUpdate(bytes: Uint8Array): Incoming | RefusalCode {
  if (bytes.length > updateBytesMax) return 'document.too_big';
  const read = decode(bytes);
  if (!read || read.structs.length > structsMax) return read ? 'document.too_big' : 'document.damaged';
  const incoming: Incoming = { clients: new Map(), bringsMarks: false, bringsValues: false };
  for (const struct of read.structs) {
    if (!(struct instanceof Y.Skip))
      incoming.clients.set(
        struct.id.client,
        Math.max(incoming.clients.get(struct.id.client) ?? 0, struct.id.clock + struct.length),
      );
    if (struct instanceof Y.Item && !isAllowed(struct)) return 'document.damaged';
    if (!(struct instanceof Y.Item)) continue;
    if (struct.content instanceof Y.ContentEmbed) incoming.bringsMarks = true;
    if (struct.content instanceof Y.ContentAny) incoming.bringsValues = true;
  }
  return incoming;
}

function decode(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> | undefined {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    return undefined;
  }
}

const rootNames: readonly unknown[] = Object.values(roots);

function isAllowed({ parent, parentSub, content }: Y.Item): boolean {
  // the parent of an item is named, or known by its neighbours
  if (parent !== null && !rootNames.includes(parent)) return false;
  if ((parent as unknown) === roots.text && parentSub !== null) return false;
  if (parent !== null && (parent as unknown) !== roots.text && parentSub === null) return false;
  if (content instanceof Y.ContentString) return !unprintable.test(content.str);
  if (content instanceof Y.ContentEmbed) return Mark.safeParse(content.embed).success;
  if (content instanceof Y.ContentAny)
    return content.arr.length === 1 && (content.arr[0] === true || Level.safeParse(content.arr[0]).success);
  return content instanceof Y.ContentDeleted;
}

/** A section's text in memory. */
export type SectionText = {
  doc: Y.Doc;
  text: Y.Text;
  levels: Y.Map<unknown>;
  citations: Y.Map<unknown>;
};

export function openText(): SectionText {
  const doc = new Y.Doc();
  return {
    doc,
    text: doc.getText(roots.text),
    levels: doc.getMap(roots.levels),
    citations: doc.getMap(roots.citations),
  };
}

/** The first clock of each client that the text does not have yet. */
export const clockOf = ({ doc }: SectionText, client: number): number => Y.getState(doc.store, client);

/**
 * Takes an update that `readUpdate` let pass: answers what of it was new (nothing, when all was known), or why the text
 * would not be one any more. After a refusal the text in memory is spoilt and must be read anew.
 */
export function takeUpdate(
  section: SectionText,
  bytes: Uint8Array,
  incoming: Pick<Incoming, 'bringsMarks' | 'bringsValues'>,
): { fresh: Uint8Array | undefined } | RefusalCode {
  const { doc } = section;
  const fresh: Uint8Array[] = [];
  const changed = new Map<unknown, Set<string | null>>();
  const keep = (update: Uint8Array) => void fresh.push(update);
  const note = (transaction: Y.Transaction) => {
    for (const [type, keys] of transaction.changed) changed.set(type, keys);
  };
  doc.on('update', keep);
  doc.on('afterTransaction', note);
  try {
    Y.applyUpdate(doc, bytes);
  } catch {
    return 'document.damaged';
  } finally {
    doc.off('update', keep);
    doc.off('afterTransaction', note);
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) return 'document.gap';
  const refusal = shapeRefusal(section, changed, incoming);
  if (refusal) return refusal;
  return { fresh: fresh.length > 1 ? Y.mergeUpdates(fresh) : fresh[0] };
}

function shapeRefusal(
  { text, levels, citations }: SectionText,
  changed: ReadonlyMap<unknown, ReadonlySet<string | null>>,
  { bringsMarks, bringsValues }: Pick<Incoming, 'bringsMarks' | 'bringsValues'>,
): RefusalCode | undefined {
  for (const [type, keys] of changed) {
    const isWell =
      type === text
        ? [...keys].every((key) => key === null)
        : type === levels
          ? [...keys].every((key) => key !== null && isLevelAt(levels, key))
          : type === citations && [...keys].every((key) => key !== null && isCitationAt(citations, key));
    if (!isWell) return 'document.damaged';
  }
  if (
    text.length > charactersMax + paragraphsMax ||
    citations.size > sourcesMax ||
    levels.size > paragraphsMax * 4
  )
    return 'document.too_long';
  if (!bringsMarks && !bringsValues) return undefined;
  let [length, marks] = [0, 0];
  for (const run of runsOf(text)) {
    length += typeof run === 'string' ? run.length : 1;
    marks += typeof run === 'string' ? 0 : 1;
  }
  // what counts but is neither character nor mark would shift everybody’s places
  if (length !== text.length) return 'document.damaged';
  return marks >= paragraphsMax ? 'document.too_long' : undefined;
}

const isLevelAt = (levels: Y.Map<unknown>, key: string): boolean =>
  Mark.safeParse({ id: key }).success && (!levels.has(key) || Level.safeParse(levels.get(key)).success);
const isCitationAt = (citations: Y.Map<unknown>, key: string): boolean =>
  readCitation(key) !== undefined && (!citations.has(key) || citations.get(key) === true);

const runsOf = (text: Y.Text): Run[] => (text.toDelta() as { insert: Run }[]).map(({ insert }) => insert);

export const paragraphsIn = ({ text, levels, citations }: SectionText): Paragraph[] =>
  paragraphsOf(runsOf(text), (id) => levels.get(id), citations.keys());

/** Makes the text what it was in a version, as edits of its own: what others write meanwhile stays. */
export function restoreText(section: SectionText, wanted: readonly Paragraph[]): void {
  const { doc, text, levels, citations } = section;
  const now = paragraphsIn(section);
  doc.transact(() => {
    for (const { at, remove, insert } of editsBetween(now, wanted)) {
      if (remove > 0) text.delete(at, remove);
      let place = at;
      for (const run of insert) {
        if (typeof run !== 'string') text.insertEmbed(place, { id: idOf(run.id) });
        else if (run) text.insert(place, run);
        place += typeof run === 'string' ? run.length : 1;
      }
    }
    const cited = new Set(
      wanted.flatMap(({ id, sources }) => sources.map((key) => citationKey(idOf(id), key))),
    );
    for (const key of [...citations.keys()]) if (!cited.has(key)) citations.delete(key);
    for (const key of cited) if (!citations.has(key)) citations.set(key, true);
    for (const { id, level } of wanted)
      if ((levels.get(idOf(id)) ?? 0) !== level) levels.set(idOf(id), level);
  });
}

/** Of paragraphs that bore one mark each keeps a mark of its own. */
const idOf = (id: string): string => id.replace('~', '-');

/** Characters that stand in the text now, by the client whose they are. */
export function charactersBy({ doc, text }: SectionText): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [client, structs] of doc.store.clients)
    for (const struct of structs)
      if (
        struct instanceof Y.Item &&
        !struct.deleted &&
        struct.parent === text &&
        struct.content instanceof Y.ContentString
      )
        counts.set(client, (counts.get(client) ?? 0) + struct.length);
  return counts;
}

export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const toBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
export const stateOf = ({ doc }: SectionText): Uint8Array => Y.encodeStateAsUpdate(doc);

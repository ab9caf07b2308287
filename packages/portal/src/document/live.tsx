import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import type { Keep } from './offline.tsx';
import { createSending, type Post, toBytes } from './sending.tsx';
import { openSection, type SectionText } from './text.tsx';

/** Who is where in the document now. */
export type Presence = {
  personId: string;
  name: string;
  committeeId: string;
  sectionId: string;
  paragraphId: string;
};
type Heads = { version: number; talk: number; sections: Record<string, number> };
export type Told =
  | { kind: 'heads'; heads: Heads }
  | { kind: 'update'; sectionId: string; seq: number; content: string }
  | { kind: 'presence'; people: Presence[] };
type Numbered = { seq: number; content: string };
export type Pulled = {
  sections: { id: string; snapshot: Numbered | null; updates: Numbered[] }[];
  heads: Heads;
};

/** The server, as far as a document needs it. */
export type Wire = Post & {
  pull: (since: Record<string, number>) => Promise<Pulled>;
  /** Hears what is told until the function it answers is called; `isUp` says whether the line stands. */
  listen: (told: (told: Told) => void, isUp: (isUp: boolean) => void) => () => void;
};

export type LiveState = {
  isReady: boolean;
  saving: 'saved' | 'saving' | 'offline' | 'signedOut';
  /** Sections the server takes nothing for any more, and why; what was written there is still kept here. */
  refused: Readonly<Record<string, string>>;
  people: readonly Presence[];
  /** Grow when the arrangement or the comments of the document changed. */
  version: number;
  talk: number;
};
export type LiveDocument = ReturnType<typeof openLive>;

const elsewhere = 'elsewhere';
const againMs = 3_000;

/** Keeps the sections of a document the same here and at the server, whatever becomes of the line between. */
export function openLive(wire: Wire, keep: Keep) {
  const sections = new Map<string, SectionText>();
  const known = new Map<string, number>();
  const held = new Map<string, string[]>();
  const listeners = new Set<() => void>();
  let isReady = false;
  let isUp = true;
  let people: readonly Presence[] = [];
  let heads: Heads = { version: 0, talk: 0, sections: {} };
  let pulling: Promise<void> | undefined;
  /** Heard of while a pull was under way, which may have come too early for it. */
  let isBehind = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  let isClosed = false;
  let state: LiveState;

  const sending = createSending(wire, keep, changed, async (sectionId) => {
    const [theirs] = (await wire.pull({})).sections.filter(({ id }) => id === sectionId);
    const doc = new Doc();
    for (const content of contentsOf(theirs)) applyUpdate(doc, toBytes(content));
    return encodeStateAsUpdate(sectionOf(sectionId).doc, encodeStateVector(doc));
  });

  function changed(): void {
    const { trouble, refused, isWaiting } = sending.state();
    const saving = trouble ?? (isUp ? (isWaiting ? 'saving' : 'saved') : 'offline');
    state = { isReady, saving, refused, people, version: heads.version, talk: heads.talk };
    for (const listener of listeners) listener();
  }

  function sectionOf(sectionId: string): SectionText {
    const open = sections.get(sectionId);
    if (open) return open;
    const section = openSection();
    sections.set(sectionId, section);
    section.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== elsewhere) sending.add(sectionId, update);
    });
    return section;
  }

  function take(sectionId: string, content: string): void {
    const later = held.get(sectionId);
    if (later) later.push(content);
    else applyUpdate(sectionOf(sectionId).doc, toBytes(content), elsewhere);
  }

  async function pullOnce(): Promise<void> {
    const pulled = await wire.pull(Object.fromEntries(known));
    for (const section of pulled.sections) {
      for (const content of contentsOf(section)) take(section.id, content);
      const last = section.updates.at(-1)?.seq ?? section.snapshot?.seq ?? 0;
      known.set(section.id, Math.max(known.get(section.id) ?? 0, last));
      sectionOf(section.id);
    }
    heads = { ...pulled.heads };
    if (!isReady) for (const unsent of keep.list()) takeUp(unsent);
    [isReady, isUp] = [true, true];
    changed();
    sending.flushAll();
  }

  function takeUp(unsent: Parameters<typeof sending.takeUp>[0]): void {
    if (!sections.has(unsent.sectionId)) return;
    applyUpdate(sectionOf(unsent.sectionId).doc, toBytes(unsent.update), elsewhere);
    sending.takeUp(unsent);
  }

  function pull(): Promise<void> {
    if (pulling) isBehind = true;
    pulling ??= pullOnce()
      .catch(() => {
        isUp = false;
        changed();
        clearTimeout(timer);
        if (!isClosed) timer = setTimeout(() => void pull(), againMs);
      })
      .finally(() => {
        pulling = undefined;
        if (!isBehind) return;
        isBehind = false;
        void pull();
      });
    return pulling;
  }

  function hear(told: Told): void {
    if (isClosed) return;
    if (told.kind === 'presence') people = told.people;
    else if (told.kind === 'heads') {
      heads = told.heads;
      const lacks = Object.entries(heads.sections).some(([id, seq]) => seq > (known.get(id) ?? -1));
      if (lacks) void pull();
    } else if (told.seq === (known.get(told.sectionId) ?? 0) + 1) {
      take(told.sectionId, told.content);
      known.set(told.sectionId, told.seq);
      return;
    } else if (told.seq > (known.get(told.sectionId) ?? 0)) void pull();
    changed();
  }

  function listen(): void {
    stop ??= wire.listen(hear, (up) => {
      if (up === isUp) return;
      isUp = up;
      changed();
      if (up) sending.flushAll();
    });
  }

  changed();
  return {
    start: () => {
      void pull();
      listen();
    },
    /** While nobody looks, the line is let go; what is unsent is sent all the same. */
    rest: () => {
      stop?.();
      stop = undefined;
    },
    /** Tries again at once whatever waits for the line. */
    wake: () => {
      listen();
      void pull();
    },
    section: sectionOf,
    letGo: sending.letGo,
    /** While words are being composed from letters, what others write waits: it would break them off. */
    hold: (sectionId: string) => void held.set(sectionId, held.get(sectionId) ?? []),
    release: (sectionId: string) => {
      const later = held.get(sectionId) ?? [];
      held.delete(sectionId);
      for (const content of later) take(sectionId, content);
    },
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      stop?.();
      clearTimeout(timer);
      sending.close();
      for (const section of sections.values()) section.close();
    },
  };
}

const contentsOf = (section: Pulled['sections'][number] | undefined): string[] =>
  section
    ? [...(section.snapshot ? [section.snapshot] : []), ...section.updates].map(({ content }) => content)
    : [];

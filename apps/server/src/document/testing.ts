import type { StaffActor } from '@concord/domain/actor';
import { cityClerk } from '@concord/domain/actor/examples';
import { type DocumentCommand, roots } from '@concord/domain/document';
import * as Y from 'yjs';
import type { Store } from '../db/database.ts';
import { aKey, as, openMatter } from '../testing.ts';
import { readText } from './keeping.ts';
import { paragraphsIn, toText } from './text.ts';

/** The city's report with a section of 沽源's and one of 康保's. */
export async function aReport(store: Store): Promise<{ id: string; wells: string; roads: string }> {
  const { id } = await as(cityClerk, store).document.create({
    matterId: await openMatter(store),
    document: {
      title: '机井防冻调研报告',
      sections: [
        { title: '机井现状', committeeId: 'guyuan' },
        { title: '道路现状', committeeId: 'kangbao' },
      ],
    },
    key: aKey(),
  });
  const { sections } = await as(cityClerk, store).document.byId({ id });
  const [wells, roads] = sections;
  return { id, wells: wells?.id ?? '', roads: roads?.id ?? '' };
}

/** A section as somebody has it open, and what they change in it as one update. */
export function aText() {
  const doc = new Y.Doc();
  const text = doc.getText(roots.text);
  const change = (work: (text: Y.Text, doc: Y.Doc) => void): string => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => work(text, doc));
    return toText(Y.encodeStateAsUpdate(doc, before));
  };
  return { doc, text, change };
}

type Place = { store: Store; id: string; sectionId: string };

export const write = (actor: StaffActor, { store, ...place }: Place, update: string, key = aKey()) =>
  as(actor, store).document.write({ ...place, key, update });

/** Somebody types this at the beginning of the section, knowing nothing of what stands there. */
export const type = (actor: StaffActor, place: Place, words: string) =>
  write(
    actor,
    place,
    aText().change((text) => text.insert(0, words)),
  );

export const textOf = async (store: Store, sectionId: string): Promise<string[]> =>
  paragraphsIn((await readText(store.db, sectionId)).section).map(({ text }) => text);

export const runOn = async (store: Store, actor: StaffActor, id: string, command: DocumentCommand) => {
  const { version } = await as(actor, store).document.byId({ id });
  return as(actor, store).document.run({ id, version, command: command as never, key: aKey() });
};

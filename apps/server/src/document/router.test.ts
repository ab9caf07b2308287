import type { StaffActor } from '@concord/domain/actor';
import { anActor, cityClerk, clerk, leader, siblingClerk, unitClerk } from '@concord/domain/actor/examples';
import { citationKey, paragraphsMax, roots, sourceKey, updateBytesMax } from '@concord/domain/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../db/database.ts';
import { verifyChains } from '../event/repository.ts';
import {
  aKey,
  as,
  closeServers,
  openMatter,
  openTestStore,
  refusalOf,
  serversOn,
  type TestStore,
  testContext,
} from '../testing.ts';
import { readText } from './keeping.ts';
import { paragraphsIn, toText } from './text.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const stranger = anActor('countyStaff', 'chicheng');

/** The city's report with a section of 沽源's and one of 康保's. */
async function aReport(): Promise<{ id: string; wells: string; roads: string }> {
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

/** The text as somebody has it open, and what they change as one update. */
function aText() {
  const doc = new Y.Doc();
  const text = doc.getText(roots.text);
  const change = (work: (text: Y.Text, doc: Y.Doc) => void): string => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => work(text, doc));
    return toText(Y.encodeStateAsUpdate(doc, before));
  };
  return { doc, text, change };
}

const write = (
  actor: StaffActor,
  id: string,
  sectionId: string,
  update: string,
  key = aKey(),
  on: Store = store,
) => as(actor, on).document.write({ id, sectionId, key, update });

const textOf = async (sectionId: string): Promise<string[]> =>
  paragraphsIn((await readText(store.db, sectionId)).section).map(({ text }) => text);

const run = async (
  actor: StaffActor,
  id: string,
  command: Parameters<ReturnType<typeof as>['document']['run']>[0]['command'],
) => {
  const { version } = await as(actor, store).document.byId({ id });
  return as(actor, store).document.run({ id, version, command, key: aKey() });
};

describe('a document', () => {
  test('is there, whole, for everybody who takes part, and for nobody else', async () => {
    const { id, wells } = await aReport();
    await write(
      clerk,
      id,
      wells,
      aText().change((text) => text.insert(0, '全县机井三百眼')),
    );
    for (const actor of [cityClerk, clerk, leader, siblingClerk]) {
      const { sections } = await as(actor, store).document.pull({ id });
      expect(sections.map(({ updates }) => updates.length)).toEqual([1, 0]);
    }
    for (const actor of [stranger, unitClerk, anActor('systemAdministrator', 'zhangjiakou', 'zhangjiakou')])
      for (const call of [
        () => as(actor, store).document.byId({ id }),
        () => as(actor, store).document.pull({ id }),
        () => as(actor, store).document.comments({ id }),
        () => as(actor, store).document.shares({ id }),
        () => as(actor, store).document.versionByNumber({ id, number: 1 }),
      ])
        expect(await refusalOf(call())).toEqual({ code: 'NOT_FOUND', message: '没有找到,或您无权查看' });
    expect(
      await as(stranger, store).document.onMatter({
        matterId: (await as(clerk, store).document.byId({ id })).matterId,
      }),
    ).toEqual([]);
  });

  test('tells each person what they may do in each section', async () => {
    const { id } = await aReport();
    const own = await as(clerk, store).document.byId({ id });
    expect(own.sections.map(({ mayWrite, commands }) => ({ mayWrite, commands }))).toEqual([
      { mayWrite: true, commands: ['finishSection', 'restoreSection'] },
      { mayWrite: false, commands: [] },
    ]);
    expect(own).toMatchObject({ commands: [], parties: ['zhangjiakou', 'guyuan', 'kangbao'] });
    const lead = await as(cityClerk, store).document.byId({ id });
    expect(lead.commands).toEqual(['retitle', 'addSection', 'freeze', 'close']);
    expect(lead.sections.every(({ mayWrite }) => mayWrite)).toBe(true);
  });

  test('is begun by the matter’s own committee, once per key, and stands in its history', async () => {
    const matterId = await openMatter(store);
    const input = { matterId, document: { title: '调研报告', sections: [] }, key: aKey() };
    expect(await refusalOf(as(clerk, store).document.create({ ...input, key: aKey() }))).toMatchObject({
      code: 'CONFLICT',
    });
    const first = await as(cityClerk, store).document.create(input);
    expect(await as(cityClerk, store).document.create(input)).toEqual(first);
    expect(await as(clerk, store).document.onMatter({ matterId })).toHaveLength(1);
    const stranger = {
      ...input,
      document: { title: '调研报告', sections: [{ title: '别的', committeeId: 'chicheng' }] },
    };
    expect(await refusalOf(as(cityClerk, store).document.create({ ...stranger, key: aKey() }))).toMatchObject(
      {
        message: '只能分给参加此事的政协',
      },
    );
    const timeline = await as(siblingClerk, store).document.timeline({ id: first.id });
    expect(timeline.map(({ type }) => type)).toEqual(['create']);
  });

  test('tells whoever was given a section that they were', async () => {
    const { id } = await aReport();
    await run(cityClerk, id, { type: 'addSection', title: '冬季供水', committeeId: 'kangbao' });
    const { rows } = await as(siblingClerk, store).notice.list({});
    expect(rows.map(({ sentence }) => sentence)).toContain('请撰写“冬季供水”一节');
  });
});

describe('writing', () => {
  test('in another committee’s section is refused, in one that is not there likewise told as not there', async () => {
    const { id, wells, roads } = await aReport();
    const update = aText().change((text) => text.insert(0, '不该有的字'));
    expect(await refusalOf(write(clerk, id, roads, update))).toMatchObject({
      message: '这一节由其他政协撰写,您可以阅读和批注',
    });
    expect(await refusalOf(write(clerk, id, 'missing', update))).toMatchObject({ code: 'NOT_FOUND' });
    const other = await aReport();
    expect(await refusalOf(write(clerk, other.id, wells, update))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await textOf(roads)).toEqual(['']);
    await write(cityClerk, id, roads, update);
    expect(await textOf(roads)).toEqual(['不该有的字']);
  });

  test('sent again under its key is written once; under another key it adds nothing either', async () => {
    const { id, wells } = await aReport();
    const key = aKey();
    const update = aText().change((text) => text.insert(0, '水井'));
    const first = await write(clerk, id, wells, update, key);
    expect(await write(clerk, id, wells, update, key)).toEqual(first);
    expect(await write(clerk, id, wells, update)).toEqual(first);
    const someoneElse = { ...clerk, personId: 'someone-else' };
    expect(await refusalOf(write(someoneElse, id, wells, update, key))).toMatchObject({ code: 'CONFLICT' });
    expect(await textOf(wells)).toEqual(['水井']);
  });

  test('that builds on what has not arrived is asked for again, and then taken', async () => {
    const { id, wells } = await aReport();
    const { change } = aText();
    const first = change((text) => text.insert(0, '水井'));
    const second = change((text) => text.insert(2, '冻裂'));
    expect(await refusalOf(write(clerk, id, wells, second))).toMatchObject({
      message: '前面的修改还没有收到,请重新发送',
    });
    await write(clerk, id, wells, first);
    await write(clerk, id, wells, second);
    expect(await textOf(wells)).toEqual(['水井冻裂']);
  });

  test('ends when the document is closed and goes on when it is opened again', async () => {
    const { id, wells } = await aReport();
    const { change } = aText();
    await run(cityClerk, id, { type: 'close' });
    const update = change((text) => text.insert(0, '水井'));
    expect(await refusalOf(write(clerk, id, wells, update))).toMatchObject({
      message: '文稿已定稿,不能再修改',
    });
    await run(cityClerk, id, { type: 'reopen' });
    await write(clerk, id, wells, update);
    expect(await textOf(wells)).toEqual(['水井']);
  });

  test('under somebody else’s number is refused: it could make what they write next look known already', async () => {
    const { id, wells } = await aReport();
    const mine = aText();
    await write(
      clerk,
      id,
      wells,
      mine.change((text) => text.insert(0, '水井')),
    );
    const forged = aText();
    Y.applyUpdate(forged.doc, Y.encodeStateAsUpdate(mine.doc));
    forged.doc.clientID = mine.doc.clientID;
    expect(
      await refusalOf(
        write(
          cityClerk,
          id,
          wells,
          forged.change((text) => text.insert(0, '伪')),
        ),
      ),
    ).toMatchObject({
      code: 'CONFLICT',
    });
    await write(
      clerk,
      id,
      wells,
      mine.change((text) => text.insert(2, '冻裂')),
    );
    expect(await textOf(wells)).toEqual(['水井冻裂']);
  });
});

/** What a hostile writer might send into their own section, each by its name. */
const hostile: Record<string, () => string> = {
  'bytes that mean nothing': () => toText(new Uint8Array(300).map((_, index) => (index * 37) % 256)),
  'an empty text': () => '====',
  'half an update': () =>
    aText()
      .change((text) => text.insert(0, '水井冻裂全村吃水困难'))
      .slice(0, 24),
  'a paragraph that is no text': () => aText().change((_, doc) => doc.getArray(roots.text).push([1, 2])),
  'a document within the document': () => aText().change((text) => text.insertEmbed(0, new Y.Map())),
  'a mark that is none': () => aText().change((text) => text.insertEmbed(0, { id: '<script>' })),
  'a mark with more to it': () => aText().change((text) => text.insertEmbed(0, { id: 'b', src: 'x' })),
  'a picture': () => aText().change((_, doc) => doc.getMap(roots.levels).set('b', new Uint8Array(9))),
  'bold letters': () => aText().change((text) => text.insert(0, '水井', { bold: true })),
  'a room of its own': () => aText().change((_, doc) => doc.getText('elsewhere').insert(0, '水井')),
  'a rank that is none': () => aText().change((_, doc) => doc.getMap(roots.levels).set('b', 7)),
  'a rank for no paragraph': () => aText().change((_, doc) => doc.getMap(roots.levels).set('a b', 1)),
  'a source that is none': () =>
    aText().change((_, doc) => doc.getMap(roots.citations).set('b person:x', true)),
  'a list where a map is': () => aText().change((_, doc) => doc.getArray(roots.citations).push([true])),
  'an attribute of the text': () => aText().change((text) => text.setAttribute('x', true)),
  'unprintable characters': () => aText().change((text) => text.insert(0, '水\u0000井')),
  'too many paragraphs': () =>
    aText().change((text) => {
      for (let index = 0; index <= paragraphsMax; index += 1) text.insertEmbed(0, { id: `p-${index}` });
    }),
  'too long a text': () => aText().change((text) => text.insert(0, '水'.repeat(90_000))),
};

describe('what a writer should not send', () => {
  test.each(Object.keys(hostile))('%s is refused and does no harm', async (name) => {
    const { id, wells } = await aReport();
    const mine = aText();
    await write(
      clerk,
      id,
      wells,
      mine.change((text) => text.insert(0, '水井')),
    );
    const refusal = await refusalOf(write(clerk, id, wells, hostile[name]?.() ?? ''));
    expect(['CONFLICT', 'BAD_REQUEST']).toContain(refusal?.code);
    await write(
      clerk,
      id,
      wells,
      mine.change((text) => text.insert(2, '冻裂')),
    );
    expect(await textOf(wells)).toEqual(['水井冻裂']);
  });

  test('ten megabytes do not get as far as the text', async () => {
    const { id, wells } = await aReport();
    const update = toText(new Uint8Array(10_000_000));
    expect(await refusalOf(write(clerk, id, wells, update))).toMatchObject({ code: 'BAD_REQUEST' });
    const full = toText(new Uint8Array(updateBytesMax).fill(7));
    expect(await refusalOf(write(clerk, id, wells, full))).toMatchObject({ code: 'CONFLICT' });
  });

  test('one that is refused in a crowd takes nobody else’s words with it', async () => {
    const { id, wells } = await aReport();
    const people = Array.from({ length: 8 }, (_, n) => ({ ...clerk, personId: `crowd-${n}` }));
    const outcomes = await Promise.allSettled(
      people.map((actor, n) => {
        const { change } = aText();
        const update =
          n % 3 === 1
            ? (hostile['a paragraph that is no text']?.() ?? '')
            : n % 3 === 2
              ? aText().change((_, doc) => doc.getMap(roots.levels).set('a b', 1))
              : change((text) => text.insert(0, String(n)));
        return write(actor, id, wells, update);
      }),
    );
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(people.map((_, n) => n % 3 === 0));
    expect((await textOf(wells)).join('').split('').sort()).toEqual(['0', '3', '6']);
  });
});

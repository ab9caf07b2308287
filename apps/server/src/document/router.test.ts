import { anActor, cityClerk, clerk, leader, siblingClerk, unitClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { aKey, as, openMatter, openTestStore, refusalOf, type TestStore } from '../testing.ts';
import { aReport, aText, runOn, textOf, write } from './testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const stranger = anActor('countyStaff', 'chicheng');

describe('a document', () => {
  test('is there, whole, for everybody who takes part, and for nobody else', async () => {
    const { id, wells } = await aReport(store);
    await write(
      clerk,
      { store, id, sectionId: wells },
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
    const { id } = await aReport(store);
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
    const { id } = await aReport(store);
    await runOn(store, cityClerk, id, { type: 'addSection', title: '冬季供水', committeeId: 'kangbao' });
    const { rows } = await as(siblingClerk, store).notice.list({});
    expect(rows.map(({ sentence }) => sentence)).toContain('请撰写“冬季供水”一节');
  });
});

describe('writing', () => {
  test('in another committee’s section is refused, in one that is not there likewise told as not there', async () => {
    const { id, wells, roads } = await aReport(store);
    const update = aText().change((text) => text.insert(0, '不该有的字'));
    expect(await refusalOf(write(clerk, { store, id, sectionId: roads }, update))).toMatchObject({
      message: '这一节由其他政协撰写,您可以阅读和批注',
    });
    expect(await refusalOf(write(clerk, { store, id, sectionId: 'missing' }, update))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const other = await aReport(store);
    expect(await refusalOf(write(clerk, { store, id: other.id, sectionId: wells }, update))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await textOf(store, roads)).toEqual(['']);
    await write(cityClerk, { store, id, sectionId: roads }, update);
    expect(await textOf(store, roads)).toEqual(['不该有的字']);
  });

  test('sent again is written once, under its key or another; a key that comes with other words loses none of them', async () => {
    const { id, wells } = await aReport(store);
    const key = aKey();
    const update = aText().change((text) => text.insert(0, '水井'));
    const first = await write(clerk, { store, id, sectionId: wells }, update, key);
    expect(await write(clerk, { store, id, sectionId: wells }, update, key)).toEqual(first);
    expect(await write(clerk, { store, id, sectionId: wells }, update)).toEqual(first);
    const more = aText().change((text) => text.insert(0, '旱井'));
    await write(clerk, { store, id, sectionId: wells }, more, key);
    const [whole = ''] = await textOf(store, wells);
    expect([...whole].sort()).toEqual([...'水井旱井'].sort());
  });

  test('that builds on what has not arrived is asked for again, and then taken', async () => {
    const { id, wells } = await aReport(store);
    const { change } = aText();
    const first = change((text) => text.insert(0, '水井'));
    const second = change((text) => text.insert(2, '冻裂'));
    expect(await refusalOf(write(clerk, { store, id, sectionId: wells }, second))).toMatchObject({
      message: '前面的修改还没有收到,请重新发送',
    });
    await write(clerk, { store, id, sectionId: wells }, first);
    await write(clerk, { store, id, sectionId: wells }, second);
    expect(await textOf(store, wells)).toEqual(['水井冻裂']);
  });

  test('ends when the document is closed and goes on when it is opened again', async () => {
    const { id, wells } = await aReport(store);
    const { change } = aText();
    await runOn(store, cityClerk, id, { type: 'close' });
    const update = change((text) => text.insert(0, '水井'));
    expect(await refusalOf(write(clerk, { store, id, sectionId: wells }, update))).toMatchObject({
      message: '文稿已定稿,不能再修改',
    });
    await runOn(store, cityClerk, id, { type: 'reopen' });
    await write(clerk, { store, id, sectionId: wells }, update);
    expect(await textOf(store, wells)).toEqual(['水井']);
  });

  test('under somebody else’s number is refused: it could make what they write next look known already', async () => {
    const { id, wells } = await aReport(store);
    const mine = aText();
    await write(
      clerk,
      { store, id, sectionId: wells },
      mine.change((text) => text.insert(0, '水井')),
    );
    const forged = aText();
    Y.applyUpdate(forged.doc, Y.encodeStateAsUpdate(mine.doc));
    forged.doc.clientID = mine.doc.clientID;
    expect(
      await refusalOf(
        write(
          cityClerk,
          { store, id, sectionId: wells },
          forged.change((text) => text.insert(0, '伪')),
        ),
      ),
    ).toMatchObject({
      code: 'CONFLICT',
    });
    await write(
      clerk,
      { store, id, sectionId: wells },
      mine.change((text) => text.insert(2, '冻裂')),
    );
    expect(await textOf(store, wells)).toEqual(['水井冻裂']);
  });
});

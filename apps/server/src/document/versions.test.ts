import { anActor, cityClerk, clerk, leader, siblingClerk } from '@concord/domain/actor/examples';
import { citationKey, roots, sourceKey } from '@concord/domain/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChains } from '../event/repository.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../testing.ts';
import { aReport, aText, runOn, textOf, type, write } from './testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const contribution = { kind: 'contribution', id: 'c-1', version: 1, part: 3 } as const;

describe('a version', () => {
  test('keeps the text of every section with its sources, vouched for by a hash, whatever is written after', async () => {
    const { id, wells } = await aReport(store);
    const place = { store, id, sectionId: wells };
    const mine = aText();
    await write(
      clerk,
      place,
      mine.change((text, doc) => {
        text.insert(0, '全县机井三百眼');
        text.insertEmbed(7, { id: 'b' });
        text.insert(8, '冬季冻裂四成');
        doc.getMap(roots.levels).set('first', 1);
        doc.getMap(roots.citations).set(citationKey('b', sourceKey(contribution)), true);
      }),
    );
    await runOn(store, cityClerk, id, { type: 'freeze', name: '征求意见稿' });
    await write(
      clerk,
      place,
      mine.change((text) => text.delete(0, 7)),
    );
    const version = await as(siblingClerk, store).document.versionByNumber({ id, number: 1 });
    expect(version).toMatchObject({ name: '征求意见稿', number: 1, holds: true, committeeId: 'zhangjiakou' });
    expect(version.sources).toEqual([{ source: contribution, label: '据贡献第 3 条' }]);
    expect(version.sections.map(({ paragraphs }) => paragraphs)).toEqual([
      [
        { id: 'first', text: '全县机井三百眼', level: 1, sources: [] },
        { id: 'b', text: '冬季冻裂四成', level: 0, sources: [sourceKey(contribution)] },
      ],
      [{ id: 'first', text: '', level: 0, sources: [] }],
    ]);
    const { versions, frozen } = await as(clerk, store).document.byId({ id });
    expect(versions).toMatchObject([{ number: 1, name: '征求意见稿', hash: version.hash }]);
    expect(frozen?.hash).toBe(version.hash);
    expect(await verifyChains(store.db)).toMatchObject({ faults: [] });
  });

  test('whose text was touched in the database no longer holds', async () => {
    const { id, wells } = await aReport(store);
    await type(clerk, { store, id, sectionId: wells }, '全县机井三百眼');
    await runOn(store, cityClerk, id, { type: 'freeze', name: '征求意见稿' });
    await store.write((tx) =>
      tx
        .updateTable('document_version_section')
        .set({ paragraphs: '[{"id":"first","text":"四百眼","level":0,"sources":[]}]' })
        .where('document_id', '=', id)
        .where('section_id', '=', wells)
        .execute(),
    );
    expect(await as(clerk, store).document.versionByNumber({ id, number: 1 })).toMatchObject({
      holds: false,
    });
  });

  test('gives a section its older text back as a new edit: what was written since can be had from the next version', async () => {
    const { id, wells } = await aReport(store);
    const place = { store, id, sectionId: wells };
    const mine = aText();
    await write(
      clerk,
      place,
      mine.change((text) => text.insert(0, '全县机井三百眼')),
    );
    await runOn(store, cityClerk, id, { type: 'freeze', name: '征求意见稿' });
    await write(
      clerk,
      place,
      mine.change((text) => {
        text.delete(4, 3);
        text.insertEmbed(4, { id: 'b' });
        text.insert(5, '另有旧井');
      }),
    );
    await runOn(store, cityClerk, id, { type: 'freeze', name: '修改稿' });
    await runOn(store, leader, id, { type: 'restoreSection', sectionId: wells, number: 1 });
    expect(await textOf(store, wells)).toEqual(['全县机井三百眼']);
    await runOn(store, clerk, id, { type: 'restoreSection', sectionId: wells, number: 2 });
    expect(await textOf(store, wells)).toEqual(['全县机井', '另有旧井']);
    // whoever had it open goes on from there
    await write(
      clerk,
      place,
      mine.change((text) => text.insert(0, '据查,')),
    );
    expect(await textOf(store, wells)).toEqual(['据查,全县机井', '另有旧井']);
    const history = await as(clerk, store).document.timeline({ id });
    expect(history.map(({ type, note }) => [type, note])).toEqual([
      ['create', null],
      ['freeze', null],
      ['freeze', null],
      ['restoreSection', '“机井现状”恢复为第 1 版'],
      ['restoreSection', '“机井现状”恢复为第 2 版'],
    ]);
    expect(
      await refusalOf(
        runOn(store, siblingClerk, id, { type: 'restoreSection', sectionId: wells, number: 1 }),
      ),
    ).toMatchObject({ message: '这一节由其他政协撰写,您可以阅读和批注' });
  });
});

describe('comments', () => {
  test('are made by everybody who takes part, answered, and ended by whoever wrote them or writes the section', async () => {
    const { id, wells } = await aReport(store);
    const comment = { id, sectionId: wells, paragraphId: 'first', quote: '全县机井', body: '请注明年份' };
    const key = aKey();
    const { id: threadId } = await as(siblingClerk, store).document.comment({ ...comment, key });
    expect(await as(siblingClerk, store).document.comment({ ...comment, key })).toEqual({ id: threadId });
    await as(clerk, store).document.comment({ ...comment, body: '已注明', threadId, key: aKey() });
    const seen = await as(cityClerk, store).document.comments({ id });
    expect(seen.map(({ body, threadId: of, committeeId }) => [body, of, committeeId])).toEqual([
      ['请注明年份', threadId, 'kangbao'],
      ['已注明', threadId, 'guyuan'],
    ]);
    const roadsWriter = { ...siblingClerk, personId: 'another-of-kangbao' };
    const end = (isResolved: boolean) => ({ id, threadId, isResolved, key: aKey() });
    expect(await refusalOf(as(roadsWriter, store).document.resolve(end(true)))).toMatchObject({
      code: 'CONFLICT',
    });
    await as(clerk, store).document.resolve(end(true));
    const [first] = await as(roadsWriter, store).document.comments({ id });
    expect(first).toMatchObject({ mayResolve: false, resolvedAt: expect.any(String) });
    await as(siblingClerk, store).document.resolve(end(false));
    expect((await as(clerk, store).document.comments({ id }))[0]).toMatchObject({
      mayResolve: true,
      resolvedAt: null,
    });
    expect(
      await refusalOf(as(clerk, store).document.comment({ ...comment, threadId: 'missing', key: aKey() })),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('shares tell who wrote how much and who did not, wherever their words stand', async () => {
  const { id, wells, roads } = await aReport(store);
  await type(clerk, { store, id, sectionId: wells }, '全县机井三百眼');
  await type(anActor('cityStaff', 'zhangjiakou'), { store, id, sectionId: wells }, '其中');
  await type(cityClerk, { store, id, sectionId: roads }, '道路');
  const shares = await as(siblingClerk, store).document.shares({ id });
  expect(shares).toMatchObject([
    { committeeId: 'zhangjiakou', sections: 0, characters: 0, written: 4, changedAt: expect.any(String) },
    { committeeId: 'guyuan', sections: 1, characters: 9, written: 7, changedAt: expect.any(String) },
    { committeeId: 'kangbao', sections: 1, characters: 2, written: 0, changedAt: null },
  ]);
});

import { citationKey, roots, sourceKey } from '@concord/domain/document';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aText, runOn, write } from '../../document/testing.ts';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { actingOn, city, county, text } from './testing.ts';

let store: TestStore;
let acting: ReturnType<typeof actingOn>;
beforeAll(async () => {
  store = await openTestStore();
  acting = actingOn(store);
});
afterAll(() => store.close());

test('the report written together, resting on what counties gave and on research, becomes the text of the outcome', async () => {
  const { aJointMatter, looksInto, begin, read } = acting;
  const matterId = await aJointMatter({ guyuan: 'given', kangbao: 'declined' });
  await looksInto(matterId, 'jointMatter');
  const sections = [{ title: '现状', committeeId: 'guyuan' }];
  const document = { title: '机井安全过冬调研报告', sections };
  const { id: documentId } = await as(city, store).document.create({ matterId, document, key: aKey() });
  const sources = await as(county, store).document.sources({ id: documentId });
  expect(sources.map(({ label }) => label)).toEqual(['据guyuan贡献第 1 条', '据机井冬季安全调研第 1 条发现']);
  const { sections: opened } = await as(county, store).document.byId({ id: documentId });
  const [source] = sources;
  if (!source) throw new Error('nothing to cite');
  const update = aText().change((words, doc) => {
    words.insert(0, '十二眼机井没有井房');
    doc.getMap(roots.citations).set(citationKey('first', sourceKey(source.source)), true);
  });
  await write(county, { store, id: documentId, sectionId: opened[0]?.id ?? '' }, update);

  const id = await begin({ body: '' }, matterId);
  expect(await as(city, store).outcome.texts({ id })).toEqual([]);
  await runOn(store, city, documentId, { type: 'freeze', name: '送审稿' });
  expect(await as(city, store).outcome.texts({ id })).toMatchObject([
    { documentId, title: '机井安全过冬调研报告', number: 1, name: '送审稿' },
  ]);
  const taking = { id, documentId, number: 1, key: aKey() };
  await as(city, store).outcome.takeText({ ...taking, version: (await read(id)).version });
  expect(await read(id)).toMatchObject({
    title: text.title,
    body: '一、现状\n十二眼机井没有井房〔1〕\n\n注:\n〔1〕据guyuan贡献第 1 条',
  });
  // of another matter's outcome it is no text
  const alone = await begin();
  expect(
    await refusalOf(as(city, store).outcome.takeText({ ...taking, id: alone, version: 1, key: aKey() })),
  ).toMatchObject({ code: 'NOT_FOUND' });
});

test('whoever accepts later reads along from then on; the matter is issued with its outcome and closed after it', async () => {
  const { begin, read, prepare, send, looksInto, onAssignment, run } = acting;
  const { id: matterId } = await as(city, store).jointMatter.propose({
    matter: {
      title: '农村饮水安全',
      form: 'research',
      summary: '多个村子的机井冬季冻裂,吃水困难',
      questions: ['哪些井会冻'],
    },
    invitations: [{ committeeId: 'guyuan' }],
    key: aKey(),
  });
  const caseOf = () => as(city, store).jointMatter.byId({ id: matterId });
  const id = await begin({}, matterId);
  expect(await refusalOf(read(id, county))).toMatchObject({ code: 'NOT_FOUND' });
  const { invitationId } = await as(county, store).jointMatter.byId({ id: matterId });
  await onAssignment(county, invitationId ?? '', { type: 'accept', contactPerson: '办公室' });
  expect(await read(id, county)).toMatchObject({ status: 'drafting' });

  await looksInto(matterId, 'jointMatter');
  await send(await prepare(id));
  expect(await caseOf()).toMatchObject({ status: 'issued' });
  const ofMatter = await as(county, store).outcome.list({ scope: 'all', jointMatterId: matterId });
  expect(ofMatter.rows).toMatchObject([{ id, status: 'issued' }]);

  const close = async () => {
    const { version } = await caseOf();
    const command = { type: 'close' as const, reason: '三方均已反馈' };
    return as(city, store).jointMatter.run({ id: matterId, version, command, key: aKey() });
  };
  expect(await refusalOf(close())).toMatchObject({ message: expect.stringContaining('没有办结') });
  expect((await caseOf()).commands).not.toContain('close');
  for (const side of ['party', 'government', 'cppcc'] as const)
    await run(id, { type: 'waive', side, reason: '已在会议上当面反馈' });
  await run(id, { type: 'close', summary: '建议已全部落实' });
  await close();
  expect(await caseOf()).toMatchObject({ status: 'closed' });
});

import { clerk, siblingClerk, stationClerk } from '@concord/domain/actor/examples';
import { guessMapping } from '@concord/domain/import';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aKey,
  as,
  csv,
  monday,
  openTestStore,
  refusalOf,
  sendFile,
  type TestStore,
  testContext,
} from '../testing.ts';
import { exportHeadings, exportOpinions } from './export.ts';
import { resumeImports, runImport } from './jobs.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const head = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '答复意见', '答复时间'];
const message = (number: string, body: string, answer = '', answeredAt = '') => [
  number,
  `A${number}`,
  `标题${number}`,
  '2019/2/28 11:25:05',
  body,
  answer,
  answeredAt,
];
const run = async (id: string, command: object, actor = clerk) => {
  const { version } = await as(actor, store).import.byId({ id });
  const answer = await as(actor, store).import.run({ id, version, command: command as never, key: aKey() });
  await runImport(testContext(store, undefined), id);
  return answer;
};
const start = (id: string, actor = clerk, headings = head) =>
  run(
    id,
    { type: 'start', mapping: guessMapping('opinions', headings), stationId: `${actor.committeeId}-station` },
    actor,
  );
const progress = async (id: string, actor = clerk) => (await as(actor, store).import.byId({ id })).progress;
const received = async (actor = clerk) =>
  (await as(actor, store).statistics.byCommittee({ from: '2019-01-01', to: '2019-12-31' }))[
    actor.committeeId
  ];
const found = async (query: string) => (await as(clerk, store).opinion.list({ query, order: 'newest' })).rows;

const rows = [
  message('1', '\n\t北村的水塔漏水\u3000㎡ '),
  message('2', '南村的水塔漏水', '已修好', '2019/3/5 10:00:00'),
  message('3', '村支书王大山贪污低保金,水塔也不修', '已转办', '2019/3/6 10:00:00'),
  message('4', ''),
];

describe('a file of messages', () => {
  test('is taken in row by row: open ones wait, answered ones are closed, bad ones are named', async () => {
    const { id } = await sendFile(store, clerk, csv(head, rows));
    const preview = await as(clerk, store).import.preview({ id, mapping: guessMapping('opinions', head) });
    expect(preview).toMatchObject({ good: 3, repeated: 0, quarantined: 1, faulty: 1 });
    expect(preview.problems).toEqual(['第 5 行“内容”:没有内容']);

    await start(id);
    expect(await progress(id)).toMatchObject({ pending: 0, added: 3, faulty: 1 });
    expect(await as(clerk, store).import.problems({ id })).toEqual([
      { row: 5, problem: '第 5 行“内容”:没有内容' },
    ]);
    const lines = await found('水塔');
    expect(lines.map(({ title, status }) => [title, status]).sort()).toEqual([
      ['标题1', 'received'],
      ['标题2', 'closed'],
      ['标题3', 'closed'],
    ]);
    const first = lines.find(({ title }) => title === '标题1');
    expect(await as(clerk, store).opinion.byId({ id: first?.id ?? '' })).toMatchObject({
      body: '\n\t北村的水塔漏水\u3000㎡ ',
      receivedAt: '2019-02-28T03:25:05.000Z',
      channel: 'import',
    });
  });

  test('counts for the days on which it happened', async () => {
    expect(await received()).toMatchObject({ received: 3, answered: 2, closed: 2, quarantined: 1 });
  });

  test('adds nothing the second time, nor when it comes back out of an export', async () => {
    const { id } = await sendFile(store, clerk, csv(head, rows));
    await start(id);
    expect(await progress(id)).toMatchObject({ added: 0, repeated: 3, faulty: 1 });

    const { body } = await exportOpinions(testContext(store, clerk), clerk, { file: 'opinions.xlsx' });
    const { id: again } = await sendFile(store, clerk, body as Buffer);
    await start(again, clerk, exportHeadings);
    expect(await progress(again)).toMatchObject({ added: 0, repeated: 3, faulty: 0 });
  });

  test.each(['opinions.csv', 'opinions.xlsx'] as const)(
    'gives the same rows again out of %s',
    async (file) => {
      const texts = async (actor: typeof clerk) => {
        const rows = await store.db
          .selectFrom('citizen_opinion')
          .leftJoin('import_row', 'import_row.opinion_id', 'citizen_opinion.id')
          .select([
            'title',
            'body',
            'received_at',
            'answer',
            'answered_at',
            'number',
            'author',
            'citizen_opinion.status',
          ])
          .where('citizen_opinion.committee_id', '=', actor.committeeId)
          .where('citizen_opinion.status', '!=', 'withdrawn')
          .execute();
        return rows.map((row) => JSON.stringify(row)).sort();
      };
      const { body } = await exportOpinions(testContext(store, clerk), clerk, { file });
      const bytes = Buffer.isBuffer(body) ? body : Buffer.from((await body.toArray()).join(''));
      const { id } = await sendFile(store, siblingClerk, bytes);
      await start(id, siblingClerk, exportHeadings);
      expect(await texts(siblingClerk)).toEqual(await texts(clerk));
      await run(id, { type: 'undo', reason: '试验' }, siblingClerk);
      expect(await texts(siblingClerk)).toEqual([]);
    },
  );

  test('is undone whole, but for what somebody has worked on, and can come again afterwards', async () => {
    const [batch] = (await as(clerk, store).import.list({})).slice(-1);
    const id = batch?.id ?? '';
    const open = (await found('水塔')).find(({ status }) => status === 'received');
    await as(clerk, store).opinion.run({
      id: open?.id ?? '',
      version: 1,
      command: { type: 'accept', category: 'society', isConsultation: false },
      key: aKey(),
    });
    await run(id, { type: 'undo', reason: '传错文件' });
    expect(await progress(id)).toMatchObject({ added: 0, withdrawn: 2, kept: 1 });
    expect((await found('水塔')).map(({ title }) => title)).toEqual(['标题1']);
    expect(await received()).toMatchObject({ received: 1, answered: 0, closed: 0, quarantined: 0 });

    const { id: next } = await sendFile(store, clerk, csv(head, rows));
    await start(next);
    expect(await progress(next)).toMatchObject({ added: 2, repeated: 1, faulty: 1 });
  });

  test('interrupted half-way goes on where it stopped', async () => {
    const many = Array.from({ length: 120 }, (_, index) => message(`9${index}`, `第${index}口机井冻裂`));
    const { id } = await sendFile(store, clerk, csv(head, many));
    const { version } = await as(clerk, store).import.byId({ id });
    await as(clerk, store).import.run({
      id,
      version,
      command: { type: 'start', mapping: guessMapping('opinions', head), stationId: 'guyuan-station' },
      key: aKey(),
    });
    await Promise.all([
      resumeImports(testContext(store, undefined)),
      runImport(testContext(store, undefined), id),
    ]);
    expect(await progress(id)).toMatchObject({ pending: 0, added: 120 });
    expect(await as(clerk, store).import.byId({ id })).toMatchObject({ status: 'done', rowCount: 120 });
  });

  test('is booked at a station of the own committee only, and only by its staff', async () => {
    const { id } = await sendFile(store, clerk, csv(head, rows));
    const { version } = await as(clerk, store).import.byId({ id });
    const command = {
      type: 'start' as const,
      mapping: guessMapping('opinions', head),
      stationId: 'kangbao-station',
    };
    expect(await refusalOf(as(clerk, store).import.run({ id, version, command, key: aKey() }))).toMatchObject(
      {
        code: 'NOT_FOUND',
      },
    );
    expect(await refusalOf(sendFile(store, stationClerk, csv(head, rows)))).toMatchObject({
      message: '只有本级政协工作人员可以导入',
    });
  });

  test('sent twice with one key is one batch', async () => {
    const key = aKey();
    const [one, two] = [
      await sendFile(store, clerk, csv(head, rows), { key }),
      await sendFile(store, clerk, csv(head, rows), { key }),
    ];
    expect(one).toEqual(two);
  });
});

describe('a list of topics', () => {
  const topicHead = ['一级分类', '二级分类', '三级分类'];
  test('is kept by its committee, sorts the messages that come after it, and is undone whole', async () => {
    const list = csv(topicHead, [
      ['城乡建设', '安全生产', '事故处理'],
      ['民政', '社会救助', '低保'],
      ['民政', '社会救助', '低保'],
    ]);
    const { id } = await sendFile(store, siblingClerk, list, { name: '分类.csv' });
    expect(await as(siblingClerk, store).import.byId({ id })).toMatchObject({
      kind: 'topics',
      status: 'ready',
    });
    await run(
      id,
      { type: 'start', mapping: guessMapping('topics', topicHead), stationId: null },
      siblingClerk,
    );
    expect(await progress(id, siblingClerk)).toMatchObject({ added: 2, repeated: 1 });
    expect(await as(siblingClerk, store).import.topics()).toEqual([
      { path: ['城乡建设', '安全生产', '事故处理'], category: 'economy' },
      { path: ['民政', '社会救助', '低保'], category: 'society' },
    ]);

    const sorted = ['留言详情', '留言时间', '一级分类'];
    const { id: messages } = await sendFile(
      store,
      siblingClerk,
      csv(sorted, [['低保何时发放', monday, '民政']]),
    );
    await start(messages, siblingClerk, sorted);
    const [line] = (await as(siblingClerk, store).opinion.list({ query: '低保' })).rows;
    expect(line).toMatchObject({ category: 'society', title: '低保何时发放' });

    await run(id, { type: 'undo', reason: '换新表' }, siblingClerk);
    expect(await as(siblingClerk, store).import.topics()).toEqual([]);
  });
});

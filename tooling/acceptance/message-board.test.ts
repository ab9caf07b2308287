import { clerk, siblingClerk } from '@concord/domain/actor/examples';
import { exportOpinions } from '@concord/server/import/export';
import { as, openTestStore, type TestStore, testContext } from '@concord/server/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardFile, bringIn, keptRows, rowsOf, sorted, undo } from './board.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const batches: string[] = [];

describe('the message board', () => {
  test('comes in whole: 2,147 messages and 1,402 with answers, every text and date as it was', async () => {
    const messages = await bringIn(store, clerk, boardFile('messages'), 'messages.xlsx');
    const replies = await bringIn(store, clerk, boardFile('replies'), 'replies.xlsx');
    batches.push(messages.id, replies.id);
    expect(messages.progress).toMatchObject({ added: 2147, repeated: 0, faulty: 0, pending: 0 });
    expect(replies.progress).toMatchObject({ added: 1402, repeated: 0, faulty: 0, pending: 0 });
    const given = [...(await rowsOf('messages')), ...(await rowsOf('replies'))];
    expect(sorted(await keptRows(store, 'guyuan'))).toEqual(sorted(given));
  });

  test('is found by words of two characters in exactly the rows that contain them', async () => {
    const given = [...(await rowsOf('messages')), ...(await rowsOf('replies'))];
    const told: string[] = [];
    for (const word of [
      '噪音',
      '公交',
      '拆迁',
      '工资',
      '污水',
      '电梯',
      '学区',
      '路灯',
      '社保',
      '井盖',
      '养老',
      '地铁',
    ]) {
      const expected = given.filter(({ title, body }) => `${title} ${body}`.includes(word));
      const found: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await as(clerk, store).opinion.list({
          query: word,
          order: 'newest',
          limit: 100,
          ...(cursor && { cursor }),
        });
        found.push(...page.rows.map(({ id }) => id));
        if (!page.after) break;
        cursor = page.after;
      }
      const rows = await store.db
        .selectFrom('import_row')
        .select(['opinion_id', 'number'])
        .where('opinion_id', 'in', found)
        .execute();
      expect(rows.map(({ number }) => number).sort()).toEqual(expected.map(({ number }) => number).sort());
      told.push(`${word} ${found.length}`);
    }
    console.log(`search: ${told.join(', ')}; recall and precision 100 %`);
  });

  test('a second time adds nothing', async () => {
    const again = await bringIn(store, clerk, boardFile('messages'), 'messages.xlsx');
    expect(again.progress).toMatchObject({ added: 0, repeated: 2147, faulty: 0 });
    const replies = await bringIn(store, clerk, boardFile('replies'), 'replies.xlsx');
    expect(replies.progress).toMatchObject({ added: 0, repeated: 1402, faulty: 0 });
  });

  test.each(['opinions.xlsx', 'opinions.csv'] as const)(
    'gives the same rows again out of %s',
    async (file) => {
      const { body } = await exportOpinions(testContext(store, clerk), clerk, { file });
      const bytes = Buffer.isBuffer(body) ? body : Buffer.from((await body.toArray()).join(''));
      const copy = await bringIn(store, siblingClerk, bytes, file);
      expect(copy.progress).toMatchObject({ added: 3549, faulty: 0 });
      expect(sorted(await keptRows(store, 'kangbao'))).toEqual(sorted(await keptRows(store, 'guyuan')));
      await undo(store, siblingClerk, copy.id);
      expect(await keptRows(store, 'kangbao')).toEqual([]);
    },
  );

  test('is undone whole', async () => {
    for (const id of batches) {
      const { status, progress } = await undo(store, clerk, id);
      expect({ status, added: progress.added, kept: progress.kept }).toEqual({
        status: 'undone',
        added: 0,
        kept: 0,
      });
    }
    expect(await keptRows(store, 'guyuan')).toEqual([]);
    const { rows } = await as(clerk, store).opinion.list({ scope: 'all', order: 'newest' });
    expect(rows).toEqual([]);
    const { guyuan } = await as(clerk, store).statistics.byCommittee({
      from: '2000-01-01',
      to: '2099-12-31',
    });
    expect(Object.values(guyuan ?? {}).filter((count) => count !== 0)).toEqual([]);
  });
});

describe('the labelled messages', () => {
  test('get the category of their topic from the 517 topics, and likeness is judged by their labels', async () => {
    const topics = await bringIn(store, siblingClerk, boardFile('categories'), 'categories.xlsx');
    expect(topics).toMatchObject({ kind: 'topics', progress: { faulty: 0 } });
    expect(topics.progress.added + topics.progress.repeated).toBe(517);
    const { progress } = await bringIn(store, siblingClerk, boardFile('labelled'), 'labelled.xlsx');
    expect(progress.added + progress.repeated).toBe(245);
    const kept = await store.db
      .selectFrom('citizen_opinion')
      .select(['id', 'topic', 'category'])
      .where('committee_id', '=', 'kangbao')
      .where('status', '!=', 'withdrawn')
      .execute();
    expect(kept.filter(({ category, topic }) => !category || !topic)).toEqual([]);

    const labels = new Map(kept.map(({ id, topic }) => [id, topic]));
    let suggested = 0;
    let alike = 0;
    let helped = 0;
    for (const { id, topic } of kept) {
      const similar = await as(siblingClerk, store).opinion.similar({ id });
      const same = similar.filter((other) => labels.get(other.id) === topic).length;
      suggested += similar.length;
      alike += same;
      helped += Number(same > 0);
    }
    const pairs = [...new Set(labels.values())]
      .map((topic) => kept.filter((one) => one.topic === topic).length)
      .reduce((sum, count) => sum + count * (count - 1), 0);
    const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    console.log(
      `similar: ${suggested} suggestions for ${kept.length} messages; precision (same first-level label) ` +
        `${percent(alike, suggested)}, recall of all pairs with the same label ${percent(alike, pairs)}, ` +
        `messages with a fitting suggestion ${percent(helped, kept.length)}`,
    );
    // by chance one in five pairs has the same label
    expect(alike / suggested).toBeGreaterThan(0.6);
  });
});

import type { StaffActor } from '@concord/domain/actor';
import { anActor, unitClerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, openTestStore, refusalOf, type TestStore } from '../../testing.ts';
import { city, guyuan, jointWork, kangbao } from './testing.ts';

let store: TestStore;
let work: ReturnType<typeof jointWork>;
beforeAll(async () => {
  store = await openTestStore();
  work = jointWork(store);
});
afterAll(() => store.close());

describe('the rooms', () => {
  test('the common one is for lead and those who accepted; a side room for its own committee alone', async () => {
    const id = await work.working();
    const side = `${id}/guyuan`;
    await work.say(city, id, '请各县三月底前走访完。');
    await work.say(guyuan, id, '沽源已走访六个乡镇。');
    await work.say(guyuan, side, '内部:先核对台账。');
    expect(await work.read(guyuan, id)).toEqual(['沽源已走访六个乡镇。', '请各县三月底前走访完。']);
    expect(await work.read(guyuan, side)).toEqual(['内部:先核对台账。']);
    for (const actor of [
      city,
      anActor('cityLeader', 'zhangjiakou'),
      kangbao,
      anActor('systemAdministrator', 'zhangjiakou', 'zhangjiakou'),
      anActor('auditor', 'guyuan', 'guyuan'),
      unitClerk,
    ])
      expect(await refusalOf(work.read(actor, side))).toMatchObject({ code: 'NOT_FOUND' });
    for (const actor of [kangbao, unitClerk, anActor('auditor', 'zhangjiakou', 'zhangjiakou')])
      expect(await refusalOf(work.read(actor, id))).toMatchObject({ code: 'NOT_FOUND' });
    const told = async (actor: StaffActor) => JSON.stringify(await as(actor, store).notice.list({}));
    expect(await told(city)).toContain('公共空间有新发言');
    expect(await told(kangbao)).not.toContain('公共空间');
  });

  test('what is taken back leaves a mark; only its author takes it back', async () => {
    const id = await work.working();
    const { id: entryId } = await work.say(guyuan, id, '数字写错了');
    const takeBack = (actor: StaffActor) =>
      as(actor, store).jointMatter.runEntry({
        id: entryId,
        version: 1,
        command: { type: 'withdraw' },
        key: aKey(),
      });
    expect(await refusalOf(takeBack(city))).toMatchObject({ message: '此环节不由您办理' });
    await takeBack(guyuan);
    const { rows } = await as(city, store).jointMatter.entries({ roomId: id });
    expect(rows).toMatchObject([{ status: 'withdrawn', text: '', author: expect.any(String) }]);
    expect(JSON.stringify(rows)).not.toContain('数字写错了');
  });

  test('the county’s history holds that something was said, never what', async () => {
    const id = await work.working();
    await work.say(guyuan, `${id}/guyuan`, '只在本委说的话');
    const patches = await store.db.selectFrom('event').select(['patch', 'note']).execute();
    expect(JSON.stringify(patches)).not.toContain('只在本委说的话');
    const { rows } = await as(anActor('auditor', 'guyuan', 'guyuan'), store).audit.list({
      aggregate: 'roomEntry',
    });
    expect(rows[0]).toMatchObject({ type: 'post' });
    const ofCity = await as(anActor('auditor', 'zhangjiakou', 'zhangjiakou'), store).audit.list({
      aggregate: 'roomEntry',
    });
    expect(ofCity.rows.every(({ organization }) => organization !== 'guyuan')).toBe(true);
  });

  test('a room is paged by key, and by kind', async () => {
    const id = await work.working();
    for (const text of ['一', '二', '三']) await work.say(city, id, text);
    const first = await as(guyuan, store).jointMatter.entries({ roomId: id, limit: 2 });
    expect(first.rows.map(({ text }) => text)).toEqual(['三', '二']);
    const rest = await as(guyuan, store).jointMatter.entries({
      roomId: id,
      cursor: first.after ?? '',
      limit: 2,
    });
    expect(rest.rows.map(({ text }) => text)).toEqual(['一']);
    expect(rest.after).toBeNull();
    const papers = await as(guyuan, store).jointMatter.entries({ roomId: id, kinds: ['paper'] });
    expect(papers.rows).toEqual([]);
  });
});

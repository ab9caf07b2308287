import { clerk } from '@concord/domain/actor/examples';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKey, as, aText, openTestStore, refusalOf, type TestStore } from '../testing.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  const place = (id: string, kind: string, committee_id: string, parent_id: string, code: string) => ({
    id,
    version: 1,
    committee_id,
    parent_id,
    kind,
    code,
    name: `${id}全称`,
    short_name: id,
    sort_key: id,
    tile: null,
    from_on: '2020-01-01',
    to_on: null,
    successor_id: null,
  });
  await store.write((tx) =>
    tx
      .insertInto('organization')
      .values([
        place('north-zone', 'zone', 'zhangjiakou', 'zhangjiakou', '130772'),
        place('sand-town', 'township', 'zhangjiakou', 'north-zone', '130772101'),
        place('sand-station', 'station', 'zhangjiakou', 'sand-town', '130772101s1'),
        place('river-township', 'township', 'guyuan', 'guyuan', '130724201'),
        place('market-town', 'township', 'guyuan', 'guyuan', '130724100'),
        { ...place('old-town', 'township', 'guyuan', 'guyuan', '130724101'), to_on: '2024-01-01' },
        place('market-station', 'station', 'guyuan', 'market-town', '130724100s1'),
      ])
      .execute(),
  );
  await store.write((tx) =>
    tx.updateTable('organization').set({ tile: '3,1' }).where('id', '=', 'guyuan').execute(),
  );
});
afterAll(() => store.close());

describe('places, for the public', () => {
  const anybody = () => as(undefined, store).organization;

  test('whatever has townships is an area: counties with their place in the picture, and functional zones', async () => {
    expect(await anybody().areas()).toEqual([
      { id: 'north-zone', name: 'north-zone', committeeId: 'zhangjiakou', tile: null },
      { id: 'guyuan', name: 'guyuan', committeeId: 'guyuan', tile: { col: 3, row: 1 } },
    ]);
  });

  test('an area’s townships come in the order of their codes, without those that have ended', async () => {
    expect(await anybody().townships({ areaId: 'guyuan' })).toEqual([
      { id: 'market-town', name: 'market-town全称' },
      { id: 'river-township', name: 'river-township全称' },
    ]);
    expect(await anybody().townships({ areaId: 'nowhere' })).toEqual([]);
  });

  test('a station is told with the county or zone it stands in, however it is placed', async () => {
    const stations = await anybody().stations({});
    const areaOf = (code: string) => stations.find((station) => station.code === code)?.areaId;
    expect(areaOf('130724100s1')).toBe('guyuan');
    expect(areaOf('130772101s1')).toBe('north-zone');
    expect(areaOf('code-kangbao-station')).toBe('kangbao');
    expect(await anybody().stationByCode({ code: '130772101s1' })).toMatchObject({
      name: 'sand-station全称',
      committeeId: 'zhangjiakou',
      areaId: 'north-zone',
    });
    expect(await refusalOf(anybody().stationByCode({ code: '130724201' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the township of an opinion', () => {
  const handInFrom = async (townshipId?: string) => {
    const body = `${aText},${townshipId ?? '没有说'}`;
    await as(undefined, store).opinion.submit({
      opinion: { stationCode: '130724100s1', body, consentVersion: 1, ...(townshipId && { townshipId }) },
      key: aKey(),
    });
    const { rows } = await as(clerk, store).opinion.list({ scope: 'all', order: 'newest', limit: 1 });
    return (await as(clerk, store).opinion.byId({ id: rows[0]?.id ?? '' })).townshipId;
  };

  test('is the one that was chosen, in whichever county', async () => {
    expect(await handInFrom('river-township')).toBe('river-township');
    expect(await handInFrom('sand-town')).toBe('sand-town');
  });

  test('is the station’s when none was chosen, or one that nobody knows', async () => {
    expect(await handInFrom()).toBe('market-town');
    expect(await handInFrom('made-up')).toBe('market-town');
    expect(await handInFrom('guyuan-water')).toBe('market-town');
  });
});

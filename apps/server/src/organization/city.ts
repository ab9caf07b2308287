import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventBy } from '@concord/domain/event';
import { type OrganizationKind, shortPlaceName } from '@concord/domain/organization';
import { pinyin } from 'pinyin-pro';
import { z } from 'zod';
import { newId } from '../db/ids.ts';
import { append, type Writing } from '../event/writing.ts';
import type { OrganizationTable } from './table.ts';

const Named = z.object({ code: z.string(), name: z.string() });
const Division = Named.extend({ townships: z.array(Named) });

/** The files that describe a city; another city brings its own. */
const files = {
  'divisions.json': z.object({
    city: Named,
    counties: z.array(Division),
    functionalZones: z.array(Division),
  }),
  'undertaking-units.json': z.object({ units: z.array(Named.extend({ group: z.string() })) }),
  'county-units.json': z.object({ units: z.array(Named) }),
  'stations.json': z.object({ stations: z.array(Named.extend({ townshipCode: z.string() })) }),
  'counties-tiles.json': z.object({
    tiles: z.array(z.object({ code: z.string(), shortName: z.string(), col: z.number(), row: z.number() })),
  }),
  'holidays.json': z.object({
    _source: z.string(),
    holidays: z.record(z.string(), z.string()),
    makeUpWorkdays: z.record(z.string(), z.string()),
  }),
};
type Files = { [Name in keyof typeof files]: z.infer<(typeof files)[Name]> };

function readFiles(folder: string): Files {
  const read = (name: string, shape: z.ZodType) =>
    shape.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  return Object.fromEntries(Object.entries(files).map(([name, shape]) => [name, read(name, shape)])) as Files;
}

/** How a name sorts and is found: its pinyin, without tones. */
export const sortKeyOf = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array' }).join(' ');

type Place = Pick<OrganizationTable, 'kind' | 'code' | 'name' | 'short_name'> & {
  parent: string | null;
  tile?: string;
};

/**
 * Sets up a whole city from its files: committees, townships, zones, stations, units, hotline and supervision office,
 * and the holiday table. `organizations`: another city's, from a spreadsheet, superiors first. For an empty
 * installation; one event per committee tells of it.
 */
export async function loadCity(
  writing: Writing,
  folder: string,
  organizations?: OrganizationTable[],
): Promise<{ cityId: string; organizations: number }> {
  const given = readFiles(folder);
  const rows = organizations ?? organizationsOf(given, writing.at.slice(0, 10));
  for (let i = 0; i < rows.length; i += 100)
    await writing.tx
      .insertInto('organization')
      .values(rows.slice(i, i + 100))
      .execute();
  await loadCalendar(writing, given['holidays.json']);
  for (const { id, committee_id: committeeId } of rows.filter(({ kind }) => kind === 'committee'))
    await append(writing, {
      aggregate: 'organization',
      aggregateId: id,
      version: 1,
      committeeId,
      type: 'load',
      from: null,
      to: null,
      by: eventBy(writing.actor),
      at: writing.at,
      patch: { organizations: rows.filter((row) => row.committee_id === committeeId).length },
      note: null,
    });
  return { cityId: rows[0]?.id ?? '', organizations: rows.length };
}

function organizationsOf(given: Files, from: string): OrganizationTable[] {
  const rows: OrganizationTable[] = [];
  const add = (committeeId: string | null, { parent, tile, ...place }: Place): string => {
    const id = newId();
    rows.push({
      id,
      version: 1,
      committee_id: committeeId ?? id,
      parent_id: parent,
      ...place,
      sort_key: sortKeyOf(place.short_name),
      tile: tile ?? null,
      from_on: from,
      to_on: null,
      successor_id: null,
    });
    return id;
  };
  const { city, counties, functionalZones } = given['divisions.json'];
  const townships = new Map<string, { id: string; committeeId: string }>();
  const addTownships = (committeeId: string, parent: string, list: z.infer<typeof Named>[]) => {
    for (const { code, name } of list)
      townships.set(code, {
        committeeId,
        id: add(committeeId, { parent, kind: 'township', code, name, short_name: name }),
      });
  };
  const cityId = add(null, { parent: null, ...committee(city.code, city.name) });
  const tiles = new Map(
    given['counties-tiles.json'].tiles.map((tile) => [tile.code, `${tile.col},${tile.row}`]),
  );
  for (const { code, name, townships: own } of counties) {
    const tile = tiles.get(code);
    const id = add(null, { parent: cityId, ...committee(code, name), ...(tile && { tile }) });
    addTownships(id, id, own);
    for (const unit of given['county-units.json'].units)
      add(id, {
        parent: id,
        ...named('unit', `${code}${unit.code}`, `${name}${unit.name}`, `${shortPlaceName(name)}${unit.name}`),
      });
    add(id, { parent: id, ...named('hotline', `${code}12345`, `${name}12345政务服务便民热线`, '12345热线') });
  }
  for (const { code, name, townships: own } of functionalZones)
    addTownships(
      cityId,
      add(cityId, { parent: cityId, ...named('zone', code, name, within(city.name, name)) }),
      own,
    );
  for (const { code, name, group } of given['undertaking-units.json'].units)
    add(cityId, {
      parent: cityId,
      ...named(kindOf(group, name), code, name, name),
    });
  add(cityId, {
    parent: cityId,
    ...named('hotline', `${city.code}12345`, `${city.name}12345政务服务便民热线`, '12345热线'),
  });
  for (const { code, townshipCode, name } of given['stations.json'].stations) {
    const township = townships.get(townshipCode);
    if (township) add(township.committeeId, { parent: township.id, ...named('station', code, name, name) });
  }
  return rows;
}

const named = (kind: OrganizationKind, code: string, name: string, shortName: string) => ({
  kind,
  code,
  name,
  short_name: shortName,
});

const committee = (code: string, place: string) =>
  named('committee', code, `政协${place}委员会`, `${place}政协`);

const kindOf = (group: string, name: string): 'supervisionOffice' | 'coordinatorOffice' | 'unit' => {
  if (group === 'coordinator') return 'coordinatorOffice';
  return group === 'supervision' || name.includes('督查') ? 'supervisionOffice' : 'unit';
};

/** A zone's name without its city's: 察北管理区. */
const within = (city: string, zone: string): string =>
  [city, shortPlaceName(city)].reduce(
    (name, part) => (name.startsWith(part) ? name.slice(part.length) : name),
    zone,
  );

async function loadCalendar(
  { tx, at }: Writing,
  { _source, holidays, makeUpWorkdays }: Files['holidays.json'],
): Promise<void> {
  const days = [
    ...Object.entries(holidays).map(([day, name]) => ({ day, kind: 'off', name })),
    ...Object.entries(makeUpWorkdays).map(([day, name]) => ({ day, kind: 'work', name: `${name}调休` })),
  ].map((one) => ({ ...one, year: Number(one.day.slice(0, 4)) }));
  const years = [...new Set(days.map(({ year }) => year))].sort();
  await tx
    .insertInto('calendar_year')
    .values(years.map((year) => ({ year, version: 1, source: _source.slice(0, 200), at })))
    .execute();
  await tx.insertInto('calendar_day').values(days).execute();
}

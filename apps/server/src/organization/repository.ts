import { Role, type StaffActor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { Organization, type OrganizationKind } from '@concord/domain/organization';
import type { Db } from '../db/database.ts';
import type { OrganizationTable } from './table.ts';

/** Committees with their place in the schematic map; their names are public. */
export async function listCommittees(db: Db) {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'code', 'name', 'short_name as shortName', 'parent_id as upperId', 'tile'])
    .where('kind', '=', 'committee')
    .where('to_on', 'is', null)
    .orderBy('code')
    .execute();
  return rows.map(({ tile, ...row }) => ({ ...row, tile: placeOf(tile) }));
}

/** `3,1`: third column, first row. */
function placeOf(tile: string | null): { col: number; row: number } | null {
  const [col, row] = (tile ?? '').split(',').map(Number);
  return col && row ? { col, row } : null;
}

/** Stations that take in, all, one committee's or the one with a code, each with the county or zone it stands in; public. */
export async function listStations(
  db: Db,
  { committeeId, code }: { committeeId?: string | undefined; code?: string },
) {
  let query = db
    .selectFrom('organization')
    .innerJoin('organization as committee', 'committee.id', 'organization.committee_id')
    .leftJoin('organization as township', (join) =>
      join.onRef('township.id', '=', 'organization.parent_id').on('township.kind', '=', 'township'),
    )
    .leftJoin('organization as area', (join) =>
      join.on((eb) => eb('area.id', '=', eb.fn.coalesce('township.parent_id', 'organization.parent_id'))),
    )
    .select([
      'organization.id',
      'organization.code',
      'organization.name',
      'organization.committee_id as committeeId',
      'committee.short_name as committee',
      'area.id as areaId',
      'area.short_name as area',
    ])
    .where('organization.kind', '=', 'station')
    .where('organization.to_on', 'is', null)
    .orderBy('organization.code');
  if (committeeId) query = query.where('organization.committee_id', '=', committeeId);
  if (code) query = query.where('organization.code', '=', code);
  const rows = await query.execute();
  return rows.map(({ areaId, area, ...row }) => ({
    ...row,
    areaId: areaId ?? row.committeeId,
    area: area ?? row.committee,
  }));
}

/** Counties and functional zones: whatever has townships, with its place in the schematic map; public. */
export async function listAreas(db: Db) {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'short_name as name', 'committee_id as committeeId', 'tile'])
    .where('to_on', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('organization as township')
        .select('township.parent_id')
        .where('township.kind', '=', 'township')
        .where('township.to_on', 'is', null)
        .where('township.parent_id', 'is not', null)
        .$castTo<{ parent_id: string }>(),
    )
    .orderBy('code')
    .execute();
  return rows.map(({ tile, ...row }) => ({ ...row, tile: placeOf(tile) }));
}

/** A county's or zone's townships in the order of their codes; public. */
export async function listTownships(db: Db, areaId: string) {
  return db
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('parent_id', '=', areaId)
    .where('kind', '=', 'township')
    .where('to_on', 'is', null)
    .orderBy('code')
    .execute();
}

/** Whether there is such a township, whatever has become of it since. */
export async function isTownship(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('organization')
    .select('id')
    .where('id', '=', id)
    .where('kind', '=', 'township')
    .executeTakeFirst();
  return row !== undefined;
}

/** What can be answered for in the reader's committee: units, townships and their villages, stations, zones, the hotline. */
export async function listUnits(db: Db, reader: StaffActor) {
  return db
    .selectFrom('organization')
    .select(['id', 'kind', 'name', 'short_name as shortName', 'sort_key as sortKey', 'parent_id as parentId'])
    .where('committee_id', '=', reader.committeeId)
    .where('kind', 'in', ['unit', 'township', 'village', 'station', 'zone', 'hotline'])
    .where('to_on', 'is', null)
    .orderBy('kind', 'desc')
    .orderBy('sort_key')
    .execute();
}

/** The tree of the reader's committee, ended organisations included. */
export async function listTree(db: Db, reader: StaffActor): Promise<Organization[]> {
  const rows = await db
    .selectFrom('organization')
    .selectAll()
    .where('committee_id', '=', reader.committeeId)
    .orderBy('kind')
    .orderBy('sort_key')
    .execute();
  return rows.map(toOrganization);
}

/** Short names for ids met on a screen; names are no secret among those signed in. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'short_name'])
    .where('id', 'in', [...ids])
    .execute();
  return Object.fromEntries(rows.map(({ id, short_name }) => [id, short_name]));
}

/** People of the reader's committee with what they are there; login names only for those who administer. */
export async function listPeople(db: Db, reader: StaffActor, mayAdminister: boolean) {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .select([
      'membership.id',
      'person.id as personId',
      'person.name',
      'person.login_name as loginName',
      'person.is_disabled as disabled',
      'membership.role',
      'membership.title',
      'membership.from_on as from',
      'membership.to_on as to',
      'organization.short_name as organization',
    ])
    .where('membership.committee_id', '=', reader.committeeId)
    .orderBy('person.sort_key')
    .orderBy('membership.id')
    .limit(1000)
    .execute();
  return rows.map(({ loginName, disabled, role, ...row }) => ({
    ...row,
    role: Role.parse(role),
    isDisabled: disabled === 1,
    loginName: mayAdminister ? loginName : null,
  }));
}

export async function findOrganization(db: Db, reader: StaffActor, id: string): Promise<Organization> {
  const row = await db
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', id)
    .where('committee_id', '=', reader.committeeId)
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  return toOrganization(row);
}

export const toOrganization = (row: OrganizationTable): Organization =>
  Organization.parse({
    id: row.id,
    committeeId: row.committee_id,
    parentId: row.parent_id,
    kind: row.kind as OrganizationKind,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    from: row.from_on,
    to: row.to_on,
    successorId: row.successor_id,
  });

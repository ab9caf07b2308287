import { type Actor, committeeRoles, hasRole, isAdministrator, readsAs } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Change } from '@concord/domain/lifecycle';
import { Matter, type MatterPart, withoutPart } from '@concord/domain/matter';
import type { Telling } from '@concord/domain/notice';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import type { MatterTable } from './table.ts';

/** SQL twin of `canReadMatter` in the domain; repository.test.ts holds the two equal. */
export function matterReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'matter'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const me = readsAs(reader);
    const given = eb.selectFrom('assignment').select('assignment.matter_id');
    const beside: Expression<SqlBool>[] = [
      eb(
        'matter.id',
        'in',
        eb.selectFrom('matter_reader').select('matter_id').where('organization_id', '=', me),
      ),
      eb(
        'matter.id',
        'in',
        given
          .where('assignment.organization_id', '=', me)
          .where('assignment.status', 'not in', [...withoutPart]),
      ),
      eb('matter.id', 'in', given.where('assignment.coordinator_id', '=', me)),
    ];
    if (hasRole(reader, ['supervisionOffice']))
      beside.push(
        eb.and([
          eb('matter.committee_id', '=', reader.committeeId),
          eb.exists(
            eb
              .selectFrom('assignment')
              .select('assignment.id')
              .whereRef('assignment.matter_id', '=', 'matter.id')
              .where('assignment.status', '!=', 'proposed'),
          ),
        ]),
      );
    // its own committee first: where that holds, no database looks into the rest
    const own = hasRole(reader, committeeRoles) ? [eb('matter.committee_id', '=', reader.committeeId)] : [];
    return eb.or([...own, eb.and([eb('matter.level', '!=', 'sealed'), eb.or(beside)])]);
  };
}

/** The head of a matter of any of the newer kinds, with its parts and readers. */
export async function findMatter(db: Db, reader: Actor, id: string): Promise<Matter> {
  const row = await db
    .selectFrom('matter')
    .selectAll()
    .where('id', '=', id)
    .where(matterReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  const [head] = await withParts(db, [row]);
  if (!head) throw new Refused({ code: 'not_found' });
  return head;
}

/** Rows of `matter` as the domain's shape; their parts and readers are read for all at once. */
export async function withParts(db: Db, rows: readonly MatterTable[]): Promise<Matter[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [parts, readers] = await Promise.all([
    db.selectFrom('matter_part').selectAll().where('matter_id', 'in', ids).orderBy('number').execute(),
    db.selectFrom('matter_reader').selectAll().where('matter_id', 'in', ids).orderBy('place').execute(),
  ]);
  return rows.map((row) => {
    const own = ({ matter_id }: { matter_id: string }) => matter_id === row.id;
    return Matter.parse({
      id: row.id,
      kind: row.kind,
      version: row.version,
      committeeId: row.committee_id,
      status: row.status,
      title: row.title,
      number: row.number,
      level: row.level,
      readers: readers.filter(own).map(({ organization_id }) => organization_id),
      parts: parts.filter(own).map(({ number, text }) => ({ number, text })),
      regulationVersion: row.regulation_version,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
    });
  });
}

/** Head, parts, readers and event of a new matter; its kind keeps the rest beside it in the same transaction. */
export async function addMatter(
  writing: Writing,
  { next, event }: Change<Matter>,
  tell: readonly Telling[] = [],
): Promise<void> {
  await writing.tx.insertInto('matter').values(toRow(next)).execute();
  await saveParts(writing.tx, undefined, next.id, next.parts);
  await saveReaders(writing.tx, undefined, next.id, next.readers);
  await append(writing, event, { kind: next.kind, id: next.id, subjectId: next.id, tell });
}

/** The next state of a matter; whoever decided on an older version is refused. */
export async function saveMatter(
  writing: Writing,
  previous: Matter,
  { next, event }: Change<Matter>,
  tell: readonly Telling[] = [],
): Promise<void> {
  const { tx } = writing;
  const { numUpdatedRows } = await tx
    .updateTable('matter')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await saveParts(tx, previous.parts, next.id, next.parts);
  await saveReaders(tx, previous.readers, next.id, next.readers);
  await append(writing, event, { kind: next.kind, id: next.id, subjectId: next.id, tell });
}

async function saveParts(
  tx: Db,
  before: readonly MatterPart[] | undefined,
  matterId: string,
  parts: readonly MatterPart[],
): Promise<void> {
  if (before && JSON.stringify(before) === JSON.stringify(parts)) return;
  if (before) await tx.deleteFrom('matter_part').where('matter_id', '=', matterId).execute();
  if (parts.length > 0)
    await tx
      .insertInto('matter_part')
      .values(parts.map(({ number, text }) => ({ matter_id: matterId, number, text })))
      .execute();
}

async function saveReaders(
  tx: Db,
  before: readonly string[] | undefined,
  matterId: string,
  readers: readonly string[],
): Promise<void> {
  if (before && before.join() === readers.join()) return;
  if (before) await tx.deleteFrom('matter_reader').where('matter_id', '=', matterId).execute();
  if (readers.length > 0)
    await tx
      .insertInto('matter_reader')
      .values(
        readers.map((organizationId, place) => ({
          organization_id: organizationId,
          matter_id: matterId,
          place,
        })),
      )
      .execute();
}

const toRow = (matter: Matter): MatterTable => ({
  id: matter.id,
  kind: matter.kind,
  version: matter.version,
  committee_id: matter.committeeId,
  status: matter.status,
  title: matter.title,
  number: matter.number,
  level: matter.level,
  regulation_version: matter.regulationVersion,
  opened_at: matter.openedAt,
  closed_at: matter.closedAt,
});

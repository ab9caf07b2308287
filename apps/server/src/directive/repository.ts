import { type Actor, committeeRoles, hasRole, isAdministrator, readsAs } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { Directive, type DirectiveChange, directiveFor } from '@concord/domain/directive';
import { canonical } from '@concord/domain/event';
import type { Telling } from '@concord/domain/notice';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { append, type Writing } from '../event/writing.ts';
import type { DirectiveTable } from './table.ts';

/** SQL twin of `canReadDirective` in the domain; repository.test.ts holds the two equal. */
export function directiveReadableBy(reader: Actor) {
  return (eb: ExpressionBuilder<Schema, 'directive'>): Expression<SqlBool> => {
    if (reader.kind === 'system') return eb.lit(true);
    if (reader.kind !== 'staff' || isAdministrator(reader)) return eb.lit(false);
    const me = readsAs(reader);
    const handed = eb(
      'directive.id',
      'in',
      eb.selectFrom('directive_party').select('directive_id').where('organization_id', '=', me),
    );
    const open = eb.and([
      eb('directive.level', '=', 'recipients'),
      eb(
        'directive.dispatch_id',
        'in',
        eb
          .selectFrom('dispatch_recipient')
          .select('dispatch_id')
          .where('organization_id', '=', me)
          .where('delivered_at', 'is not', null),
      ),
    ]);
    const others = eb.and([eb('directive.status', '!=', 'struck'), eb.or([handed, open])]);
    return hasRole(reader, committeeRoles)
      ? eb.or([eb('directive.committee_id', '=', reader.committeeId), others])
      : others;
  };
}

/** As far as the reader may see it: who was only handed something reads what is required. */
export type SeenDirective = ReturnType<typeof directiveFor>;

export async function findDirective(db: Db, reader: Actor, id: string): Promise<SeenDirective> {
  const row = await db
    .selectFrom('directive')
    .selectAll()
    .where('id', '=', id)
    .where(directiveReadableBy(reader))
    .executeTakeFirst();
  const [directive] = row ? await seenBy(db, reader, [row]) : [];
  if (!directive) throw new Refused({ code: 'not_found' });
  return directive;
}

/** For its scans: whoever reads no more than what is required is told that there is nothing. */
export async function findDirectiveText(db: Db, reader: Actor, id: string): Promise<SeenDirective> {
  const directive = await findDirective(db, reader, id);
  if (directive.isSealed) throw new Refused({ code: 'not_found' });
  return directive;
}

/** What was written on one paper, or on any paper about one thing, oldest first; whoever was handed something need not have the paper. */
export async function directivesOn(
  db: Db,
  reader: Actor,
  on: { dispatchId: string } | { aboutId: string },
): Promise<SeenDirective[]> {
  const rows = await db
    .selectFrom('directive')
    .selectAll()
    .where((eb) =>
      'dispatchId' in on
        ? eb('dispatch_id', '=', on.dispatchId)
        : eb(
            'dispatch_id',
            'in',
            eb.selectFrom('dispatch').select('dispatch.id').where('about_id', '=', on.aboutId),
          ),
    )
    .where(directiveReadableBy(reader))
    .orderBy('given_on')
    .orderBy('id')
    .execute();
  return seenBy(db, reader, rows);
}

async function seenBy(db: Db, reader: Actor, rows: readonly DirectiveTable[]): Promise<SeenDirective[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const dispatchIds = rows.map(({ dispatch_id }) => dispatch_id);
  const [parties, files, recipients] = await Promise.all([
    db.selectFrom('directive_party').selectAll().where('directive_id', 'in', ids).orderBy('place').execute(),
    db.selectFrom('directive_file').selectAll().where('directive_id', 'in', ids).orderBy('place').execute(),
    db
      .selectFrom('dispatch_recipient')
      .select(['dispatch_id', 'organization_id'])
      .where('dispatch_id', 'in', dispatchIds)
      .where('organization_id', 'is not', null)
      .where('delivered_at', 'is not', null)
      .execute(),
  ]);
  return rows.map((row) => {
    const own = ({ directive_id }: { directive_id: string }) => directive_id === row.id;
    const directive = toDirective(row, {
      handedTo: parties.filter(own).map(({ organization_id }) => organization_id),
      scanIds: files.filter(own).map(({ file_id }) => file_id),
    });
    const to = recipients.filter(({ dispatch_id }) => dispatch_id === row.dispatch_id);
    return directiveFor(
      reader,
      directive,
      to.map(({ organization_id }) => organization_id ?? ''),
    );
  });
}

/** Told with its paper: what is on it has no page of its own. */
const about = ({ dispatchId }: Directive, tell: readonly Telling[]) => ({
  kind: 'dispatch' as const,
  id: dispatchId,
  subjectId: dispatchId,
  tell,
});

export async function addDirective(
  writing: Writing,
  { next, event }: DirectiveChange,
  tell: readonly Telling[],
): Promise<void> {
  await writing.tx.insertInto('directive').values(toRow(next)).execute();
  await saveLists(writing.tx, undefined, next);
  await append(writing, event, about(next, tell));
}

export async function saveDirective(
  writing: Writing,
  previous: Directive,
  { next, event }: DirectiveChange,
  tell: readonly Telling[],
): Promise<void> {
  const { numUpdatedRows } = await writing.tx
    .updateTable('directive')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  await saveLists(writing.tx, previous, next);
  await append(writing, event, about(next, tell));
}

const listsOf = ({ id: directive_id, handedTo, scanIds }: Directive) => ({
  directive_party: handedTo.map((organization_id, place) => ({ directive_id, place, organization_id })),
  directive_file: scanIds.map((file_id, place) => ({ directive_id, place, file_id })),
});

async function saveLists(tx: Db, previous: Directive | undefined, next: Directive): Promise<void> {
  const before = previous && listsOf(previous);
  const after = listsOf(next);
  for (const name of ['directive_party', 'directive_file'] as const) {
    if (before && canonical(before[name]) === canonical(after[name])) continue;
    if (before) await tx.deleteFrom(name).where('directive_id', '=', next.id).execute();
    if (after[name].length > 0)
      await tx
        .insertInto(name)
        .values(after[name] as never)
        .execute();
  }
}

const toDirective = (row: DirectiveTable, lists: Pick<Directive, 'handedTo' | 'scanIds'>): Directive =>
  Directive.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    dispatchId: row.dispatch_id,
    status: row.status,
    isNone: row.is_none === 1,
    office: row.office,
    title: row.title,
    name: row.name,
    givenOn: row.given_on,
    text: row.text,
    requirement: row.requirement,
    level: row.level,
    recordedAt: row.recorded_at,
    ...lists,
  });

const toRow = (directive: Directive): DirectiveTable => ({
  id: directive.id,
  version: directive.version,
  committee_id: directive.committeeId,
  dispatch_id: directive.dispatchId,
  status: directive.status,
  is_none: Number(directive.isNone),
  office: directive.office,
  title: directive.title,
  name: directive.name,
  given_on: directive.givenOn,
  text: directive.text,
  requirement: directive.requirement,
  level: directive.level,
  recorded_at: directive.recordedAt,
});

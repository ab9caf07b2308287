import type { Actor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import type { Change, Circumstances } from '@concord/domain/lifecycle';
import { type JointCircumstances, JointMatter, type Partner } from '@concord/domain/matter/joint-matter';
import type { Telling } from '@concord/domain/notice';
import type { Db } from '../../db/database.ts';
import type { Writing } from '../../event/writing.ts';
import { addMatter, matterReadableBy, saveMatter, withParts } from '../repository.ts';
import type { MatterTable } from '../table.ts';
import type { JointMatterTable } from './table.ts';

type Row = MatterTable & JointMatterTable;

export const selectJointMatters = (db: Db) =>
  db
    .selectFrom('matter')
    .innerJoin('joint_matter', 'joint_matter.matter_id', 'matter.id')
    .selectAll('matter')
    .selectAll('joint_matter');

/** As the reader may see its head; the plan is for the common room, the router withholds it. */
export async function findJointMatter(db: Db, reader: Actor, id: string): Promise<JointMatter> {
  const row = await selectJointMatters(db)
    .where('matter.id', '=', id)
    .where(matterReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  const [matter] = await toJointMatters(db, [row]);
  if (!matter) throw new Refused({ code: 'not_found' });
  return matter;
}

export async function toJointMatters(db: Db, rows: readonly Row[]): Promise<JointMatter[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [heads, partners] = await Promise.all([
    withParts(db, rows),
    db
      .selectFrom('joint_partner')
      .selectAll()
      .where('matter_id', 'in', ids)
      .orderBy('matter_id')
      .orderBy('place')
      .execute(),
  ]);
  return heads.map((head, index) => {
    const row = rows[index];
    return JointMatter.parse({
      ...head,
      form: row?.form,
      proposedById: row?.proposed_by_id,
      summary: row?.summary,
      basis: row?.basis,
      plan: row?.plan,
      dueOn: row?.due_on,
      endReason: row?.end_reason,
      partners: partners
        .filter(({ matter_id }) => matter_id === head.id)
        .map(({ id, name, kind }) => ({ id, name, kind })),
    });
  });
}

export async function addJointMatter(writing: Writing, change: Change<JointMatter>): Promise<void> {
  await addMatter(writing, change);
  await writing.tx.insertInto('joint_matter').values(toRow(change.next)).execute();
  await savePartners(writing.tx, [], change.next);
}

export async function saveJointMatter(
  writing: Writing,
  previous: JointMatter,
  change: Change<JointMatter>,
  tell: readonly Telling[],
): Promise<void> {
  await saveMatter(writing, previous, change, tell);
  const { matter_id: id, ...facts } = toRow(change.next);
  await writing.tx.updateTable('joint_matter').set(facts).where('matter_id', '=', id).execute();
  await savePartners(writing.tx, previous.partners, change.next);
}

async function savePartners(
  tx: Db,
  before: readonly Partner[],
  { id: matterId, partners }: JointMatter,
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(partners)) return;
  await tx.deleteFrom('joint_partner').where('matter_id', '=', matterId).execute();
  if (partners.length > 0)
    await tx
      .insertInto('joint_partner')
      .values(partners.map((partner, place) => ({ matter_id: matterId, place, ...partner })))
      .execute();
}

const toRow = (matter: JointMatter): JointMatterTable => ({
  matter_id: matter.id,
  form: matter.form,
  proposed_by_id: matter.proposedById,
  summary: matter.summary,
  basis: matter.basis,
  plan: matter.plan,
  due_on: matter.dueOn,
  end_reason: matter.endReason,
});

/** Everything a step of a joint matter looks at. */
export async function jointAround(
  db: Db,
  { id }: JointMatter,
  around: Circumstances,
): Promise<JointCircumstances> {
  const { count } = await db
    .selectFrom('outcome')
    .innerJoin('matter', 'matter.id', 'outcome.matter_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('outcome.joint_matter_id', '=', id)
    .where('matter.status', 'in', ['issued', 'followed'])
    .executeTakeFirstOrThrow();
  return { ...around, openOutcomes: Number(count) };
}

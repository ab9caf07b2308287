import type { Content } from '@concord/domain/contribution';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Db } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

type EditionTables =
  | 'contribution_version'
  | 'contribution_answer'
  | 'contribution_finding'
  | 'contribution_evidence';
type Of = { id: string; edition: number };
const keyOf = ({ id, edition }: Of): string => `${id}/${edition}`;

const isAmong =
  (wanted: readonly Of[]) =>
  (eb: ExpressionBuilder<Schema, EditionTables>): Expression<SqlBool> =>
    eb(
      eb.refTuple('contribution_id', 'edition'),
      'in',
      wanted.map(({ id, edition }) => eb.tuple(id, edition)),
    );

/** The words of several editions at once, by `<contribution id>/<edition>`. */
export async function readContents(db: Db, wanted: readonly Of[]): Promise<Map<string, Content>> {
  const found = new Map<string, Content>();
  if (wanted.length === 0) return found;
  const [texts, answers, findings, evidence] = await Promise.all([
    db.selectFrom('contribution_version').selectAll().where(isAmong(wanted)).execute(),
    db.selectFrom('contribution_answer').selectAll().where(isAmong(wanted)).orderBy('part').execute(),
    db.selectFrom('contribution_finding').selectAll().where(isAmong(wanted)).orderBy('number').execute(),
    db.selectFrom('contribution_evidence').selectAll().where(isAmong(wanted)).orderBy('position').execute(),
  ]);
  const of = (row: { contribution_id: string; edition: number }) =>
    keyOf({ id: row.contribution_id, edition: row.edition });
  for (const row of texts) found.set(of(row), { text: row.text, answers: [], findings: [], evidence: [] });
  for (const row of answers) found.get(of(row))?.answers.push({ part: row.part, text: row.text });
  for (const row of findings) found.get(of(row))?.findings.push({ number: row.number, text: row.text });
  for (const row of evidence)
    found.get(of(row))?.evidence.push({
      themeId: row.theme_id,
      title: row.title,
      people: row.people,
      opinions: row.opinions,
      quotation: row.quotation,
    });
  return found;
}

/** Writes the words of an edition that is not signed. */
export async function saveContent(tx: Db, { id, edition }: Of, content: Content): Promise<void> {
  const of = { contribution_id: id, edition };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contribution_version')
    .values({ ...of, text: content.text, hash: null, signed_by_id: null, signed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['contribution_id', 'edition'])
        .doUpdateSet({ text: content.text })
        .where('contribution_version.signed_at', 'is', null),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) throw new Error(`edition ${keyOf({ id, edition })} is frozen`);
  for (const table of ['contribution_answer', 'contribution_finding', 'contribution_evidence'] as const)
    await tx.deleteFrom(table).where('contribution_id', '=', id).where('edition', '=', edition).execute();
  const { answers, findings, evidence } = content;
  if (answers.length > 0)
    await tx
      .insertInto('contribution_answer')
      .values(answers.map((answer) => ({ ...of, ...answer })))
      .execute();
  if (findings.length > 0)
    await tx
      .insertInto('contribution_finding')
      .values(findings.map((finding) => ({ ...of, ...finding })))
      .execute();
  if (evidence.length > 0)
    await tx
      .insertInto('contribution_evidence')
      .values(
        evidence.map(({ themeId, ...one }, position) => ({ ...of, position, theme_id: themeId, ...one })),
      )
      .execute();
}

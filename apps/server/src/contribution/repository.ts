import { type Actor, isStaff, type StaffActor } from '@concord/domain/actor';
import { type Content, Contribution, Edition, isOwn, trimmed } from '@concord/domain/contribution';
import { Refused } from '@concord/domain/decision';
import type { Change } from '@concord/domain/lifecycle';
import type { Telling } from '@concord/domain/notice';
import type { Db } from '../db/database.ts';
import { append, type Writing } from '../event/writing.ts';
import { contributionReadableBy } from '../matter/joint-matter/rooms.ts';
import { readContents, saveContent } from './contents.ts';
import type { ContributionTable } from './table.ts';

/** As the reader may see it: the draft only for those it belongs to. */
export async function findContribution(db: Db, reader: Actor, id: string): Promise<Contribution> {
  const row = await db
    .selectFrom('contribution')
    .selectAll()
    .where('id', '=', id)
    .where(contributionReadableBy(reader))
    .executeTakeFirst();
  if (!row) throw new Refused({ code: 'not_found' });
  const contribution = toContribution(row);
  const isMine = reader.kind === 'system' || isOwn(reader, contribution);
  if (!isMine || contribution.status === 'signed') return contribution;
  const edition = contribution.editions + 1;
  const draft = (await readContents(db, [{ id, edition }])).get(`${id}/${edition}`) ?? null;
  return { ...contribution, draft };
}

/** Everything given to a joint matter that the reader may see, by committee and number; drafts are not read. */
export async function contributionsOn(db: Db, reader: Actor, matterId: string): Promise<Contribution[]> {
  const rows = await db
    .selectFrom('contribution')
    .selectAll()
    .where('matter_id', '=', matterId)
    .where(contributionReadableBy(reader))
    .orderBy('committee_id')
    .orderBy('id')
    .execute();
  return rows.map(toContribution);
}

export type EditionLine = Pick<Edition, 'edition' | 'hash' | 'signedAt'> & { signedBy: string };

/** Who signed which edition when; of contributions the reader was found to see. */
export async function editionLines(db: Db, id: string): Promise<EditionLine[]> {
  const rows = await db
    .selectFrom('contribution_version')
    .leftJoin('person', 'person.id', 'contribution_version.signed_by_id')
    .select(['edition', 'hash', 'signed_at as signedAt', 'person.name as signedBy'])
    .where('contribution_id', '=', id)
    .where('signed_at', 'is not', null)
    .orderBy('edition', 'desc')
    .execute();
  return rows.map(({ edition, hash, signedAt, signedBy }) => ({
    edition,
    hash: hash ?? '',
    signedAt: signedAt ?? '',
    signedBy: signedBy ?? '',
  }));
}

/** Signed editions with their words, by `<contribution id>/<edition>`. */
export async function readEditions(
  db: Db,
  wanted: readonly { id: string; edition: number }[],
): Promise<Map<string, Edition>> {
  const found = new Map<string, Edition>();
  if (wanted.length === 0) return found;
  const rows = await db
    .selectFrom('contribution_version')
    .selectAll()
    .where('signed_at', 'is not', null)
    .where((eb) =>
      eb(
        eb.refTuple('contribution_id', 'edition'),
        'in',
        wanted.map(({ id, edition }) => eb.tuple(id, edition)),
      ),
    )
    .execute();
  const contents = await readContents(
    db,
    rows.map(({ contribution_id: id, edition }) => ({ id, edition })),
  );
  for (const { contribution_id: id, edition, hash, signed_by_id, signed_at } of rows)
    found.set(
      `${id}/${edition}`,
      Edition.parse({
        ...contents.get(`${id}/${edition}`),
        contributionId: id,
        edition,
        hash,
        signedById: signed_by_id,
        signedAt: signed_at,
      }),
    );
  return found;
}

/** What a file of an edition belongs to: a signed one to the common room, a draft to its committee. */
export async function findEdition(db: Db, reader: Actor, key: string): Promise<void> {
  const [id = '', edition = ''] = key.split('/');
  const contribution = await findContribution(db, reader, id);
  const isSigned = Number(edition) <= contribution.editions;
  const isMine = isStaff(reader) && isOwn(reader, contribution);
  if (!isSigned && !isMine) throw new Refused({ code: 'not_found' });
}

export async function addContribution(
  { tx, ...writing }: Writing,
  { next, event }: Change<Contribution>,
): Promise<void> {
  await tx.insertInto('contribution').values(toRow(next)).execute();
  if (next.draft) await saveContent(tx, { id: next.id, edition: 1 }, next.draft);
  await append({ tx, ...writing }, event);
}

/** State, words and history in one; a signed edition is frozen: nothing below writes to it again. */
export async function saveContribution(
  writing: Writing,
  previous: Contribution,
  { next, event }: Change<Contribution>,
  tell: readonly Telling[],
): Promise<void> {
  const { tx, at } = writing;
  const { numUpdatedRows } = await tx
    .updateTable('contribution')
    .set(toRow(next))
    .where('id', '=', next.id)
    .where('version', '=', previous.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
  const edition = { id: next.id, edition: previous.editions + 1 };
  if (next.editions > previous.editions)
    await freeze(tx, edition, previous.draft, { hash: next.hash ?? '', by: event.by.personId ?? '', at });
  else if (next.draft && next.draft !== previous.draft) await saveContent(tx, edition, next.draft);
  await append(writing, event, { kind: 'contribution', id: next.id, subjectId: next.matterId, tell });
}

async function freeze(
  tx: Db,
  { id, edition }: { id: string; edition: number },
  draft: Content | null,
  { hash, by, at }: { hash: string; by: string; at: string },
): Promise<void> {
  if (!draft) throw new Error('nothing to freeze');
  await saveContent(tx, { id, edition }, trimmed(draft));
  await tx
    .updateTable('contribution_version')
    .set({ hash, signed_by_id: by, signed_at: at })
    .where('contribution_id', '=', id)
    .where('edition', '=', edition)
    .where('signed_at', 'is', null)
    .execute();
}

export type SignatureLine = { id: string; matterId: string; title: string; status: string; at: string };

/** Contributions of the reader's own committee that stand at a step, with the matter they belong to. */
export async function ownContributions(
  db: Db,
  reader: StaffActor,
  status: Contribution['status'],
): Promise<SignatureLine[]> {
  return db
    .selectFrom('contribution')
    .innerJoin('matter', 'matter.id', 'contribution.matter_id')
    .select([
      'contribution.id',
      'contribution.matter_id as matterId',
      'matter.title',
      'contribution.status',
      'contribution.opened_at as at',
    ])
    .where('contribution.committee_id', '=', reader.committeeId)
    .where('contribution.status', '=', status)
    .where(contributionReadableBy(reader))
    .orderBy('contribution.id')
    .limit(100)
    .execute();
}

const toContribution = (row: ContributionTable): Contribution =>
  Contribution.parse({
    id: row.id,
    version: row.version,
    committeeId: row.committee_id,
    matterId: row.matter_id,
    partnerId: row.partner_id,
    number: row.number,
    status: row.status,
    editions: row.editions,
    hash: row.hash,
    draft: null,
    openedAt: row.opened_at,
  });

const toRow = (contribution: Contribution): ContributionTable => ({
  id: contribution.id,
  version: contribution.version,
  committee_id: contribution.committeeId,
  matter_id: contribution.matterId,
  partner_id: contribution.partnerId,
  number: contribution.number,
  status: contribution.status,
  editions: contribution.editions,
  hash: contribution.hash,
  opened_at: contribution.openedAt,
});

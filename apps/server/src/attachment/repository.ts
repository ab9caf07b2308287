import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '@concord/domain/actor';
import { Refused } from '@concord/domain/decision';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { Db, Store } from '../db/database.ts';
import { isOwnerKind, mayReadOwner, type OwnerKind } from './owners.ts';

const pixelsMax = 50_000_000;
const sideMax = 2000;

/** What a photo is kept as: drawn anew, so that neither place nor device of whoever took it stays in it. */
async function redrawn(bytes: Buffer, name: string): Promise<Buffer> {
  const type = await fileTypeFromBuffer(bytes);
  if (type?.mime === 'image/heic' || type?.mime === 'image/heif')
    throw new Refused({ code: 'opinion.photo_heic', facts: { name } });
  if (!type || !['image/jpeg', 'image/png', 'image/webp'].includes(type.mime))
    throw new Refused({ code: 'opinion.photo_unreadable', facts: { name } });
  return sharp(bytes, { limitInputPixels: pixelsMax })
    .rotate()
    .resize(sideMax, sideMax, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer()
    .catch(() => {
      throw new Refused({ code: 'opinion.photo_unreadable', facts: { name } });
    });
}

export const fileOf = (folder: string, hash: string): string =>
  path.join(folder, 'files', hash.slice(0, 2), hash);

type Sent = { id: string; name: string; bytes: Buffer; at: string };

/** Keeps a photo until the opinion it belongs to is handed in. The same `id` is kept once, however often it is sent. */
export async function keepPhoto(store: Store, folder: string, sent: Sent): Promise<void> {
  const bytes = await redrawn(sent.bytes, sent.name);
  await keep(store, folder, { ...sent, bytes, type: 'image/jpeg' });
}

/** Papers staff work with, by what is in them, whatever they are called. Nothing that carries macros. */
const paperTypes: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** A paper as it is, a picture drawn anew; what is neither is refused with a sentence. */
export async function keepFile(store: Store, folder: string, sent: Sent): Promise<void> {
  const type = (await fileTypeFromBuffer(sent.bytes))?.mime ?? '';
  if (type.startsWith('image/')) return keepPhoto(store, folder, sent);
  const ending = paperTypes[type];
  if (!ending) throw new Refused({ code: 'matter.file_unusable', facts: { name: sent.name } });
  const name = sent.name.toLowerCase().endsWith(`.${ending}`) ? sent.name : `${sent.name}.${ending}`;
  await keep(store, folder, { ...sent, name, type });
}

async function keep(
  store: Store,
  folder: string,
  { id, name, bytes, type, at }: Sent & { type: string },
): Promise<void> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = fileOf(folder, hash);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  await store.write((tx) =>
    tx
      .insertInto('attachment')
      .values({
        id,
        hash,
        name: name.slice(-100),
        type,
        bytes: bytes.length,
        owner_kind: 'citizenOpinion',
        matter_id: null,
        uploaded_at: at,
      })
      // Sent again while it waits: it is not abandoned.
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ uploaded_at: at }).where('attachment.matter_id', 'is', null),
      )
      .execute(),
  );
}

/** Files that were sent before become part of what they were sent for; one that belongs to another stays there. */
export async function attach(
  tx: Db,
  ids: readonly string[],
  ownerId: string,
  ownerKind: OwnerKind = 'citizenOpinion',
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('attachment')
    .set({ matter_id: ownerId, owner_kind: ownerKind })
    .where('id', 'in', [...ids])
    .where('matter_id', 'is', null)
    .execute();
}

/** A file for whoever may read what it belongs to; else the one “not found” there is. */
export async function readAttachment(
  store: Store,
  folder: string,
  reader: Actor,
  id: string,
): Promise<{ bytes: Buffer; type: string; name: string }> {
  const row = await store.db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row?.matter_id || !isOwnerKind(row.owner_kind)) throw new Refused({ code: 'not_found' });
  await mayReadOwner(row.owner_kind, store.db, reader, row.matter_id);
  return { bytes: await readFile(fileOf(folder, row.hash)), type: row.type, name: row.name };
}

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

/** Keeps a photo until the opinion it belongs to is handed in. The same `id` is kept once, however often it is sent. */
export async function keepPhoto(
  store: Store,
  folder: string,
  { id, name, bytes, at }: { id: string; name: string; bytes: Buffer; at: string },
): Promise<void> {
  const photo = await redrawn(bytes, name);
  const hash = createHash('sha256').update(photo).digest('hex');
  const file = fileOf(folder, hash);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, photo);
  await store.write((tx) =>
    tx
      .insertInto('attachment')
      .values({
        id,
        hash,
        name: name.slice(0, 100),
        type: 'image/jpeg',
        bytes: photo.length,
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

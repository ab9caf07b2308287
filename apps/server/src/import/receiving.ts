import type { StaffActor } from '@concord/domain/actor';
import { accept } from '@concord/domain/decision';
import { decideImport, guessKind, openImport } from '@concord/domain/import';
import { newId } from '../db/ids.ts';
import { sha256 } from '../event/repository.ts';
import { platformOf } from '../matter/handling.ts';
import { type Context, carryOut } from '../trpc.ts';
import { readFile } from './file.ts';
import { addBatch, addRows, findBatch, saveBatch } from './repository.ts';

const rowsAtOnce = 500;

/** Reads a file and keeps its rows, ready to be looked at; the same key gives the same batch. */
export async function receiveFile(
  ctx: Pick<Context, 'store' | 'now' | 'rules' | 'live'>,
  actor: StaffActor,
  { name, bytes, key }: { name: string; bytes: Uint8Array; key: string },
): Promise<{ id: string }> {
  const { headings, rows } = await readFile(bytes);
  const fileHash = sha256(Buffer.from(bytes).toString('base64'));
  const file = { kind: guessKind(headings), fileName: name.slice(0, 120), fileHash, headings };
  const { id } = await carryOut(ctx, actor, { key, request: { fileHash } }, async (writing) => {
    const change = accept(openImport(file, newId(), actor, writing.at));
    await addBatch(writing, change);
    return { id: change.next.id };
  });
  const platform = platformOf(actor.committeeId);
  const batch = await findBatch(ctx.store.db, platform, id);
  if (batch.status !== 'reading') return { id };
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await ctx.store.write((tx) => addRows(tx, batch, rows.slice(from, from + rowsAtOnce)));
  await carryOut(ctx, platform, { key: `read-${id}`, request: { id } }, async (writing) => {
    const known = await findBatch(writing.tx, platform, id);
    const command = { type: 'read' as const, rowCount: rows.length };
    if (known.status === 'reading')
      await saveBatch(writing, known, accept(decideImport(known, command, platform, writing.at)));
    return { id };
  });
  return { id };
}

import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '@concord/domain/decision';
import { z } from 'zod';
import { findAssignment } from '../assignment/repository.ts';
import type { Db } from '../db/database.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { platformOf } from '../matter/handling.ts';
import { findMatter } from '../matter/repository.ts';
import { findTheme } from '../matter/theme/repository.ts';
import type { Destination } from './jobs.ts';

const Payload = z.object({ assignmentId: z.string() });

/** What the 12345 hotline is told of an order, as it stands now; nothing when it was taken back. No contact. */
export async function hotlineOrder(
  db: Db,
  committeeId: string,
  payload: unknown,
): Promise<Record<string, unknown> | undefined> {
  const platform = platformOf(committeeId);
  const { id, matterKind, matterId, status, round, instruction, dueOn } = await findAssignment(
    db,
    platform,
    Payload.parse(payload).assignmentId,
  );
  if (status === 'revoked') return undefined;
  const order = { assignmentId: id, round, instruction, dueOn };
  if (matterKind === 'theme') {
    const { title, summary, category } = await findTheme(db, platform, matterId);
    return { ...order, title, text: summary, category, place: null };
  }
  if (matterKind !== 'citizenOpinion') {
    const { title } = await findMatter(db, platform, matterId);
    return { ...order, title, text: instruction, category: null, place: null };
  }
  const { title, body, category, place, isQuarantined } = await findOpinion(db, platform, matterId);
  if (isQuarantined) throw new Refused({ code: 'opinion.quarantined' });
  return { ...order, title, text: body, category, place };
}

/** File exchange: one line of JSON per order, in a file of its own that appears whole and, by its name, once. */
export const hotlineFolder = (dataDir: string): Destination => ({
  name: 'hotline-folder',
  topic: 'hotline',
  compose: hotlineOrder,
  deliver: async ({ key, createdAt, body }) => {
    const folder = path.join(dataDir, 'outbox', 'hotline');
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${key.replace(/[^\w-]/g, '_')}.jsonl`);
    const unfinished = `${file}.${process.pid}.part`;
    await writeFile(unfinished, `${JSON.stringify({ key, createdAt, ...body })}\n`, { flush: true });
    await rename(unfinished, file);
  },
});

import type { SystemActor } from '@concord/domain/actor';
import { accept, Refused } from '@concord/domain/decision';
import { decideImport, type ImportBatch, readTopic } from '@concord/domain/import';
import { whyNot } from '@concord/domain/matter/citizen-opinion';
import type { Db } from '../db/database.ts';
import type { Writing } from '../event/writing.ts';
import { findOpinion } from '../matter/citizen-opinion/repository.ts';
import { platformOf, runOpinion } from '../matter/handling.ts';
import type { Context } from '../trpc.ts';
import { findBatch, type KeptRow, rowsOf, saveBatch, topicsOf } from './repository.ts';
import { type Taken, takeMessage, takeTopic } from './taking.ts';

type Surroundings = Pick<Context, 'store' | 'now' | 'rules' | 'live'>;

/** Rows of one transaction: short enough that others come in between. */
const rowsAtOnce = 50;
const triesMax = 3;
const running = new Map<string, Promise<void>>();

/**
 * Takes in (or takes back) the rows of a batch until none is left; once per process, however often it is asked for.
 * What was done is in the rows, so it goes on where it stopped after any end of the server.
 */
export function runImport(surroundings: Surroundings, id: string): Promise<void> {
  const known = running.get(id);
  if (known) return known;
  const job = carryThrough(surroundings, id).finally(() => running.delete(id));
  running.set(id, job);
  return job;
}

/** Goes on with whatever was running when the server ended. */
export async function resumeImports(surroundings: Surroundings): Promise<void> {
  const rows = await surroundings.store.db
    .selectFrom('import_batch')
    .select('id')
    .where('status', 'in', ['running', 'undoing'])
    .execute();
  for (const { id } of rows) await runImport(surroundings, id);
}

async function carryThrough(surroundings: Surroundings, id: string): Promise<void> {
  let failures = 0;
  for (;;) {
    try {
      if (!(await nextRows(surroundings, id))) return;
      failures = 0;
    } catch (error) {
      failures += 1;
      // two imports of the same message meet at the unique key: the second try sees it as repeated
      if (failures >= triesMax) throw error;
    }
  }
}

/** One transaction of a batch; `false` when there is nothing left to do. */
async function nextRows({ store, now, rules, live }: Surroundings, id: string): Promise<boolean> {
  const at = now();
  const book = await rules();
  let told: Writing['events'] = [];
  const goesOn = await store.write(async (tx) => {
    const platform: SystemActor = platformOf('');
    const batch = await findBatch(tx, platform, id);
    if (batch.status !== 'running' && batch.status !== 'undoing') return false;
    const writing: Writing = {
      tx,
      engine: store.engine,
      actor: await actorOf(tx, id),
      at,
      rules: book,
      events: [],
    };
    const rows = await rowsOf(tx, id, batch.status === 'running' ? null : 'added', { limit: rowsAtOnce });
    if (batch.status === 'running') await takeAll(writing, batch, rows);
    else for (const row of rows) await keep(tx, id, row.row, 'added', await takeBack(writing, batch, row));
    if (rows.length === rowsAtOnce) return true;
    const before = writing.events.length;
    await saveBatch(
      { ...writing, actor: platform },
      batch,
      accept(decideImport(batch, { type: 'finish' }, platform, at)),
    );
    // a thousand new rows are one piece of news
    told = writing.events.slice(before);
    return false;
  });
  live.tell(told);
  return goesOn;
}

async function takeAll(writing: Writing, batch: ImportBatch, rows: readonly KeptRow[]): Promise<void> {
  const topics = batch.kind === 'opinions' ? await topicsOf(writing.tx, batch.committeeId) : [];
  for (const row of rows) {
    const taken =
      batch.kind === 'opinions'
        ? await takeMessage(writing, batch, row, topics)
        : await takeTopic(writing, batch, row);
    await keep(writing.tx, batch.id, row.row, null, taken);
  }
}

async function takeBack(writing: Writing, batch: ImportBatch, row: KeptRow): Promise<Taken> {
  if (batch.kind === 'topics') {
    const read = readTopic(row, batch.mapping);
    if (read.ok)
      await writing.tx
        .deleteFrom('topic')
        .where('batch_id', '=', batch.id)
        .where('path', '=', read.value.path.join('/'))
        .execute();
    return { outcome: 'withdrawn' };
  }
  const platform = platformOf(batch.committeeId);
  const opinion = await findOpinion(writing.tx, platform, row.opinionId ?? '');
  if (whyNot(opinion, 'withdraw', platform)) return { outcome: 'kept' };
  await runOpinion(writing, opinion, { type: 'withdraw' }, platform);
  return { outcome: 'withdrawn', source_key: null };
}

/** What became of a row; of two servers at the same row one finds it done and stops. */
async function keep(tx: Db, id: string, row: number, from: string | null, taken: Taken): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('import_row')
    .set(taken)
    .where('batch_id', '=', id)
    .where('row', '=', row)
    .where('outcome', from === null ? 'is' : '=', from)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refused({ code: 'stale' });
}

async function actorOf(tx: Db, id: string): Promise<Writing['actor']> {
  const { actor } = await tx
    .selectFrom('import_batch')
    .select('actor')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return JSON.parse(actor) as Writing['actor'];
}

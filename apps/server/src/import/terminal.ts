import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { committeeStaffRoles, hasRole, type StaffActor } from '@concord/domain/actor';
import { dateInShanghai } from '@concord/domain/calendar';
import { accept, Refused } from '@concord/domain/decision';
import {
  decideImport,
  fieldsOf,
  type ImportBatch,
  type ImportCommand,
  type ImportField,
  importKindNames,
} from '@concord/domain/import';
import type { Store } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { createLive } from '../notice/live.ts';
import { readRules } from '../regulation/repository.ts';
import { capacitiesOf } from '../session/repository.ts';
import { carryOut } from '../trpc.ts';
import { runImport } from './jobs.ts';
import { previewOf } from './preview.ts';
import { receiveFile } from './receiving.ts';
import { findBatch, problemsOf, progressOf, saveBatch } from './repository.ts';

const usage = `用法:
  npm run import -- <文件> --as <登录名> [--station <联络站编码>] [--check]
  npm run import -- --undo <批次号> --as <登录名>
文件为 .xlsx 或 .csv,第一行是列名。--check 只检查,不导入。`;

type Surroundings = Parameters<typeof runImport>[0];

/** `npm run import`: the same as the screen, from a terminal. Answers the exit code. */
export async function importFromTerminal(store: Store, args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        station: { type: 'string' },
        undo: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
    const [file] = positionals;
    if (!values.as || !(file || values.undo)) {
      console.error(usage);
      return 1;
    }
    const surroundings: Surroundings = {
      store,
      now: () => new Date().toISOString(),
      rules: () => readRules(store.db),
      live: createLive(),
    };
    const actor = await staffBy(store, values.as);
    if (values.undo) return await undo(surroundings, actor, values.undo);
    return await takeIn(surroundings, actor, file ?? '', values);
  } catch (error) {
    const isPlain = error instanceof Refused || error instanceof TypeError;
    console.error(isPlain ? error.message : isMissing(error) ? `找不到文件 ${error.path}` : error);
    return 1;
  }
}

async function takeIn(
  surroundings: Surroundings,
  actor: StaffActor,
  file: string,
  { station, check }: { station?: string | undefined; check: boolean },
): Promise<number> {
  const { db } = surroundings.store;
  const bytes = readFileSync(file);
  const { id } = await receiveFile(surroundings, actor, {
    name: path.basename(file),
    bytes,
    key: `cli-${newId()}`,
  });
  const batch = await findBatch(db, actor, id);
  tellMapping(batch);
  const preview = await previewOf(db, batch, batch.mapping);
  if (preview.mappingProblem) console.error(preview.mappingProblem);
  for (const problem of preview.problems) console.error(problem);
  console.log(
    `共 ${batch.rowCount} 行:可导入 ${preview.good}(其中需隔离 ${preview.quarantined}),已有 ${preview.repeated},有误 ${preview.faulty}`,
  );
  if (check || preview.mappingProblem) {
    await run(surroundings, actor, id, { type: 'discard' });
    return preview.mappingProblem || preview.faulty > 0 ? 1 : 0;
  }
  const stationId = batch.kind === 'opinions' ? await stationBy(surroundings.store, actor, station) : null;
  if (batch.kind === 'opinions' && !stationId) {
    await run(surroundings, actor, id, { type: 'discard' });
    throw new Refused({ code: 'import.station_needed' });
  }
  await run(surroundings, actor, id, { type: 'start', mapping: batch.mapping, stationId });
  return finish(surroundings, id);
}

async function undo(surroundings: Surroundings, actor: StaffActor, id: string): Promise<number> {
  await run(surroundings, actor, id, { type: 'undo', reason: '从终端撤销' });
  return finish(surroundings, id);
}

async function run(surroundings: Surroundings, actor: StaffActor, id: string, command: ImportCommand) {
  await carryOut(
    surroundings,
    actor,
    { key: `cli-${newId()}`, request: { id, command } },
    async (writing) => {
      const batch = await findBatch(writing.tx, actor, id);
      await saveBatch(writing, batch, accept(decideImport(batch, command, actor, writing.at)));
      return null;
    },
  );
}

/** Works through the rows, says how far it is, and what became of them. */
async function finish(surroundings: Surroundings, id: string): Promise<number> {
  const { db } = surroundings.store;
  const telling = setInterval(() => {
    void progressOf(db, id).then(
      ({ pending }) => process.stdout.isTTY && process.stdout.write(`\r还有 ${pending} 行 `),
    );
  }, 500);
  await runImport(surroundings, id).finally(() => clearInterval(telling));
  const { added, repeated, faulty, withdrawn, kept } = await progressOf(db, id);
  for (const { problem } of await problemsOf(db, id, { after: 0, limit: 100 })) console.error(problem);
  console.log(
    withdrawn + kept > 0
      ? `批次 ${id}:撤销 ${withdrawn} 行${kept > 0 ? `,${kept} 行已有人办理,未撤销` : ''}`
      : `批次 ${id}:新增 ${added} 行,已有 ${repeated} 行,有误 ${faulty} 行`,
  );
  return faulty > 0 ? 1 : 0;
}

function tellMapping({ kind, headings, mapping }: ImportBatch): void {
  const known = Object.entries(fieldsOf(kind)).flatMap(([field, { label }]) => {
    const column = mapping[field as ImportField];
    return column === undefined ? [] : [`${headings[column]}→${label}`];
  });
  console.log(`${importKindNames[kind]}:${known.join(',') || '没有认出列名'}`);
}

async function staffBy(store: Store, login: string): Promise<StaffActor> {
  const person = await store.db
    .selectFrom('person')
    .select('id')
    .where('login_name', '=', login.toLowerCase())
    .where('is_disabled', '=', 0)
    .executeTakeFirst();
  const capacities = person
    ? await capacitiesOf(store.db, person.id, dateInShanghai(new Date().toISOString()))
    : [];
  for (const { id, role, organizationId, committeeId } of capacities) {
    const actor = {
      kind: 'staff',
      personId: person?.id ?? '',
      capacityId: id,
      organizationId,
      committeeId,
      role,
    } as StaffActor;
    if (hasRole(actor, committeeStaffRoles)) return actor;
  }
  throw new Refused({ code: 'import.not_yours' });
}

/** The station of that code; where there is none, names those there are. */
async function stationBy(store: Store, actor: StaffActor, code: string | undefined): Promise<string | null> {
  const stations = await store.db
    .selectFrom('organization')
    .select(['id', 'code', 'name'])
    .where('committee_id', '=', actor.committeeId)
    .where('kind', '=', 'station')
    .where('to_on', 'is', null)
    .orderBy('code')
    .execute();
  const station = stations.find((one) => one.code === code);
  if (station) return station.id;
  for (const { code, name } of stations) console.error(`  ${code}  ${name}`);
  return null;
}

const isMissing = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

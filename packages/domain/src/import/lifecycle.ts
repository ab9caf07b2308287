import { z } from 'zod';
import type { Actor, StaffActor } from '../actor/index.ts';
import { type Decision, type Refusal, refuse } from '../decision/index.ts';
import { type DomainEvent, eventBy, patchOf } from '../event/index.ts';
import type { ImportBatch, ImportKind, ImportStatus } from './import.ts';
import { importStatusNames } from './labels.ts';
import { guessMapping, Mapping, mappingProblem } from './mapping.ts';
import { isImporter, isPlatform, type Who } from './policy.ts';

export const ImportCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), mapping: Mapping, stationId: z.string().min(1).nullable() }),
  z.object({ type: z.literal('undo'), reason: z.string().trim().min(2, '请写明撤销原因').max(200) }),
  z.object({ type: z.literal('discard') }),
  // what the work itself reports
  z.object({ type: z.literal('read'), rowCount: z.number().int().min(0) }),
  z.object({ type: z.literal('finish') }),
]);
export type ImportCommand = z.infer<typeof ImportCommand>;
export type ImportCommandType = ImportCommand['type'];
export const importPlatformCommands: readonly ImportCommandType[] = ['read', 'finish'];

type Step = { from: readonly ImportStatus[]; by: Who; to: ImportStatus | 'next' };

/** 导入批次:从哪一步、由谁、走到哪一步。 */
// biome-ignore format: a rule book is read in columns
const steps: Record<ImportCommandType, Step> = {
  read:    { from: ['reading'],            by: isPlatform, to: 'ready'     }, // 读完文件
  start:   { from: ['ready'],              by: isImporter, to: 'running'   }, // 开始导入
  finish:  { from: ['running', 'undoing'], by: isPlatform, to: 'next'      }, // 导完、撤完
  undo:    { from: ['running', 'done'],    by: isImporter, to: 'undoing'   }, // 撤销
  discard: { from: ['reading', 'ready'],   by: isImporter, to: 'discarded' }, // 放弃
};
export const importCommandTypes = Object.keys(steps) as ImportCommandType[];

export function whyNotImport(batch: ImportBatch, type: ImportCommandType, actor: Actor): Refusal | undefined {
  const { from, by } = steps[type];
  if (!by(actor, batch)) return { code: 'import.not_yours' };
  if (from.includes(batch.status)) return undefined;
  return { code: 'import.wrong_step', facts: { status: importStatusNames[batch.status] } };
}

export const openImportCommands = (batch: ImportBatch, actor: Actor): ImportCommandType[] =>
  importCommandTypes.filter((type) => !whyNotImport(batch, type, actor));

export type ImportChange = { next: ImportBatch; event: DomainEvent };
export type NewImport = {
  kind: ImportKind;
  fileName: string;
  fileHash: string;
  headings: string[];
};

/** A file was received in the actor's committee; what its columns mean is guessed from the headings. */
export function openImport(
  file: NewImport,
  id: string,
  actor: StaffActor,
  at: string,
): Decision<ImportChange> {
  const next: ImportBatch = {
    ...file,
    id,
    version: 1,
    committeeId: actor.committeeId,
    stationId: null,
    status: 'reading',
    mapping: guessMapping(file.kind, file.headings),
    rowCount: 0,
    startedById: actor.personId,
    at,
    endedAt: null,
  };
  if (!isImporter(actor, next)) return refuse('import.not_yours');
  return { ok: true, next, event: eventOf(undefined, next, 'open', actor, at, null) };
}

export function decideImport(
  batch: ImportBatch,
  command: ImportCommand,
  actor: Actor,
  at: string,
): Decision<ImportChange> {
  const refusal = whyNotImport(batch, command.type, actor);
  if (refusal) return { ok: false, refusal };
  const { to } = steps[command.type];
  const status = to !== 'next' ? to : batch.status === 'undoing' ? 'undone' : 'done';
  const next: ImportBatch = { ...batch, status, version: batch.version + 1 };
  if (command.type === 'read') next.rowCount = command.rowCount;
  if (['done', 'undone', 'discarded'].includes(status)) next.endedAt = at;
  if (command.type === 'start') {
    const message = mappingProblem(batch.kind, command.mapping, batch.headings.length);
    if (message) return refuse('import.mapping', { message });
    if (batch.kind === 'opinions' && !command.stationId) return refuse('import.station_needed');
    Object.assign(next, { mapping: command.mapping, stationId: command.stationId });
  }
  const note = command.type === 'undo' ? command.reason : null;
  return { ok: true, next, event: eventOf(batch, next, command.type, actor, at, note) };
}

function eventOf(
  batch: ImportBatch | undefined,
  next: ImportBatch,
  type: string,
  actor: Actor,
  at: string,
  note: string | null,
): DomainEvent {
  return {
    aggregate: 'import',
    aggregateId: next.id,
    version: next.version,
    committeeId: next.committeeId,
    type,
    from: batch?.status ?? null,
    to: next.status,
    by: eventBy(actor),
    at,
    patch: patchOf(batch, next),
    note,
  };
}

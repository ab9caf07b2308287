import { describe, expect, test } from 'vitest';
import { anActor, cityClerk, clerk, leader, siblingClerk, system } from '../actor/examples.ts';
import type { Actor } from '../actor/index.ts';
import { accept } from '../decision/index.ts';
import { aBatch } from './examples.ts';
import { decideImport, type ImportCommand, openImport, openImportCommands } from './lifecycle.ts';
import { canReadImport } from './policy.ts';

const at = '2026-03-02T02:00:00.000Z';
const start = (facts: Partial<Extract<ImportCommand, { type: 'start' }>> = {}): ImportCommand => ({
  type: 'start',
  mapping: { body: 4, writtenAt: 3 },
  stationId: 'guyuan-station',
  ...facts,
});
const refusal = (batch: ReturnType<typeof aBatch>, command: ImportCommand, actor: Actor = clerk) => {
  const decision = decideImport(batch, command, actor, at);
  return decision.ok ? undefined : decision.refusal.code;
};

describe('an import', () => {
  test('goes from reading over running to done, and back to undone', () => {
    let batch = aBatch();
    const seen = [batch.status];
    const steps: [ImportCommand, Actor][] = [
      [{ type: 'read', rowCount: 3 }, system],
      [start(), clerk],
      [{ type: 'finish' }, system],
      [{ type: 'undo', reason: '传错文件' }, clerk],
      [{ type: 'finish' }, system],
    ];
    for (const [command, actor] of steps) {
      batch = accept(decideImport(batch, command, actor, at)).next;
      seen.push(batch.status);
    }
    expect(seen).toEqual(['reading', 'ready', 'running', 'done', 'undoing', 'undone']);
    expect(batch).toMatchObject({ rowCount: 3, version: 6, endedAt: at });
  });

  test('can be undone while it runs, and given up before it starts', () => {
    expect(openImportCommands(aBatch({ status: 'running' }), clerk)).toEqual(['undo']);
    expect(openImportCommands(aBatch({ status: 'ready' }), clerk)).toEqual(['start', 'discard']);
    expect(openImportCommands(aBatch({ status: 'undone' }), clerk)).toEqual([]);
  });

  test('needs a station for messages, none for topics, and a mapping that holds', () => {
    const ready = aBatch({ status: 'ready' });
    expect(refusal(ready, start({ stationId: null }))).toBe('import.station_needed');
    expect(refusal(ready, start({ mapping: { body: 4 } }))).toBe('import.mapping');
    const topics = aBatch({ status: 'ready', kind: 'topics' });
    expect(refusal(topics, start({ mapping: { topic: 0 }, stationId: null }))).toBeUndefined();
  });

  test('is the business of the committee’s own staff alone', () => {
    const file = { kind: 'opinions' as const, fileName: 'a', fileHash: 'h', headings: [] };
    for (const actor of [leader, anActor('unitClerk'), anActor('systemAdministrator')])
      expect(openImport(file, 'b-2', actor, at).ok).toBe(false);
    for (const actor of [leader, siblingClerk, cityClerk])
      expect(refusal(aBatch({ status: 'ready' }), start(), actor)).toBe('import.not_yours');
    expect([clerk, leader].map((actor) => canReadImport(actor, aBatch()))).toEqual([true, true]);
    expect([siblingClerk, cityClerk].map((actor) => canReadImport(actor, aBatch()))).toEqual([false, false]);
  });
});

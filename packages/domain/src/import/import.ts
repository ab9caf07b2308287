import { z } from 'zod';
import { Mapping } from './mapping.ts';

/** What a file holds: citizens' messages with or without answers, or the list of topics they are sorted by. */
export const importKinds = ['opinions', 'topics'] as const;
export const ImportKind = z.enum(importKinds);
export type ImportKind = z.infer<typeof ImportKind>;

export const importStatuses = [
  'reading',
  'ready',
  'running',
  'done',
  'undoing',
  'undone',
  'discarded',
] as const;
export const ImportStatus = z.enum(importStatuses);
export type ImportStatus = z.infer<typeof ImportStatus>;

/** 导入批次: one file, taken in as a whole and undone as a whole. */
export const ImportBatch = z.object({
  id: z.string(),
  kind: ImportKind,
  version: z.number().int().min(1),
  committeeId: z.string(),
  /** Where the messages are booked; a list of topics belongs to no station. */
  stationId: z.string().nullable(),
  status: ImportStatus,
  fileName: z.string(),
  fileHash: z.string(),
  /** The file's headings, in their order. */
  headings: z.array(z.string()),
  mapping: Mapping,
  rowCount: z.number().int().min(0),
  startedById: z.string(),
  at: z.string(),
  endedAt: z.string().nullable(),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

/** One row of a file that cannot be taken in, and why. `row` counts as the spreadsheet does; the headings are row 1. */
export type RowProblem = { row: number; column: string; message: string };

export const sentenceOfProblem = ({ row, column, message }: RowProblem): string =>
  `第 ${row} 行${column ? `“${column}”` : ''}:${message}`;

export const importRowsMax = 20_000;
export const importBytesMax = 10 * 1024 * 1024;

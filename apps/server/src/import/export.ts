import { Readable } from 'node:stream';
import type { StaffActor } from '@concord/domain/actor';
import { endOfDayInstant, startOfDayInstant, timeInShanghai } from '@concord/domain/calendar';
import { Refused } from '@concord/domain/decision';
import { eventBy } from '@concord/domain/event';
import { guarded, importRowsMax } from '@concord/domain/import';
import {
  OpinionCategory,
  OpinionStatus,
  opinionCategoryNames,
  opinionStatusNames,
} from '@concord/domain/matter/citizen-opinion';
import writeExcelFile from 'write-excel-file/node';
import { z } from 'zod';
import type { Store } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { append } from '../event/writing.ts';
import { readableBy } from '../matter/citizen-opinion/repository.ts';
import { type Context, carryOut } from '../trpc.ts';

const DateOnly = z.iso.date();
export const ExportQuery = z.object({
  file: z.enum(['opinions.csv', 'opinions.xlsx']),
  channel: z.literal('import').optional(),
  receivedFrom: DateOnly.optional(),
  receivedTo: DateOnly.optional(),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

/** Headings that the import knows again. */
export const exportHeadings = [
  '同心编号',
  '留言编号',
  '留言用户',
  '留言主题',
  '留言时间',
  '留言详情',
  '地点',
  '类别',
  '一级分类',
  '答复意见',
  '答复时间',
  '点赞数',
  '反对数',
  '状态',
];

const pageRows = 500;

/**
 * The committee's opinions with their whole text, newest first; who took them along is on record. Contacts never
 * leave the vault this way. CSV flows page by page and has no limit, a workbook holds what an import may bring.
 */
export async function exportOpinions(
  ctx: Pick<Context, 'store' | 'now' | 'rules' | 'live'>,
  actor: StaffActor,
  query: ExportQuery,
): Promise<{ type: string; body: Readable | Buffer }> {
  await noteExport(ctx, actor, query);
  const lines = linesOf(ctx.store, actor, query);
  if (query.file === 'opinions.csv')
    return { type: 'text/csv; charset=utf-8', body: Readable.from(csvOf(lines)) };
  const rows: string[][] = [];
  for await (const line of lines) {
    if (rows.length >= importRowsMax)
      throw new Refused({ code: 'import.too_many_rows', facts: { max: String(importRowsMax) } });
    rows.push(line);
  }
  const cells = [exportHeadings, ...rows].map((row) =>
    row.map((value) => ({ value: guarded(value), type: String })),
  );
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeExcelFile(cells).toBuffer(),
  };
}

async function* csvOf(lines: AsyncIterable<string[]>): AsyncGenerator<string> {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
  yield `\uFEFF${line(exportHeadings)}`;
  for await (const cells of lines) yield line(cells);
}

async function* linesOf({ db }: Store, actor: StaffActor, query: ExportQuery): AsyncGenerator<string[]> {
  for (let before: string | undefined; ; ) {
    let page = db
      .selectFrom('citizen_opinion')
      .leftJoin('import_row', 'import_row.opinion_id', 'citizen_opinion.id')
      .selectAll('citizen_opinion')
      .select(['import_row.number', 'import_row.author', 'import_row.supports', 'import_row.against'])
      .where(readableBy(actor))
      .where('citizen_opinion.committee_id', '=', actor.committeeId)
      .orderBy('citizen_opinion.id', 'desc')
      .limit(pageRows);
    if (query.channel) page = page.where('channel', '=', query.channel);
    if (query.receivedFrom) page = page.where('received_at', '>=', startOfDayInstant(query.receivedFrom));
    if (query.receivedTo) page = page.where('received_at', '<=', endOfDayInstant(query.receivedTo));
    if (before) page = page.where('citizen_opinion.id', '<', before);
    const rows = await page.execute();
    for (const row of rows)
      yield [
        row.id,
        row.number ?? '',
        row.author ?? '',
        row.title,
        timeInShanghai(row.received_at),
        row.body,
        row.place ?? '',
        row.category ? opinionCategoryNames[OpinionCategory.parse(row.category)] : '',
        row.topic ?? '',
        row.answer ?? '',
        row.answered_at ? timeInShanghai(row.answered_at) : '',
        String(row.supports ?? 0),
        String(row.against ?? 0),
        opinionStatusNames[OpinionStatus.parse(row.status)],
      ];
    before = rows.at(-1)?.id;
    if (rows.length < pageRows) return;
  }
}

async function noteExport(
  ctx: Pick<Context, 'store' | 'now' | 'rules' | 'live'>,
  actor: StaffActor,
  { file, ...filter }: ExportQuery,
): Promise<void> {
  const id = newId();
  await carryOut(ctx, actor, { key: `export-${id}`, request: { file, filter } }, async (writing) => {
    await append(writing, {
      aggregate: 'session',
      aggregateId: id,
      version: 1,
      committeeId: actor.committeeId,
      type: 'export',
      from: null,
      to: null,
      by: eventBy(actor),
      at: writing.at,
      patch: { file, filter },
      note: null,
    });
    return null;
  });
}

import {
  type ImportBatch,
  type Mapping,
  mappingProblem,
  type RowProblem,
  readOpinion,
  readTopic,
  sentenceOfProblem,
} from '@concord/domain/import';
import { mustQuarantine, screen } from '@concord/domain/screening';
import type { Db } from '../db/database.ts';
import { rowsOf, topicsOf } from './repository.ts';
import { isOwnOpinion, knownKeys, sourceKeyOf } from './taking.ts';

export type Preview = {
  /** The first rows as the file has them. */
  sample: { row: number; cells: readonly (string | null)[] }[];
  /** What keeps the mapping from being used, if anything. */
  mappingProblem: string | null;
  good: number;
  repeated: number;
  quarantined: number;
  faulty: number;
  /** The first of them, each a sentence. */
  problems: string[];
};

const problemsShown = 100;
const sampleRows = 5;
const pageRows = 1000;

/** What an import would do, row by row, without doing it. */
export async function previewOf(db: Db, batch: ImportBatch, mapping: Mapping): Promise<Preview> {
  const planned = { ...batch, mapping };
  const preview: Preview = {
    sample: [...(await rowsOf(db, batch.id, null, { limit: sampleRows }))].map(({ row, cells }) => ({
      row,
      cells,
    })),
    mappingProblem: mappingProblem(batch.kind, mapping, batch.headings.length) ?? null,
    good: 0,
    repeated: 0,
    quarantined: 0,
    faulty: 0,
    problems: [],
  };
  if (preview.mappingProblem) return preview;
  for (let after = 0; ; ) {
    const rows = await rowsOf(db, batch.id, null, { after, limit: pageRows });
    await tally(db, planned, rows, preview);
    const last = rows.at(-1);
    if (!last || rows.length < pageRows) return preview;
    after = last.row;
  }
}

async function tally(
  db: Db,
  batch: ImportBatch,
  rows: Awaited<ReturnType<typeof rowsOf>>,
  preview: Preview,
): Promise<void> {
  const topics = batch.kind === 'opinions' ? await topicsOf(db, batch.committeeId) : [];
  const fault = (problems: readonly RowProblem[]) => {
    preview.faulty += 1;
    if (preview.problems.length < problemsShown)
      preview.problems.push(problems.map(sentenceOfProblem).join(';'));
  };
  const read = rows.map((row) =>
    batch.kind === 'opinions'
      ? { row, result: readOpinion(row, batch.mapping, topics) }
      : { row, result: readTopic(row, batch.mapping) },
  );
  const keys = read.flatMap(({ result }) =>
    result.ok && 'body' in result.value ? [sourceKeyOf(result.value)] : [],
  );
  const known = await knownKeys(db, batch.committeeId, keys);
  for (const { row, result } of read) {
    if (!result.ok) fault(result.problems);
    else if (!('body' in result.value)) preview.good += 1;
    else if (known.has(sourceKeyOf(result.value)) || (await isOwnOpinion(db, batch, row)))
      preview.repeated += 1;
    else {
      preview.good += 1;
      const { title, body } = result.value;
      if (mustQuarantine(screen(`${title}\n${body}`))) preview.quarantined += 1;
    }
  }
}

import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Refused } from '@concord/domain/decision';
import { importBytesMax } from '@concord/domain/import';
import type { Table, TableFile } from './spreadsheet.ts';

const secondsMax = 60;
const megabytesMax = 768;

/** Reads a file somebody sent, in a thread of its own with bounded memory and time. Refuses with a sentence. */
export async function readFile(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > importBytesMax) throw tooBig();
  const bundled = new URL('./reading-worker.mjs', import.meta.url);
  const worker = new Worker(existsSync(bundled) ? bundled : new URL('./reading-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytesMax },
  });
  try {
    const table = await new Promise<TableFile>((resolve, reject) => {
      const late = setTimeout(() => reject(new Refused({ code: 'import.inflates' })), secondsMax * 1000);
      worker.once('message', resolve);
      // a thread that ran out of memory ends in an error of its own
      worker.once('error', () => reject(new Refused({ code: 'import.inflates' })));
      worker.once('exit', () => clearTimeout(late));
      worker.postMessage(bytes);
    });
    if (!table.ok) throw new Refused(table.refusal);
    return table;
  } finally {
    await worker.terminate();
  }
}

export const tooBig = () =>
  new Refused({ code: 'import.too_big', facts: { max: String(importBytesMax / 1024 / 1024) } });

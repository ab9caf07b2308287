import { parentPort } from 'node:worker_threads';
import { readTable, type TableFile } from './spreadsheet.ts';

/** Files of strangers are unpacked and read in a thread with its own memory: it may die, the server does not. */
parentPort?.on('message', async (bytes: Uint8Array) => {
  const table: TableFile = await readTable(bytes);
  parentPort?.postMessage(table);
});

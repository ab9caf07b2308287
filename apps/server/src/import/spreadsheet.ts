import { type Refusal, type RefusalCode, Refused } from '@concord/domain/decision';
import { type CellRow, importBytesMax, importRowsMax } from '@concord/domain/import';
import { CsvError, parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate } from 'fflate';
import readExcelFile from 'read-excel-file/node';

export type Table = { headings: string[]; rows: CellRow[] };
export type TableFile = ({ ok: true } & Table) | { ok: false; refusal: Refusal };

/** What a file may grow to when unpacked (standards.md §1.8); small files may hold much that repeats. */
const inflatedMax = 20 * importBytesMax;
const ratioMax = 20;
const harmless = 5 * 1024 * 1024;
const pieceBytes = 65_536;

const refused = (code: RefusalCode, facts?: Record<string, string>) =>
  new Refused(facts ? { code, facts } : { code });

/** Reads the first sheet with anything in it, of an .xlsx or a CSV file told apart by content. Never throws. */
export async function readTable(bytes: Uint8Array): Promise<TableFile> {
  try {
    const cells = await cellsOf(bytes);
    const filled = cells.map((row, index) => ({ row: index + 1, cells: row })).filter(isFilled);
    const [head, ...rows] = filled;
    if (!head || rows.length === 0) throw refused('import.empty');
    if (rows.length > importRowsMax) throw refused('import.too_many_rows', { max: String(importRowsMax) });
    const width = head.cells.findLastIndex((cell) => cell !== null) + 1;
    const headings = head.cells.slice(0, width).map((cell, index) => cell?.trim() || `第${index + 1}列`);
    return {
      ok: true,
      headings,
      rows: rows.map(({ row, cells: all }) => ({ row, cells: all.slice(0, width) })),
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return { ok: false, refusal: { code: 'import.damaged' } };
  }
}

type Cells = (string | null)[];
const isFilled = ({ cells }: { cells: Cells }): boolean => cells.some((cell) => cell?.trim());
const startsWith = (bytes: Uint8Array, ...first: number[]) =>
  first.every((byte, index) => bytes[index] === byte);

async function cellsOf(bytes: Uint8Array): Promise<Cells[]> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refused('import.old_excel');
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return csvCells(textOf(bytes));
  inspectZip(bytes);
  const sheets = await readExcelFile(Buffer.from(bytes), { trim: false, parseNumber: (written) => written });
  const sheet = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null))) ?? sheets[0];
  return (sheet?.data ?? []).map((row) => row.map(plainCell));
}

/** Unpacks once to count: a file that grows beyond measure is refused before anything is kept of it. */
function inspectZip(bytes: Uint8Array): void {
  let inflated = 0;
  let isWorkbook = false;
  let fault: RefusalCode | undefined;
  const sheets: string[] = [];
  const unzip = new Unzip((file) => {
    if (file.name === 'xl/workbook.xml') isWorkbook = true;
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(file.name);
    const decoder = new TextDecoder();
    let xml = '';
    file.ondata = (error, chunk, last) => {
      if (error) fault ??= 'import.damaged';
      if (error || fault) return;
      inflated += chunk.length;
      if (inflated > inflatedMax || (inflated > harmless && inflated > ratioMax * bytes.length))
        fault = 'import.inflates';
      if (!isSheet) return;
      xml += decoder.decode(chunk, { stream: !last });
      if (last) sheets.push(xml);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // in pieces, so that a bomb is noticed after a little of it
  for (let from = 0; from < bytes.length && !fault; from += pieceBytes)
    unzip.push(bytes.subarray(from, from + pieceBytes), from + pieceBytes >= bytes.length);
  if (fault) throw refused(fault);
  if (!isWorkbook) throw refused('import.not_a_spreadsheet');
  for (const xml of sheets) {
    const formula = /<c\b[^>]*\br="([A-Z]+\d+)"[^>]*>\s*<f[\s>/]/.exec(xml);
    if (formula?.[1]) throw refused('import.formula', { cell: formula[1] });
  }
}

/** A date cell holds what stood on somebody's clock, without a zone. */
const plainCell = (cell: unknown): string | null => {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  return String(cell);
};

/** UTF-8 or UTF-16 with a mark, UTF-8 without, else GB 18030: what offices here save. */
function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  const decode = (encoding: string) => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  };
  const text = decode('utf-8') ?? decode('gb18030');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text holds tells that this is none
  if (text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text))
    throw refused('import.not_a_spreadsheet');
  return text;
}

function csvCells(text: string): Cells[] {
  const firstLine = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', '\t', ';', ','].find((sign) => firstLine.includes(sign));
  if (!delimiter) throw refused('import.not_a_spreadsheet');
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 200_000,
      to: importRowsMax + 2,
    });
    return rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  } catch (error) {
    if (error instanceof CsvError) throw refused('import.bad_csv', { row: String(error.lines ?? 1) });
    throw error;
  }
}

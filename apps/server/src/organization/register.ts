import { readFileSync } from 'node:fs';
import { sentenceOfProblem } from '@concord/domain/import';
import { type RegisterRow, readRegister } from '@concord/domain/organization';
import { newId } from '../db/ids.ts';
import { readFile } from '../import/file.ts';
import { sortKeyOf } from './city.ts';
import type { OrganizationTable } from './table.ts';

/** A city's organisations from a spreadsheet (`CONCORD_CITY`); a mistake is told row by row before anything is written. */
export async function readRegisterFile(file: string, from: string): Promise<OrganizationTable[]> {
  const { headings, rows } = await readFile(readFileSync(file));
  const register = readRegister(headings, rows);
  if (!register.ok) throw new Error(register.problems.map(sentenceOfProblem).join('\n'));
  return tablesOf(register.rows, from);
}

function tablesOf(rows: readonly RegisterRow[], from: string): OrganizationTable[] {
  const ids = new Map(rows.map(({ code }) => [code, newId()]));
  const idOf = (code: string): string => ids.get(code) ?? '';
  return rows.map(({ kind, code, name, shortName, parentCode, committeeCode, tile }) => ({
    id: idOf(code),
    version: 1,
    committee_id: idOf(committeeCode),
    parent_id: parentCode && idOf(parentCode),
    kind,
    code,
    name,
    short_name: shortName,
    sort_key: sortKeyOf(shortName),
    tile,
    from_on: from,
    to_on: null,
    successor_id: null,
  }));
}

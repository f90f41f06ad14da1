/** Hands tables to spreadsheets: as CSV on stdout, or as a file of a workbook. */
import { csvBytes, Unencodable } from '../../sheets/csvBytes.js';
import { spreadsheetCsv } from '../../sheets/spreadsheetCsv.js';
import { mostLines, type Table, tableAsTexts } from '../../sheets/table.js';
import type { CoverLine } from '../../sheets/workbook.js';
import { badInput } from '../../userError.js';
import { surroundings } from '../printing/surroundings.js';
import type { SheetOptions } from './sheetOptions.js';
import { missingCharacters, tooManyLines } from './texts.js';
import { writeWhole } from './writeWhole.js';

export const printTable = (table: Table, options: SheetOptions): Promise<void> =>
  printCsv(spreadsheetCsv(tableAsTexts(table)), options);

/**
 * Prints a table that comes in parts, each as soon as it is there: a long one need not fit into memory. All parts have the
 * same columns. In Shift_JIS nothing is printed before all of it is known to be in it.
 */
export async function printTables(parts: AsyncIterable<Table>, options: SheetOptions): Promise<void> {
  const kept: string[] = [];
  let isFirst = true;
  for await (const part of parts) {
    const csv = spreadsheetCsv(tableAsTexts(part).slice(isFirst ? 0 : 1));
    if (options.encoding === 'shift_jis') kept.push(csv);
    else await printCsv(csv, { ...options, bom: options.bom && isFirst });
    isFirst = false;
  }
  if (kept.length > 0) await printCsv(kept.join(''), options);
}

export async function printCsv(csv: string, options: SheetOptions): Promise<void> {
  const bytes = await csvBytes(csv, options).catch((error) => {
    throw error instanceof Unencodable ? badInput(missingCharacters(error.characters)) : error;
  });
  surroundings().stdout.write(bytes);
}

export async function writeWorkbook(path: string, cover: readonly CoverLine[], tables: readonly Table[]) {
  const long = tables.find(({ rows }) => rows.length >= mostLines);
  if (long) throw badInput(tooManyLines(long.title, long.rows.length, mostLines));
  const { workbook } = await import('../../sheets/workbook.js');
  await writeWhole(path, await workbook(cover, tables));
}

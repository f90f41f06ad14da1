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

/** Reads the headers of a list and then its lines, one by one. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Bilingual } from '../../domain/words/bilingual.js';
import { type Columns, readColumns } from './columns.js';
import { type Line, type Row, readRow } from './readRow.js';
import { texts } from './texts.js';

export interface ListProblem extends Bilingual {
  line: number;
}

export interface Rows {
  rows: Row[];
  columns: Columns;
  problems: ListProblem[];
}

export function readRows(text: string): Rows {
  const { lines, problems } = readLines(text);
  const [header, ...rest] = lines;
  const columns = readColumns(header?.fields ?? []);
  if (problems.length > 0) return { rows: [], columns, problems };
  if (rest.length === 0) return { rows: [], columns, problems: [{ line: 1, ...texts.noRows() }] };
  const unfit = columns.problems.map((problem) => ({ line: header?.line ?? 1, ...problem }));
  if (unfit.length > 0) return { rows: [], columns, problems: unfit };
  const width = header?.fields.length ?? 0;
  const rows = rest.flatMap((line) => {
    const { row, problems: wrong } = readRow(line, columns, width);
    problems.push(...wrong.map((problem) => ({ line: line.line, ...problem })));
    return row ?? [];
  });
  return { rows, columns, problems };
}

function readLines(text: string): { lines: Line[]; problems: ListProblem[] } {
  const lines: Line[] = [];
  try {
    parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord: (fields: string[], { lines: line }) => {
        // A spreadsheet leaves lines with only commas where rows were cleared.
        if (fields.some((field) => field !== '')) lines.push({ line, fields });
        return null;
      },
    });
    return { lines, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : lines.length + 1;
    return { lines, problems: [{ line, ...texts.badCsv(error.message) }] };
  }
}

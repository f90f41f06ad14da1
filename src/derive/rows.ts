/** The lines of a list, each read by itself. */
import { CsvError, parse } from 'csv-parse/sync';
import { textProblems } from '../domain/text.js';
import { nameKey, parseRef } from '../domain/unitRef.js';
import type { Bilingual } from '../domain/wording.js';
import { type Column, type Columns, readColumns } from './columns.js';
import { listSentences as said } from './listSentences.js';

export interface ListProblem extends Bilingual {
  line: number;
}

/** One unit as its line says it. Where there is a path, that tells the place, else the parent's id. */
export interface Row {
  line: number;
  id?: string;
  path?: string[];
  parent?: string;
  name: string;
  displayName?: string;
  kind: string;
  order?: number;
}

export interface Rows {
  rows: Row[];
  columns: Columns;
  problems: ListProblem[];
}

interface Line {
  line: number;
  fields: string[];
}

export function readRows(text: string): Rows {
  const { lines, problems } = readLines(text);
  const [header, ...rest] = lines;
  const columns = readColumns(header?.fields ?? []);
  if (problems.length > 0) return { rows: [], columns, problems };
  if (rest.length === 0) return { rows: [], columns, problems: [{ line: 1, ...said.noRows() }] };
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
        // A spreadsheet leaves lines of nothing but commas where rows were cleared.
        if (fields.some((field) => field !== '')) lines.push({ line, fields });
        return null;
      },
    });
    return { lines, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : lines.length + 1;
    return { lines, problems: [{ line, ...said.badCsv(error.message) }] };
  }
}

function readRow(
  { line, fields }: Line,
  { at }: Columns,
  width: number,
): { row?: Row; problems: Bilingual[] } {
  if (fields.length < width) return { problems: [said.tooFewFields(fields.length, width)] };
  if (fields.length > width) return { problems: [said.tooManyFields(fields.length, width)] };
  const cell = (column: Column) => (at[column] === undefined ? '' : (fields[at[column]] ?? ''));
  const problems: Bilingual[] = [];
  const refuse = (problem: Bilingual) => {
    problems.push(problem);
  };
  const path = at.path === undefined ? undefined : readPath(cell('path'), refuse);
  const name = cell('name') || path?.at(-1) || '';
  if (at.path === undefined) {
    for (const column of ['id', 'name'] as const)
      if (cell(column).trim() === '') refuse(said.emptyCell(column));
  } else if (path && nameKey(name) !== nameKey(path.at(-1) ?? '')) refuse(said.otherName(name, cell('path')));
  if (cell('kind').trim() === '') refuse(said.emptyCell('kind'));
  const displayName = cell('displayName') === name ? '' : cell('displayName');
  for (const text of [...(path ?? []), cell('name'), cell('kind'), displayName]) {
    if (text.trim() !== '') for (const { ja, en } of textProblems(text, 'name', '')) refuse({ ja, en });
  }
  const order = at.order === undefined ? undefined : readOrder(cell('order'), refuse);
  const id = cell('id').trim() || undefined;
  const parent = cell('parent').trim() || undefined;
  const row = {
    line,
    id,
    path,
    parent,
    name,
    displayName: displayName || undefined,
    kind: cell('kind'),
    order,
  };
  // Even where the rest of a line is wrong, others may stand below it.
  return at.path === undefined || path ? { row, problems } : { problems };
}

function readPath(text: string, refuse: (problem: Bilingual) => void): string[] | undefined {
  if (text.trim() === '') refuse(said.emptyCell('path'));
  else {
    const parsed = parseRef(text);
    if (!('path' in parsed)) refuse(said.atSign(text));
    else if (parsed.path.some((name) => name.trim() === '')) refuse(said.emptyName(text));
    else return parsed.path;
  }
  return undefined;
}

function readOrder(text: string, refuse: (problem: Bilingual) => void): number | undefined {
  const digits = text.normalize('NFKC').trim();
  if (/^-?\d{1,9}(\.\d{1,9})?$/.test(digits)) return Number(digits);
  refuse(said.badOrder(text));
  return undefined;
}

/** Reads one line of a list. */
import { textProblems } from '../../domain/problems/text.js';
import type { Bilingual } from '../../domain/words/bilingual.js';
import { nameKey, parseRef } from '../../domain/words/unitRef.js';
import type { Column, Columns } from './columns.js';
import { texts } from './texts.js';

export interface Line {
  line: number;
  fields: string[];
}

/** One unit as its line describes it. Its place is given by the path, otherwise by the id of the parent. */
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

type Refuse = (problem: Bilingual) => void;

/** A line with a problem still gives a row if its place is known, because other units may be below it. */
export function readRow(
  { line, fields }: Line,
  { at }: Columns,
  width: number,
): { row?: Row; problems: Bilingual[] } {
  if (fields.length < width) return { problems: [texts.tooFewFields(fields.length, width)] };
  if (fields.length > width) return { problems: [texts.tooManyFields(fields.length, width)] };
  const problems: Bilingual[] = [];
  const refuse: Refuse = (problem) => {
    problems.push(problem);
  };
  const cell = (column: Column) => (at[column] === undefined ? '' : unguarded(fields[at[column]] ?? ''));

  const path = at.path === undefined ? undefined : readPath(cell('path'), refuse);
  if (path && cell('name') !== '' && !sameName(cell('name'), path.at(-1))) {
    refuse(texts.otherName(cell('name'), cell('path')));
  }
  const needed: Column[] = at.path === undefined ? ['id', 'name', 'kind'] : ['kind'];
  for (const column of needed) if (cell(column).trim() === '') refuse(texts.emptyCell(column));
  const name = path?.at(-1) ?? cell('name');
  const displayName = sameName(cell('displayName'), name) ? '' : cell('displayName');
  for (const text of new Set([...(path ?? []), name, cell('kind'), displayName])) {
    if (text.trim() !== '') for (const { ja, en } of textProblems(text, 'name', '')) refuse({ ja, en });
  }
  const order = at.order === undefined ? undefined : readOrder(cell('order'), refuse);
  if (at.path !== undefined && !path) return { problems };
  const [id, parent] = [cell('id').trim(), cell('parent').trim()].map((text) => text || undefined);
  const shown = displayName || undefined;
  return { row: { line, id, path, parent, name, displayName: shown, kind: cell('kind'), order }, problems };
}

/** Without the apostrophe that enkaku puts before a cell which a spreadsheet would run as a formula. */
const unguarded = (text: string) => text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '');

/** A name in its own cell may have an apostrophe that it does not have at the end of a path. */
const sameName = (cell: string, name = '') => nameKey(cell) === nameKey(unguarded(name));

function readPath(text: string, refuse: Refuse): string[] | undefined {
  if (text.trim() === '') refuse(texts.emptyCell('path'));
  else {
    const parsed = parseRef(text);
    if (!('path' in parsed)) refuse(texts.atSign(text));
    else if (parsed.path.some((name) => name.trim() === '')) refuse(texts.emptyName(text));
    else return parsed.path;
  }
  return undefined;
}

function readOrder(text: string, refuse: Refuse): number | undefined {
  const digits = text.normalize('NFKC').trim();
  if (/^-?\d{1,9}(\.\d{1,9})?$/.test(digits)) return Number(digits);
  refuse(texts.badOrder(text));
  return undefined;
}

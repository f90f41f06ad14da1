/** Reads a pasted or opened list; how it is written is seen from the text, unless a person says it. */
import { columnsOf } from './columns.js';
import { readIndented } from './indented.js';
import { type ListForm, linesOf, type ReadList, type ReadUnits } from './list.js';
import { hasPath, readPaths } from './paths.js';
import { readTable } from './table.js';

export interface Options {
  /** Absent: as the text looks. */
  form?: ListForm;
  /** The kind of units whose name does not show it. */
  otherKind: string;
}

export function readList(text: string, { form: chosen, otherKind }: Options): ReadList {
  const form = chosen ?? formOf(text);
  const readers: Record<ListForm, () => ReadUnits> = {
    indented: () => readIndented(text, otherKind),
    paths: () => readPaths(text, otherKind),
    table: () => readTable(text, separatorOf(text), otherKind),
  };
  const read = readers[form]();
  if (read.units.length > 0 || read.problems.length > 0) return { ...read, form };
  return { ...read, form, problems: [{ line: 1, code: 'empty', about: [] }] };
}

/** Tabs at the beginning of lines alone indent them; between names they separate the columns of a spreadsheet. */
const hasTab = (text: string) => linesOf(text).some((one) => /\S\s*\t\s*\S/.test(one.text));
const separatorOf = (text: string): ',' | '\t' => (hasTab(text) ? '\t' : ',');

export function formOf(text: string): ListForm {
  if (hasTab(text)) return 'table';
  const lines = linesOf(text);
  const [first] = lines;
  if (!first) return 'indented';
  if (isCommaTable(lines.map((one) => one.text))) return 'table';
  // The header of a column with one field, such as path.
  if (columnsOf([first.text])?.list) return 'table';
  const isIndented = lines.some((one) => /^\s/.test(one.text));
  return !isIndented && lines.some((one) => hasPath(one.text)) ? 'paths' : 'indented';
}

/** With headers that are known, or with as many commas on each line. */
function isCommaTable([first = '', ...others]: readonly string[]): boolean {
  const commas = (text: string) => text.split(',').length - 1;
  if (commas(first) === 0) return false;
  if (columnsOf(first.split(',').map((one) => one.replaceAll('"', '').trim()))) return true;
  return others.length > 0 && others.every((one) => commas(one) === commas(first));
}

/** Whether a text is a record file (YAML or JSON), and no list. */
export const isRecordFile = (text: string): boolean =>
  /^(code|units|knownFrom|coverage)\s*:/m.test(text) || /^\s*\{/.test(text);

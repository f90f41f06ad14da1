/** A table: a column for each level, where a blank cell at the beginning means the same as above, or a list of units. */
import { type Cells, type Row, readCells } from './cells.js';
import { type Columns, columnsOf } from './columns.js';
import { type Entry, grow, shortened } from './grow.js';
import type { ListProblem, ReadUnits } from './list.js';
import { listedEntries } from './listed.js';

export function readTable(text: string, separator: ',' | '\t', otherKind: string): ReadUnits {
  const { rows, unclosed }: Cells = readCells(text, separator);
  if (unclosed !== undefined) {
    return { units: [], problems: [{ line: unclosed, code: 'unclosed', about: [] }] };
  }
  const problems: ListProblem[] = [];
  const columns = columnsOf(rows[0]?.cells ?? []);
  const body = columns ? rows.slice(1) : rows;
  const entries = columns?.list
    ? listedEntries(body, columns.list, problems)
    : levelEntries(body, columns, problems);
  const grown = grow(entries, otherKind);
  return {
    units: grown.units,
    problems: [...problems, ...grown.problems].toSorted((a, b) => a.line - b.line),
    ignored: columns?.ignored ?? [],
  };
}

function levelEntries(rows: readonly Row[], columns: Columns | undefined, problems: ListProblem[]): Entry[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const levels: { at: number; kind?: string }[] =
    columns?.levels ?? Array.from({ length: width }, (_, at) => ({ at }));
  let before: string[] = [];
  return rows.flatMap(({ line, cells }): Entry[] => {
    const own = levels.map(({ at }) => cells[at] ?? '');
    const first = own.findIndex((one) => one !== '');
    if (first < 0) return [];
    const above = before.slice(0, first);
    if (first > 0 && !above.some((one) => one !== '')) {
      problems.push({ line, code: 'nothingAbove', about: [shortened(own[first] ?? '')] });
    }
    const whole = [...Array.from({ length: first }, (_, i) => above[i] ?? ''), ...own.slice(first)];
    before = whole;
    const filled = whole.flatMap((name, i) => (name === '' ? [] : [{ name, kind: levels[i]?.kind }]));
    return [{ line, path: filled.map(({ name }) => name), kinds: filled.map(({ kind }) => kind) }];
  });
}

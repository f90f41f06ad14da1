/** The rows of a list of units: each says by its path, or by the id of its parent, where it is. */
import type { Row } from './cells.js';
import type { Column, ListColumns } from './columns.js';
import { type Entry, shortened } from './grow.js';
import type { ListProblem } from './list.js';
import { splitPath } from './paths.js';

interface Listed {
  line: number;
  cell: (column: Column) => string;
}

export function listedEntries(rows: readonly Row[], at: ListColumns, problems: ListProblem[]): Entry[] {
  const listed = inOrder(
    rows.map(({ line, cells }): Listed => {
      const cell = (column: Column) => unguarded(cells[at[column] ?? -1] ?? '');
      return { line, cell };
    }),
  );
  const pathOf = at.path === undefined ? pathsByParent(listed, problems) : pathWritten(problems);
  return listed.flatMap((one): Entry[] => {
    const path = pathOf(one);
    if (!path) return [];
    const { line, cell } = one;
    return [{ line, path, kind: cell('kind'), displayName: cell('displayName') }];
  });
}

/** Without the apostrophe that `enkaku` puts before a cell which a spreadsheet would run as a formula. */
const unguarded = (text: string) => text.replace(/^'(?=[=+\-@＝＋－＠])/, '');

/** In the order that a column of the list gives, where it has one. */
const inOrder = (listed: readonly Listed[]) =>
  listed.toSorted((a, b) => Number(a.cell('order') || 0) - Number(b.cell('order') || 0));

const pathWritten =
  (problems: ListProblem[]) =>
  ({ line, cell }: Listed): string[] | undefined => {
    const path = splitPath(cell('path'));
    if (path.every((name) => name !== '')) return path;
    problems.push({ line, code: 'emptyName', about: [shortened(cell('path'))] });
    return undefined;
  };

function pathsByParent(listed: readonly Listed[], problems: ListProblem[]) {
  const byId = new Map<string, Listed>();
  for (const one of listed) {
    const id = one.cell('id');
    const other = byId.get(id);
    if (other) problems.push({ line: one.line, code: 'idTwice', about: [id, String(other.line)] });
    else byId.set(id, one);
  }
  return (one: Listed): string[] | undefined => {
    const path: string[] = [];
    const seen = new Set<Listed>();
    for (let at: Listed | undefined = one; at; ) {
      const name = at.cell('name');
      const parent: string = at.cell('parent');
      const fault = seen.has(at) ? 'circle' : name === '' ? 'emptyName' : undefined;
      if (fault) {
        problems.push({
          line: one.line,
          code: fault,
          about: [shortened(one.cell('name') || one.cell('id'))],
        });
        return undefined;
      }
      seen.add(at);
      path.unshift(name);
      if (parent === '') return path;
      at = byId.get(parent);
      if (!at) problems.push({ line: one.line, code: 'noParent', about: [shortened(parent)] });
    }
    return undefined;
  };
}

/** From the lines of a list to its tree. */

import type { Bilingual } from '../../domain/words/bilingual.js';
import { formatPath, nameKey } from '../../domain/words/unitRef.js';
import { listSentences as said } from './listSentences.js';
import type { Row } from './readRow.js';
import type { ListProblem } from './rows.js';
import { depthFirst, type ListedUnit, pathTo } from './unitList.js';

export interface Grown {
  roots: ListedUnit[];
  problems: ListProblem[];
}

/** Siblings stand in the order that the list gives, else in that of its lines. */
export function growTree(rows: Row[]): Grown {
  const problems: ListProblem[] = [];
  const tell = (line: number, problem: Bilingual) => {
    problems.push({ line, ...problem });
  };
  const ids = byId(rows, tell);
  const paths = byPath(rows, tell);
  const units = new Map(rows.map((row) => [row, unitOf(row)]));
  const roots: ListedUnit[] = [];
  for (const row of inOrder(rows)) {
    const unit = units.get(row)!;
    const above = parentOf(row, ids, paths);
    const parent = above.row && units.get(above.row);
    if (parent) {
      unit.parent = parent;
      parent.children.push(unit);
    } else if (above.called === undefined) roots.push(unit);
    else tell(row.line, said.noParent(above.called));
  }
  if (problems.length === 0) tellCycles(roots, [...units.values()], tell);
  if (problems.length === 0) tellTwins(roots, tell);
  return { roots, problems: problems.sort((a, b) => a.line - b.line) };
}

type Tell = (line: number, problem: Bilingual) => void;

const unitOf = ({ id, name, displayName, kind, line }: Row): ListedUnit => ({
  id,
  name,
  displayName,
  kind,
  line,
  parent: null,
  children: [],
});

const inOrder = (rows: Row[]) => [...rows].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

function byId(rows: Row[], tell: Tell): Map<string, Row> {
  const known = new Map<string, Row>();
  for (const row of rows) {
    if (row.id === undefined) continue;
    const other = known.get(row.id);
    if (other) tell(row.line, said.idTwice(row.id, other.line));
    else known.set(row.id, row);
  }
  return known;
}

/** As written, and after NFKC for those who spell a parent otherwise. */
function byPath(rows: Row[], tell: Tell): Map<string, Row> {
  const exact = new Map<string, Row>();
  const alike = new Map<string, Row>();
  for (const row of rows) {
    if (row.path === undefined) continue;
    const written = formatPath(row.path);
    const other = exact.get(written);
    if (other) tell(row.line, said.pathTwice(written, other.line));
    else exact.set(written, row);
    if (!alike.has(keyOf(row.path))) alike.set(keyOf(row.path), row);
  }
  return new Map([...alike, ...exact]);
}

const keyOf = (path: string[]) => formatPath(path.map(nameKey));

/** `called`: what the list says it is, where the list says anything. */
function parentOf(row: Row, ids: Map<string, Row>, paths: Map<string, Row>): { called?: string; row?: Row } {
  if (row.path === undefined) {
    return row.parent === undefined ? {} : { called: row.parent, row: ids.get(row.parent) };
  }
  const above = row.path.slice(0, -1);
  if (above.length === 0) return {};
  return { called: formatPath(above), row: paths.get(formatPath(above)) ?? paths.get(keyOf(above)) };
}

function tellCycles(roots: ListedUnit[], units: ListedUnit[], tell: Tell): void {
  const reached = new Set(depthFirst(roots));
  for (const unit of units) if (!reached.has(unit)) tell(unit.line, said.cycle(unit.id ?? unit.name));
}

/** Siblings of one name are refused; two paths that look alike are told apart by ids alone. */
function tellTwins(roots: ListedUnit[], tell: Tell): void {
  const known = new Map<string, ListedUnit>();
  for (const unit of depthFirst(roots)) {
    const path = pathTo(unit);
    const other = known.get(keyOf(path));
    const oneName = other?.name === unit.name && other.parent === unit.parent;
    if (other && (oneName || other.id === undefined || unit.id === undefined)) {
      tell(unit.line, said.pathTwice(formatPath(path), other.line));
    } else if (!other) known.set(keyOf(path), unit);
  }
}

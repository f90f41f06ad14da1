/** Builds the tree from the lines of a list. */

import type { Bilingual } from '../../domain/words/bilingual.js';
import { formatPath, nameKey } from '../../domain/words/unitRef.js';
import type { Row } from './readRow.js';
import type { ListProblem } from './rows.js';
import { texts } from './texts.js';
import { depthFirst, type ListedUnit, pathTo } from './unitList.js';

export interface Grown {
  roots: ListedUnit[];
  problems: ListProblem[];
}

/** Siblings are in the order of the column of orders, otherwise in that of the lines. */
export function growTree(rows: Row[]): Grown {
  const problems: ListProblem[] = [];
  const report = (line: number, problem: Bilingual) => {
    problems.push({ line, ...problem });
  };
  const ids = byId(rows, report);
  const paths = byPath(rows, report);
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
    else report(row.line, texts.noParent(above.called));
  }
  if (problems.length === 0) reportCycles(roots, [...units.values()], report);
  if (problems.length === 0) reportTwins(roots, report);
  return { roots, problems: problems.sort((a, b) => a.line - b.line) };
}

type Report = (line: number, problem: Bilingual) => void;

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

function byId(rows: Row[], report: Report): Map<string, Row> {
  const known = new Map<string, Row>();
  for (const row of rows) {
    if (row.id === undefined) continue;
    const other = known.get(row.id);
    if (other) report(row.line, texts.idTwice(row.id, other.line));
    else known.set(row.id, row);
  }
  return known;
}

/** The rows by their paths as written, and also after NFKC, since a list may write a parent in another width. */
function byPath(rows: Row[], report: Report): Map<string, Row> {
  const exact = new Map<string, Row>();
  const normalized = new Map<string, Row>();
  for (const row of rows) {
    if (row.path === undefined) continue;
    const written = formatPath(row.path);
    const other = exact.get(written);
    if (other) report(row.line, texts.pathTwice(written, other.line));
    else exact.set(written, row);
    if (!normalized.has(keyOf(row.path))) normalized.set(keyOf(row.path), row);
  }
  return new Map([...normalized, ...exact]);
}

const keyOf = (path: string[]) => formatPath(path.map(nameKey));

/** `called` is the parent as the list gives it; absent for a root. */
function parentOf(row: Row, ids: Map<string, Row>, paths: Map<string, Row>): { called?: string; row?: Row } {
  if (row.path === undefined) {
    return row.parent === undefined ? {} : { called: row.parent, row: ids.get(row.parent) };
  }
  const above = row.path.slice(0, -1);
  if (above.length === 0) return {};
  return { called: formatPath(above), row: paths.get(formatPath(above)) ?? paths.get(keyOf(above)) };
}

function reportCycles(roots: ListedUnit[], units: ListedUnit[], report: Report): void {
  const reached = new Set(depthFirst(roots));
  for (const unit of units) if (!reached.has(unit)) report(unit.line, texts.cycle(unit.id ?? unit.name));
}

/** Siblings of one name are refused. Two paths that are equal after NFKC are distinguished only by their ids. */
function reportTwins(roots: ListedUnit[], report: Report): void {
  const known = new Map<string, ListedUnit>();
  for (const unit of depthFirst(roots)) {
    const path = pathTo(unit);
    const other = known.get(keyOf(path));
    const oneName = other?.name === unit.name && other.parent === unit.parent;
    if (other && (oneName || other.id === undefined || unit.id === undefined)) {
      report(unit.line, texts.pathTwice(formatPath(path), other.line));
    } else if (!other) known.set(keyOf(path), unit);
  }
}

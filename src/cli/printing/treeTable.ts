/** The tree of a moment as a table, one unit a line in the order of the establishment. */
import { formatPath } from '../../domain/words/unitRef.js';
import { inOrder, namesTo, type Tree } from '../../queries/units/tree.js';
import type { Table } from '../../sheets/table.js';
import { type UnitLine, unitTable } from '../../sheets/unitTable.js';
import type { TreeReasons } from '../asking/treeReasons.js';

export const treeTable = (tree: Tree, reasons: TreeReasons): Table =>
  unitTable(
    inOrder(tree).map(({ unit: id, name, displayName, kind, from, until }, i): UnitLine => {
      const names = namesTo(tree, id);
      const place = { path: formatPath(names), order: i + 1, depth: names.length - 1 };
      const { precision = null, clause = null, note = null } = reasons.get(id) ?? {};
      return { id, name, displayName, kind, from, until, precision, clause, note, ...place };
    }),
  );

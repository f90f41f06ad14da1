/** The rows of the comparison table (新旧対照表), with the units shown in the two trees. */

import { joinsOf } from '../../../domain/compare/joined/joins.js';
import { type Line, tableOf } from '../../../domain/compare/table.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { Compared } from '../../../queries/compare/compare.js';
import { depthOf, inOrder, type Tree } from '../../../queries/units/tree.js';
import { unitInTree } from '../units/unitOnDay.js';
import { changedRows, type RowInTrees, unitsBesideChanges } from './changedRows.js';
import { ComparisonRow } from './comparisonRow.js';
import type { Differences } from './differences.js';
import type { Within } from './within.js';

interface Trees {
  from: Tree;
  to: Tree;
}

export async function comparisonTable(
  trees: Trees,
  differences: Differences,
  within: Within | undefined,
  changedOnly: boolean,
): Promise<ComparisonRow[]> {
  const rows = rowsOf(trees, await differences.compared(), within);
  const shown = changedOnly ? changedRows(rows, await unitsBesideChanges(differences)) : rows;
  return shown.map(
    ({ before, after, change, depth }) =>
      new ComparisonRow(
        {
          before: unitInTree(trees.from, before),
          after: unitInTree(trees.to, after),
          kinds: change?.kinds ?? [],
          depth,
        },
        async () => (change ? differences.chartsOf(change) : undefined),
      ),
  );
}

/** `compared`: absent where one side is UNKNOWN. */
function rowsOf(
  { from, to }: Trees,
  compared: Compared | undefined,
  within: Within | undefined,
): RowInTrees[] {
  const rows = tableOf(
    linesOf(from, within?.from),
    linesOf(to, within?.to),
    joinsOf(compared?.between ?? []),
    compared?.changes ?? [],
  );
  return rows.map((row) => ({
    ...row,
    depth: row.after === undefined ? depthOf(from, row.before ?? '') : depthOf(to, row.after),
  }));
}

const linesOf = (tree: Tree, within: Set<UnitId> | undefined): Line[] =>
  inOrder(tree).flatMap(({ unit }) =>
    !within || within.has(unit) ? [{ unit, depth: depthOf(tree, unit) }] : [],
  );

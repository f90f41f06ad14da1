/** The rows of the comparison table (新旧対照表), with the units shown in the two trees. */

import type { Between } from '../../../domain/compare/compared.js';
import { joinsOf } from '../../../domain/compare/joins.js';
import { type Line, tableOf } from '../../../domain/compare/table.js';
import type { UnitChange } from '../../../domain/compare/unitChange.js';
import type { UnitId } from '../../../domain/words/event.js';
import type { BetweenCharts } from '../../../queries/compare/betweenCharts.js';
import { depthOf, inOrder, type Tree } from '../../../queries/units/tree.js';
import { unitInTree } from '../units/unitOnDay.js';
import { ComparisonRow } from './comparisonRow.js';
import type { Within } from './within.js';

/** `differences`: absent where one side is UNKNOWN. */
export function comparisonTable(
  { from, to }: { from: Tree; to: Tree },
  differences: { between: Between[]; changes: UnitChange[] } | undefined,
  chartsOf: (change: UnitChange) => Promise<BetweenCharts | undefined>,
  within: Within | undefined,
): ComparisonRow[] {
  const rows = tableOf(
    linesOf(from, within?.from),
    linesOf(to, within?.to),
    joinsOf(differences?.between ?? []),
    differences?.changes ?? [],
  );
  return rows.map(
    ({ before, after, change }) =>
      new ComparisonRow(
        {
          before: unitInTree(from, before),
          after: unitInTree(to, after),
          kinds: change?.kinds ?? [],
          depth: after === undefined ? depthOf(from, before ?? '') : depthOf(to, after),
        },
        async () => (change ? chartsOf(change) : undefined),
      ),
  );
}

const linesOf = (tree: Tree, within: Set<UnitId> | undefined): Line[] =>
  inOrder(tree).flatMap(({ unit }) =>
    !within || within.has(unit) ? [{ unit, depth: depthOf(tree, unit) }] : [],
  );

/** A tree of units as lines of text. */
import type { Parent } from '../../domain/words/event.js';
import type { UnitStateRow } from '../../queries/units/states.js';
import { childrenOf, type Tree } from '../../queries/units/tree.js';

export function drawTree(
  tree: Tree,
  label: (state: UnitStateRow) => string,
  parent: Parent = null,
): string[] {
  const children = childrenOf(tree, parent);
  return children.flatMap((child, i) => {
    const last = i === children.length - 1;
    const below = drawTree(tree, label, child.unit).map((line) => (last ? '   ' : '│  ') + line);
    return [(last ? '└─ ' : '├─ ') + label(child), ...below];
  });
}

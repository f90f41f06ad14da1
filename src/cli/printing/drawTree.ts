/** A tree of units as lines of text. */
import type { Parent } from '../../domain/words/event.js';
import type { UnitStateRow } from '../../queries/units/states.js';
import { childrenOf, type Tree } from '../../queries/units/tree.js';

/** The line of each unit is made once, with what is in front of it, however deep it is. */
export function drawTree(tree: Tree, label: (state: UnitStateRow) => string): string[] {
  const lines: string[] = [];
  const drawBelow = (parent: Parent, indent: string) => {
    const children = childrenOf(tree, parent);
    for (const [i, child] of children.entries()) {
      const last = i === children.length - 1;
      lines.push(indent + (last ? '└─ ' : '├─ ') + label(child));
      drawBelow(child.unit, indent + (last ? '   ' : '│  '));
    }
  };
  drawBelow(null, '');
  return lines;
}

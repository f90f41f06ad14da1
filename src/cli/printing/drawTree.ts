/** A tree of units as lines of text. */
import type { Tree } from '../../queries/units/tree.js';

/** `label`: what a line says of the unit at a place. The lines of a large tree take no row for each unit. */
export function drawTree({ units }: Tree, label: (place: number) => string): string[] {
  const { places, depths } = units.order();
  const lasts = lastOfSiblings(depths);
  const indents = [''];
  return places.map((place, i) => {
    const depth = depths[i]!;
    const indent = indents[depth]!;
    indents[depth + 1] = indent + (lasts[i] ? '   ' : '│  ');
    return indent + (lasts[i] ? '└─ ' : '├─ ') + label(place);
  });
}

/** Whether no other unit under the same one comes after it; `depths` are of units in their order, depth first. */
function lastOfSiblings(depths: readonly number[]): boolean[] {
  const lasts: boolean[] = [];
  const follows: boolean[] = [];
  for (let i = depths.length - 1; i >= 0; i--) {
    const depth = depths[i]!;
    lasts[i] = !follows[depth];
    follows[depth] = true;
    // What is under this unit has no part in what is under the one before it.
    follows[depth + 1] = false;
  }
  return lasts;
}

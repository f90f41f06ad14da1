/** The rows of the tree of units: those that are open, and their places among their siblings. */
import type { Box, Layout } from '../chart/layout.js';

export function hasChildren({ boxes }: Layout, box: Box): boolean {
  return (boxes[boxes.indexOf(box) + 1]?.depth ?? 0) > box.depth;
}

/** Without those below a closed unit. */
export function openRows({ boxes }: Layout, closed: ReadonlySet<string>): Box[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return boxes.filter((box) => {
    if (box.depth > hiddenBelow) return false;
    hiddenBelow = closed.has(box.unitId) ? box.depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** Of each unit its place among its siblings, from 1, and how many they are. */
export function siblingPlaces({ boxes }: Layout): Map<string, [number, number]> {
  const siblings = Map.groupBy(boxes, ({ parent }) => parent);
  return new Map(
    [...siblings.values()].flatMap((all) =>
      all.map(({ unitId }, i): [string, [number, number]] => [unitId, [i + 1, all.length]]),
    ),
  );
}

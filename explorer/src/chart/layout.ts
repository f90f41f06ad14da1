/**
 * Where each unit stands on the chart: one column a level, one row a unit without children, a parent as tall as its
 * children together. As a city prints its chart: from left to right, in the order of the establishment (建制順).
 */
export interface ChartUnit {
  unitId: string;
  displayName: string;
  kind: string;
  /** 0 at the top. */
  depth: number;
}

export interface Box extends ChartUnit {
  /** The first row, counted from 0. */
  top: number;
  /** In rows, at least 1. */
  height: number;
  /** The unit above; undefined at the top. */
  parent?: string;
  /** The unit at the top of its branch: itself, if nothing is above it. */
  root: string;
}

export interface Layout {
  /** Depth first, in the order of the chart. */
  boxes: Box[];
  byUnit: ReadonlyMap<string, Box>;
  rows: number;
  columns: number;
  isParent: (box: Box) => boolean;
}

/** `units`: depth first, as the service lists them. */
export function layoutChart(units: readonly ChartUnit[]): Layout {
  const boxes: Box[] = [];
  const above: Box[] = [];
  let rows = 0;
  units.forEach((unit, i) => {
    above.length = unit.depth;
    const parent = above.at(-1);
    const box: Box = {
      ...unit,
      top: rows,
      height: 0,
      parent: parent?.unitId,
      root: parent?.root ?? unit.unitId,
    };
    boxes.push(box);
    above.push(box);
    const hasChildren = (units[i + 1]?.depth ?? 0) > unit.depth;
    if (hasChildren) return;
    rows += 1;
    for (const one of above) one.height += 1;
  });
  const columns = 1 + boxes.reduce((most, { depth }) => Math.max(most, depth), 0);
  const parents = new Set(boxes.flatMap(({ parent }) => parent ?? []));
  return {
    ...{ boxes, rows, columns },
    byUnit: new Map(boxes.map((box) => [box.unitId, box])),
    isParent: ({ unitId }) => parents.has(unitId),
  };
}

/** The names from the top down to the unit. */
export function namesTo({ byUnit }: Pick<Layout, 'byUnit'>, box: Box): string[] {
  const parent = box.parent === undefined ? undefined : byUnit.get(box.parent);
  return [...(parent ? namesTo({ byUnit }, parent) : []), box.displayName];
}

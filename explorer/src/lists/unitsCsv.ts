/** The units of a chart as rows, in its order, each with its place. */
interface Unit {
  unitId: string;
  displayName: string;
  kind: string;
  depth: number;
}

export function unitsCsv(units: readonly Unit[]): string[][] {
  const above: Unit[] = [];
  return [
    ['unitId', 'displayName', 'kind', 'depth', 'parentUnitId', 'path'],
    ...units.map((unit) => {
      above.length = unit.depth;
      const parent = above.at(-1)?.unitId ?? '';
      above.push(unit);
      const path = above.map(({ displayName }) => displayName).join('/');
      return [unit.unitId, unit.displayName, unit.kind, String(unit.depth), parent, path];
    }),
  ];
}

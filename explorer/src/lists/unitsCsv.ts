/** The units of a chart as rows, in its order. */
interface Unit {
  unitId: string;
  displayName: string;
  kind: string;
  depth: number;
}

export const unitsCsv = (units: readonly Unit[]): string[][] => [
  ['unitId', 'displayName', 'kind', 'depth'],
  ...units.map(({ unitId, displayName, kind, depth }) => [unitId, displayName, kind, String(depth)]),
];

/** The successions of a lineage as rows, oldest first, with the names that the units had at the time. */
import { addDays } from '../address/day.js';
import type { LineageQuery } from '../ask/questions/unit/lineage.generated.js';

type Lineage = NonNullable<NonNullable<LineageQuery['organization']>['unit']>['lineage'];

export function lineageCsv({ units, successions }: Lineage): string[][] {
  const nameOn = (unit: string, day: string) =>
    units.find(({ unitId }) => unitId === unit)?.states.findLast(({ from }) => (from ?? '') <= day)
      ?.displayName ?? '';
  const rows = successions.map(({ kind, on, from, to }) => [
    ...[on, kind, from.unitId, nameOn(from.unitId, addDays(on, -1))],
    ...[to.unitId, nameOn(to.unitId, on)],
  ]);
  return [
    ['on', 'kind', 'fromUnitId', 'fromName', 'toUnitId', 'toName'],
    ...rows.sort(([a = ''], [b = '']) => a.localeCompare(b)),
  ];
}

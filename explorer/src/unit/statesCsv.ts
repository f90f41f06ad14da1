/** The states of a unit as rows, oldest first, each with the sentences that caused it. */
import type { UnitQuery } from '../ask/questions/unit/unit.generated.js';

type States = NonNullable<NonNullable<UnitQuery['organization']>['unit']>['states'];

export const statesCsv = (unitId: string, states: States): string[][] => [
  ['unitId', 'displayName', 'kind', 'path', 'from', 'until', 'why'],
  ...states.map(({ displayName, kind, path, from, until, causes }) => [
    ...[unitId, displayName, kind, path.join('/'), from ?? '', until ?? ''],
    causes.map(({ sentence }) => sentence).join('、'),
  ]),
];

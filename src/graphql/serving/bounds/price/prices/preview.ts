/** Inputs that are tried out or recorded. */
import { mostOf } from '../../../../../queries/sizes/sizes.js';
import type { Place } from '../place.js';
import { points } from '../points.js';
import type { Args, PricesOfType } from '../priced.js';

const FEW = 20;
/** An object of an input names some units, and each of them may be merged or moved. */
const UNITS_OF_OBJECT = 2;

export function objectsIn(input: unknown): number {
  if (Array.isArray(input)) return input.reduce((sum: number, one) => sum + objectsIn(one), 0);
  if (input === null || typeof input !== 'object') return 0;
  return Object.values(input).reduce((sum: number, one) => sum + objectsIn(one), 1);
}

/** Its history may have to be read first, so it has the time of a recording. */
export const tried = ({ sizes }: Place, { of }: Args) =>
  points.statement + points.triedOnUnit * mostOf(sizes.unitsOn) + points.triedObject * objectsIn(of);

/** An amendment of a whole reorganization changes what all of its events did. */
export function previewed({ sizes, count }: Place, { of }: Args) {
  const isRecording = of !== null && typeof of === 'object' && 'record' in of;
  const amended = isRecording ? 0 : sizes.reorganizationUnits.most;
  const most = Math.min(2 * sizes.units + FEW, UNITS_OF_OBJECT * objectsIn(of) + amended);
  return {
    differing: { all: most * count, most },
    days: { count, units: mostOf(sizes.unitsOn), areRead: false },
  };
}

export const previewPrices: PricesOfType = {
  problems: { of: () => FEW },
  comparison: {},
  snapshot: {},
  days: { of: ({ sizes }) => Math.min(sizes.changeDays, FEW) },
  units: { of: (at) => at.differing?.most ?? 0, back: () => 1 },
  laterEvents: { of: ({ sizes, differing }) => Math.min(sizes.unitEvents.all, 2 * (differing?.most ?? 0)) },
  impact: { of: (_at, { first }) => Math.max(0, Number(first ?? FEW)), work: () => points.comparison },
};

export const problemPrices: PricesOfType = {
  units: { of: () => 2 },
  events: { of: () => 2 },
  message: { work: () => points.sentence },
};

export const recordPayloadPrices: PricesOfType = {
  revision: {},
  organization: {},
  problems: { of: () => FEW },
  query: {},
};

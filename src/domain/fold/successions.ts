/** Who took whose place: the edges that an event draws from unit to unit, dated by its effective day. */
import type { EventData, UnitId } from '../words/event.js';

export type SuccessionKind =
  | 'MERGED'
  | 'ABSORBED'
  | 'SPLIT'
  | 'SPUN_OFF'
  | 'RECOMPOSED'
  | 'REPLACED'
  | 'REINSTATED';

export interface Succession {
  kind: SuccessionKind;
  from: UnitId;
  to: UnitId;
}

/** Every source to every result. */
export const edges = (kind: SuccessionKind, from: UnitId[], to: UnitId[]): Succession[] =>
  from.flatMap((source) => to.map((result) => ({ kind, from: source, to: result })));

/**
 * Every source to every new unit, or as the `sources` of the new unit say. A source that ended without a new unit
 * goes to the units that were kept.
 */
export function recomposed({ units, keep, into }: EventData['UnitsRecomposed']): Succession[] {
  const toNew = into.flatMap(({ unit, sources }) => edges('RECOMPOSED', sources ?? units, [unit]));
  const withoutResult = units.filter(
    (unit) => !keep.includes(unit) && !toNew.some(({ from }) => from === unit),
  );
  return [...toNew, ...edges('RECOMPOSED', withoutResult, keep)];
}

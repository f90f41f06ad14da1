/** Who took whose place: the dated edges that an event draws from unit to unit. Receiving duties draws none. */
import type { Event, UnitId } from '../words/event.js';

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

export function successionsOf(event: Event): Succession[] {
  switch (event.type) {
    case 'UnitCreated':
      return edges('SPUN_OFF', event.data.from ?? [], [event.data.unit]);
    case 'UnitsMerged': {
      const { units, into, created } = event.data;
      return edges(created ? 'MERGED' : 'ABSORBED', units, [into]);
    }
    case 'UnitSplit': {
      const { unit, keep, into } = event.data;
      return edges(
        keep ? 'SPUN_OFF' : 'SPLIT',
        [unit],
        into.map((created) => created.unit),
      );
    }
    case 'UnitsRecomposed':
      return recomposed(event.data);
    case 'UnitAbolished':
      return edges('REPLACED', [event.data.unit], event.data.replacedBy ?? []);
    case 'UnitReinstated':
      return edges('REINSTATED', [event.data.unit], [event.data.unit]);
    default:
      return [];
  }
}

const edges = (kind: SuccessionKind, from: UnitId[], to: UnitId[]): Succession[] =>
  from.flatMap((source) => to.map((result) => ({ kind, from: source, to: result })));

type Recomposed = Extract<Event, { type: 'UnitsRecomposed' }>['data'];

/** Every source to every new unit, or as its `sources` say. An ended source that goes to none went to those kept. */
function recomposed({ units, keep, into }: Recomposed): Succession[] {
  const toNew = into.flatMap(({ unit, sources }) => edges('RECOMPOSED', sources ?? units, [unit]));
  const homeless = units.filter((unit) => !keep.includes(unit) && !toNew.some(({ from }) => from === unit));
  return [...toNew, ...edges('RECOMPOSED', homeless, keep)];
}

/** Who took whose place, and what can be followed from there: by the table in the rules, followed step by step. */
import type { Day } from '../../../src/domain/words/day.js';
import type { Event, UnitId } from '../../../src/domain/words/event.js';

export interface Edge {
  kind: string;
  on: Day;
  from: UnitId;
  to: UnitId;
  event: string;
}

export const edgesIn = (events: readonly Event[]): Edge[] =>
  events.flatMap((event) =>
    pairsOf(event).map(([kind, from, to]) => ({ kind, from, to, on: event.effectiveOn, event: event.id })),
  );

type Pair = [kind: string, from: UnitId, to: UnitId];

function pairsOf({ type, data }: Event): Pair[] {
  switch (type) {
    case 'UnitCreated':
      return (data.from ?? []).map((from): Pair => ['SPUN_OFF', from, data.unit]);
    case 'UnitsMerged':
      return data.units.map((from): Pair => [data.created ? 'MERGED' : 'ABSORBED', from, data.into]);
    case 'UnitSplit':
      return data.into.map(({ unit }): Pair => [data.keep ? 'SPUN_OFF' : 'SPLIT', data.unit, unit]);
    case 'UnitsRecomposed': {
      const created = data.into.flatMap(({ unit, sources }) =>
        (sources ?? data.units).map((from): Pair => ['RECOMPOSED', from, unit]),
      );
      // A source that ends and goes into none of the new ones went to those that are kept.
      const left = data.units.filter(
        (unit) => !data.keep.includes(unit) && created.every(([, from]) => from !== unit),
      );
      return [...created, ...left.flatMap((from) => data.keep.map((to): Pair => ['RECOMPOSED', from, to]))];
    }
    case 'UnitAbolished':
      return (data.replacedBy ?? []).map((to): Pair => ['REPLACED', data.unit, to]);
    case 'UnitReinstated':
      return [['REINSTATED', data.unit, data.unit]];
    default:
      return [];
  }
}

/** Every way to go from a unit, step by step to later days (backward: to earlier ones); the edges it takes. */
export function walk(
  edges: readonly Edge[],
  unit: UnitId,
  direction: 'FORWARD' | 'BACKWARD',
  after?: Day,
): Set<Edge> {
  const forward = direction === 'FORWARD';
  const next = edges.filter(({ from, to, on }) => {
    const isOnward = after === undefined || (forward ? on > after : on < after);
    return (forward ? from : to) === unit && isOnward;
  });
  const beyond = next.flatMap((edge) => [...walk(edges, forward ? edge.to : edge.from, direction, edge.on)]);
  return new Set([...next, ...beyond]);
}

/** The lineage of a unit as a picture: a lane for each unit, a column for each day on which anything changed. */
import type { SuccessionKind } from '../ask/questions/enums.generated.js';

export interface FlowUnit {
  unitId: string;
  /** Oldest first. */
  states: { displayName: string; from: string | null; until: string | null }[];
}

export interface FlowEdge {
  kind: SuccessionKind;
  on: string;
  from: string;
  to: string;
}

/** A state of a unit, from one column to another. */
export interface Piece {
  unitId: string;
  name: string;
  lane: number;
  /** Undefined: from before the first column, or beyond the last one. */
  start: number | undefined;
  end: number | undefined;
  /** The first day that is known; where it is not, the eve of the end. */
  day: string | undefined;
}

export interface Link {
  kind: SuccessionKind;
  column: number;
  fromLane: number;
  toLane: number;
}

export interface Flow {
  days: string[];
  lanes: number;
  pieces: Piece[];
  links: Link[];
}

export function flowOf(units: readonly FlowUnit[], edges: readonly FlowEdge[]): Flow {
  const all = units.flatMap(({ states }) => states);
  const days = [
    ...new Set([...all.flatMap(({ from, until }) => [from, until]), ...edges.map(({ on }) => on)]),
  ]
    .filter((day) => day !== null)
    .sort();
  const lanes = lanesOf(units, edges);
  const column = (day: string | null) => (day === null ? undefined : days.indexOf(day));
  const pieces = units.flatMap(({ unitId, states }) =>
    states.map(
      ({ displayName, from, until }): Piece => ({
        ...{ unitId, name: displayName, lane: lanes.get(unitId) ?? 0 },
        ...{ start: column(from), end: column(until), day: from ?? undefined },
      }),
    ),
  );
  const links = edges.map(
    ({ kind, on, from, to }): Link => ({
      ...{ kind, column: days.indexOf(on) },
      ...{ fromLane: lanes.get(from) ?? 0, toLane: lanes.get(to) ?? 0 },
    }),
  );
  return { days, lanes: 1 + Math.max(-1, ...lanes.values()), pieces, links };
}

/**
 * The units that come from none have lanes of their own, with those that become one beside one another. Every other unit
 * takes the free lane that is nearest to the middle of those that it came from, so that a ribbon is never longer than needed.
 */
function lanesOf(units: readonly FlowUnit[], edges: readonly FlowEdge[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const taken: FlowUnit[][] = [];
  const take = (unit: FlowUnit, lane: number) => {
    lanes.set(unit.unitId, lane);
    taken[lane] = [...(taken[lane] ?? []), unit];
  };
  const originsOf = (unit: FlowUnit) =>
    edges.filter(({ to, from }) => to === unit.unitId && from !== to).map(({ from }) => from);
  const byAge = [...units].sort((a, b) => beginOf(a).localeCompare(beginOf(b)));
  const [first, later] = [
    byAge.filter((unit) => originsOf(unit).length === 0),
    byAge.filter((unit) => originsOf(unit).length > 0),
  ];
  for (const [lane, unit] of besideRelatives(first, edges).entries()) take(unit, lane);
  for (const unit of later) {
    const origins = originsOf(unit).flatMap((from) => lanes.get(from) ?? []);
    const middle = origins.reduce((a, b) => a + b, 0) / Math.max(1, origins.length);
    const free = [...taken.keys(), taken.length].filter((lane) =>
      (taken[lane] ?? []).every((other) => !overlap(other, unit)),
    );
    const nearest = free.reduce((a, b) => (Math.abs(b - middle) < Math.abs(a - middle) ? b : a));
    take(unit, nearest);
  }
  return lanes;
}

/** The oldest first, but each right after the last one with which it shares an heir. */
function besideRelatives(units: readonly FlowUnit[], edges: readonly FlowEdge[]): FlowUnit[] {
  const heirsOf = ({ unitId }: FlowUnit) =>
    edges.filter(({ from, to }) => from === unitId && from !== to).map(({ to }) => to);
  const order: FlowUnit[] = [];
  for (const unit of units) {
    const heirs = heirsOf(unit);
    const sibling = order.findLastIndex((other) => heirsOf(other).some((heir) => heirs.includes(heir)));
    order.splice(sibling < 0 ? order.length : sibling + 1, 0, unit);
  }
  return order;
}

const beginOf = ({ states }: FlowUnit) => states[0]?.from ?? '';
const endOf = ({ states }: FlowUnit) => states.at(-1)?.until ?? '~';
const overlap = (a: FlowUnit, b: FlowUnit) => beginOf(a) < endOf(b) && beginOf(b) < endOf(a);

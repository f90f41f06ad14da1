/** The lineage of a unit as a picture: a lane for each unit, a column for each day on which anything changed. */
export interface FlowUnit {
  unitId: string;
  /** Oldest first. */
  states: { displayName: string; from: string | null; until: string | null }[];
}

export interface FlowEdge {
  kind: string;
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
  kind: string;
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
  return { days, lanes: units.length, pieces, links };
}

/** Relatives stand near each other: by the mean lane of those from which each came, oldest first. */
function lanesOf(units: readonly FlowUnit[], edges: readonly FlowEdge[]): Map<string, number> {
  const born = (unit: FlowUnit) => unit.states[0]?.from ?? '';
  const order: string[] = [];
  for (const unit of [...units].sort((a, b) => born(a).localeCompare(born(b)))) {
    const origins = edges
      .filter(({ to, from }) => to === unit.unitId && from !== to)
      .map(({ from }) => order.indexOf(from));
    const known = origins.filter((place) => place >= 0);
    const heirs = edges.filter(({ from, to }) => from === unit.unitId && from !== to).map(({ to }) => to);
    const sibling = order.findLastIndex((other) =>
      edges.some(({ from, to }) => from === other && heirs.includes(to)),
    );
    const after = known.length > 0 ? Math.max(...known) : sibling;
    order.splice(after < 0 ? order.length : after + 1, 0, unit.unitId);
  }
  return new Map(order.map((unit, lane) => [unit, lane]));
}

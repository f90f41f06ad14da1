/** What the units of an entry came from, and what replaced them: through all successions between the two moments. */
import type { UnitId } from '../words/event.js';
import type { Between } from './compared.js';
import { type Join, joinsFrom, joinsOf } from './joined/joins.js';
import { reachedBy, walkFrom } from './joined/ways.js';
import type { UnitChange } from './unitChange.js';

export interface Origins {
  /** For each new unit, the units of the first moment that it came from. */
  sources: Map<UnitId, UnitId[]>;
  /** The units that a new unit was spun off from while they continued. */
  spunOffFrom: UnitId[];
  /** The units that took over from an abolished one. */
  replacedBy: UnitId[];
}

/** The successions between two moments by their units, so that an entry does not look through all of them. */
export interface SuccessionsByUnit {
  joins: Map<UnitId, Join[]>;
  /** Of units that were spun off, by these. */
  spunOff: Map<UnitId, Between[]>;
  /** Of units that were replaced, by these. */
  replaced: Map<UnitId, Between[]>;
  reinstated: Set<UnitId>;
  /** The place of each in their order. */
  order: Map<Between, number>;
}

export function successionsByUnit(between: readonly Between[]): SuccessionsByUnit {
  const forwards = between.filter(({ backwards }) => !backwards);
  const spunOff = forwards.filter(({ kind, type }) => kind === 'SPUN_OFF' && type === 'UnitCreated');
  const replaced = forwards.filter(({ kind }) => kind === 'REPLACED');
  return {
    joins: joinsFrom(joinsOf(between)),
    spunOff: grouped(spunOff, ({ to }) => to),
    replaced: grouped(replaced, ({ from }) => from),
    reinstated: new Set(forwards.flatMap(({ kind, to }) => (kind === 'REINSTATED' ? [to] : []))),
    order: new Map(between.map((edge, i) => [edge, i])),
  };
}

export function originsOf(
  { before, after }: UnitChange,
  { joins, spunOff, replaced, order }: SuccessionsByUnit,
): Origins {
  const sources = new Map<UnitId, UnitId[]>(after.map((unit) => [unit, []]));
  for (const unit of before) {
    for (const heir of reachedBy(walkFrom(unit, joins))) sources.get(heir)?.push(unit);
  }
  const begun = after.filter((unit) => !before.includes(unit));
  const ended = before.filter((unit) => !after.includes(unit));
  const edgesOf = (units: UnitId[], byUnit: Map<UnitId, Between[]>) =>
    units.flatMap((unit) => byUnit.get(unit) ?? []).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    sources,
    spunOffFrom: unique(edgesOf(begun, spunOff).map(({ from }) => from)),
    replacedBy: unique(edgesOf(ended, replaced).map(({ to }) => to)),
  };
}

function grouped(edges: Between[], unitOf: (edge: Between) => UnitId): Map<UnitId, Between[]> {
  const groups = new Map<UnitId, Between[]>();
  for (const edge of edges) {
    const group = groups.get(unitOf(edge));
    if (group) group.push(edge);
    else groups.set(unitOf(edge), [edge]);
  }
  return groups;
}

const unique = (units: UnitId[]) => [...new Set(units)];

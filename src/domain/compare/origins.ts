/** What the units of an entry came from, and what replaced them: through all successions between the two moments. */
import type { UnitId } from '../words/event.js';
import type { Between } from './compared.js';
import { type Join, joinsFrom } from './joins.js';
import type { UnitChange } from './unitChange.js';
import { reachedBy, walkFrom } from './ways.js';

export interface Origins {
  /** For each new unit, the units of the first moment that it came from. */
  sources: Map<UnitId, UnitId[]>;
  /** The units that a new unit was spun off from while they continued. */
  spunOffFrom: UnitId[];
  /** The units that took over from an abolished one. */
  replacedBy: UnitId[];
}

export function originsOf({ before, after }: UnitChange, between: Between[], joins: Join[]): Origins {
  const from = joinsFrom(joins);
  const sources = new Map<UnitId, UnitId[]>(after.map((unit) => [unit, []]));
  for (const unit of before) {
    for (const heir of reachedBy(walkFrom(unit, from))) sources.get(heir)?.push(unit);
  }
  const edges = (kind: Between['kind']) => between.filter((edge) => edge.kind === kind && !edge.backwards);
  const begun = after.filter((unit) => !before.includes(unit));
  const ended = before.filter((unit) => !after.includes(unit));
  return {
    sources,
    spunOffFrom: unique(
      edges('SPUN_OFF').flatMap((edge) =>
        edge.type === 'UnitCreated' && begun.includes(edge.to) ? [edge.from] : [],
      ),
    ),
    replacedBy: unique(edges('REPLACED').flatMap((edge) => (ended.includes(edge.from) ? [edge.to] : []))),
  };
}

const unique = (units: UnitId[]) => [...new Set(units)];

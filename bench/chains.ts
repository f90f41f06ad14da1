/** Teams that are recomposed again and again, so that a lineage of a known length can be asked for. */
import type { Change } from '../src/domain/words/change.js';
import type { UnitId } from '../src/domain/words/event.js';
import { begin, end, type Standing } from './organization.js';

export interface Chain {
  /** How many successions it has after fifty years. */
  length: number;
  unit: UnitId;
}

/** One chain each of 0, 1, 10 and 50 successions, in a section that nothing else changes. */
export function startChains({ children }: Standing, section: UnitId): Chain[] {
  const teams = [...children.get(section)!];
  return [0, 1, 10, 50].map((length, i) => ({ length, unit: teams[i]! }));
}

/** What becomes of the chains in one of the years 1 to 50. Changes them. */
export function yearOfChains(standing: Standing, chains: Chain[], year: number): Change[] {
  return chains
    .filter(({ length }) => length > 0 && year % (50 / length) === 0)
    .map((chain) => {
      const { unit } = chain;
      const { id, ...next } = begin(standing, standing.units.get(unit)!.parent!, '係');
      end(standing, unit);
      chain.unit = id;
      return { recompose: { units: [unit], into: [next] } };
    });
}

/** Teams that are recomposed again and again, to have lineages of a known length. */
import type { Change } from '../src/domain/words/change.js';
import type { UnitId } from '../src/domain/words/event.js';
import { type Model, newUnit, removeUnit } from './organization.js';

export interface Chain {
  /** The number of successions after fifty years. */
  length: number;
  unit: UnitId;
}

/** One chain each for 0, 1, 10 and 50 successions, in a section without other changes. */
export function startChains({ children }: Model, section: UnitId): Chain[] {
  const teams = [...children.get(section)!];
  return [0, 1, 10, 50].map((length, i) => ({ length, unit: teams[i]! }));
}

/** The changes of the chains in one of the years 1 to 50. Also updates the chains. */
export function yearOfChains(model: Model, chains: Chain[], year: number): Change[] {
  return chains
    .filter(({ length }) => length > 0 && year % (50 / length) === 0)
    .map((chain) => {
      const { unit } = chain;
      const { id, ...next } = newUnit(model, model.units.get(unit)!.parent!, '係');
      removeUnit(model, unit);
      chain.unit = id;
      return { recompose: { units: [unit], into: [next] } };
    });
}
